"""A preview that outlives a fault of the program."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeVar

from cxmkdocs.messages import log
from cxpages.page import Embed, Page

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


def or_else(make: Callable[[], Made], instead: Callable[[str], Made], where: str) -> Made:
    """Return what *make* makes; where it fails, log the fault and return something that says so."""
    try:
        return make()
    except Exception as fault:  # noqa: BLE001 - whatever it is, the preview goes on
        log.exception("CXBook could not write %s. This is a fault of CXBook, not of the file.", where)
        return instead(f"CXBook could not write this part ({where}): {type(fault).__name__}: {fault}")


def page_saying(sentence: str) -> Page:
    """Return a page that says what went wrong."""
    return Page("CXBook", "", f"<h1>CXBook</h1>\n<p>{escape(sentence)}</p>")


def embed_saying(sentence: str) -> Embed:
    """Return an embed that says what went wrong."""
    return Embed(f'<div class="admonition failure"><p>{escape(sentence)}</p></div>')
