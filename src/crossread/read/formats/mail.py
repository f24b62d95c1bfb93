"""Mail (.eml): the text part, else the page part, of a message, and what its head tells."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from crossread.errors import FormatError
from crossread.read.decoding import decode, normalise_newlines
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry
from crossread.read.formats.pages import read_page


def read_mail(data: bytes, entry: Entry) -> Batch:
    """One draft: the subject is its title, the sender its byline, the date of sending its publication.

    Attachments are named in a note and not read.  Raises FormatError where the message has no text.
    """
    message = message_from_bytes(data, policy=policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise FormatError(entry.name, "this mail has no text")
    text = _content(cast(EmailMessage, part), entry)
    if not text.strip():
        raise FormatError(entry.name, "this mail has no text")
    sender = parseaddr(str(message.get("From", "")))
    sent = _sent(str(message.get("Date", "")))
    known = {"title": str(message.get("Subject", "")), "authors": sender[0], "date_publish": sent, "from": sender[1]}
    keys = {key: value for key, value in known.items() if value}
    rules = {"title": "mail Subject", "authors": "mail From", "date_publish": "mail Date"}
    attached = [one.get_filename() or "without a name" for one in message.iter_attachments()]
    notes = (f"attachments not read: {', '.join(attached)}",) if attached else ()
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=text, keys=keys, rules=rules, notes=notes),))


def _content(part: EmailMessage, entry: Entry) -> str:
    """The text of a part: as it is for plain text, the main text for a page."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text = decode(data, entry.name, declared=part.get_content_charset() or "")
    if part.get_content_type() == "text/html":
        return read_page(text, entry).drafts[0].text
    return normalise_newlines(text)


def _sent(value: str) -> str:
    """The date of sending as ISO with its zone; "" where the head gives none that can be read."""
    try:
        moment: datetime = parsedate_to_datetime(value)
    except ValueError:
        return ""
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
