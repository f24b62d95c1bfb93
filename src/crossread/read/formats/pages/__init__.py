"""Saved web pages: the main text, and what the markup tells of title, outlet, byline, dates and language."""

from crossread.read.formats.pages.page import read_page

__all__ = ["read_page"]
