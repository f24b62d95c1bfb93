"""Made inputs of every format, good and damaged, built in memory."""

from __future__ import annotations

import gzip
import io
import zipfile
from email.message import EmailMessage

import docx
import pypdf

TEXT = "A shed on Mill Lane burned down on Sunday, and nobody was hurt in it.\n\nThe fire brigade came at noon."


def pdf(lines: list[str], *, picture: bool = False, password: str = "") -> bytes:
    """A PDF with a page per line (a picture and no text where asked), encrypted where a password is given."""
    shown = "q 100 0 0 100 50 500 cm /Im0 Do Q" if picture else None
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    )
    objects.append(image + b"\nstream\n\x80\nendstream")
    kids = []
    for line in lines:
        content = (shown or f"BT /F1 12 Tf 50 700 Td ({line}) Tj ET").encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        resources = b"<< /Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >> >>"
        size = b"/MediaBox [0 0 612 792]"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R %s /Resources %s /Contents %d 0 R >>" % (size, resources, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return locked(bytes(data), password) if password else bytes(data)


def locked(data: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*, macro: bool = False) -> bytes:
    """A DOCX file with two paragraphs and a table; with a macro part where asked."""
    document = docx.Document()
    for paragraph in TEXT.split("\n\n"):
        document.add_paragraph(paragraph)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "sheds", "1"
    out = io.BytesIO()
    document.save(out)
    if macro:
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"x")
    return out.getvalue()


def mail(*, html: bool = False, attachment: bool = False) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Shed burns"
    message["From"] = "Press Office <press@mill.example>"
    message["Date"] = "Mon, 06 Jun 2022 09:30:00 -0400"
    message["Message-ID"] = "<1@mill.example>"
    if html:
        message.set_content("".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n")), subtype="html")
    else:
        message.set_content(TEXT)
    if attachment:
        message.add_attachment(b"x", maintype="image", subtype="png", filename="shed.png")
    return message.as_bytes()


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(name, b"x")
    return out.getvalue()


def zipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
