"""A reader per format: bytes or text in, drafts and faults out."""

from crossread.read.formats.table import read_bytes

__all__ = ["read_bytes"]
