"""Events by frames: what happened, who took which part, when, where."""

from __future__ import annotations

from crossread.annotate.frames.background import background_sentences
from crossread.annotate.frames.find import find_events
from crossread.annotate.frames.table import Frame, Frames, default_frames, frames_of, load_frames

__all__ = ["Frame", "Frames", "background_sentences", "default_frames", "find_events", "frames_of", "load_frames"]
