"""read: bytes, files and pages become documents.

documents, faults = read(["reports/", "more.jsonl", "-"], stdin=sys.stdin.buffer)
"""

from crossread.read.reader import read
from crossread.read.telling import tell_metadata

__all__ = ["read", "tell_metadata"]
