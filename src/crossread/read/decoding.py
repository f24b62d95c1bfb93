"""Bytes become text: by byte order mark, UTF-8, the declared encoding, then what charset-normalizer finds likeliest."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from crossread.errors import DecodeError, FormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WIDE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_LETTER_SIGNS = re.compile(rb"[\x91-\x97\x85\xa0\xa9\xae\xe0-\xff\xc0-\xdd\xbd\xb0\xa3]")
_BINARY_SHARE = 0.003


def decode(data: bytes, item: str, *, declared: str = "") -> str:
    """The text of some bytes, newlines as \\n, without a byte order mark.

    Raises FormatError for binary data and DecodeError, which says which byte, for text in no known encoding.
    """
    return normalise_newlines(_decode(data, item, declared))


def normalise_newlines(text: str) -> str:
    """Newlines as \\n: "a\\r\\nb\\rc" becomes "a\\nb\\nc"."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, item: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, item, len(mark))
    wide = _wide_encoding(data)
    if wide:
        return _strict(data, wide, item)
    controls = len(_CONTROLS.findall(data))
    if controls > max(2, _BINARY_SHARE * len(data)):
        raise FormatError(item, "binary data, no text")
    broken = _first_broken(data, "utf-8")
    if broken is None:
        return data.decode("utf-8")
    if declared and _known(declared) and _first_broken(data, declared) is None:
        return data.decode(declared)
    if len(_WIDE.findall(data)) >= len(re.findall(rb"[\x80-\xff]", _WIDE.sub(b"", data))):
        raise DecodeError(item, _where(data, broken, "UTF-8"))
    return _guess(data, item, broken)


def _guess(data: bytes, item: str, broken: int) -> str:
    """Text in an old encoding: Windows-1252 where all its signs are such as English text uses, else detected."""
    high = re.findall(rb"[\x80-\xff]", data)
    if not _UNDEFINED_1252.search(data) and len(_LETTER_SIGNS.findall(data)) == len(high) < 0.05 * len(data):
        return data.decode("cp1252")
    best = from_bytes(data).best()
    if best is None:
        raise DecodeError(item, _where(data, broken, "any encoding that was tried"))
    return str(best)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of western text is zero."""
    sample = data[:4096]
    if len(sample) < 8 or len(data) % 2:
        return ""
    half = len(sample) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        if zeros > 0.7 * half and sample[1 - offset :: 2].count(0) < 0.05 * half:
            return encoding
    return ""


def _strict(data: bytes, encoding: str, item: str, skipped: int = 0) -> str:
    broken = _first_broken(data, encoding)
    if broken is not None:
        raise DecodeError(item, _where(data, broken, encoding.upper(), skipped))
    return data.decode(encoding)


def _first_broken(data: bytes, encoding: str) -> int | None:
    """Where the bytes stop being text of that encoding; None where they never do."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _known(encoding: str) -> bool:
    """Whether Python knows a declared encoding of text by that name."""
    try:
        b"".decode(encoding)
    except (LookupError, ValueError):
        return False
    return True


def _where(data: bytes, broken: int, encoding: str, skipped: int = 0) -> str:
    line = data.count(b"\n", 0, broken) + 1
    return f"not text in {encoding}: byte {broken + skipped} (0x{data[broken]:02x}, line {line})"
