"""Reading a file that comes back from a translator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.translations.exchange import MAX_MEGABYTES, UnreadableExchangeError
from cxschema.translations.po import from_po
from cxschema.translations.xliff import from_xliff

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.translations.exchange import Incoming


def read_exchange(file: Path) -> tuple[str | None, list[Incoming]]:
    """Return the language of a PO or XLIFF file, None where it does not say, and its texts."""
    try:
        if file.stat().st_size > MAX_MEGABYTES * 1_000_000:
            raise UnreadableExchangeError("too-large", limit=str(MAX_MEGABYTES))
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UnreadableExchangeError("unreadable") from None
    return from_xliff(text) if text.lstrip().startswith("<") else from_po(text)
