"""The values of a plain file, from its outline."""

# Where a file holds anything else than its outline shows (an anchor, a comment behind a text, a slip), it is
# not plain, and `cxschema.source.builder` reads all of it: several times slower, but it knows all of YAML.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.source.marked import texts_of
from cxschema.source.moves import FIRST, NotPlain, is_nothing
from cxschema.source.outline import outline_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxschema.source.outline import Outline


class Plain(NamedTuple):
    """What a plain file says."""

    values: dict[str, Any]
    """Its values, just as `build` would return them."""

    between: Sequence[str]
    """What stands before each text."""

    texts: list[Any]
    """Each text as it is meant, in the order of the file: lists for those in brackets, None for none."""


def read_plain(text: str) -> Plain | None:
    """Return what a file says, None where it is not plain."""
    outline = outline_of(text)
    if outline is None or not is_nothing(outline.rest):
        return None
    try:
        return _read(outline)
    except NotPlain:
        return None


def _read(outline: Outline) -> Plain:
    """Return what a file says; this loop is what reading a handbook takes. Raises NotPlain."""
    items: Any = {}
    around = [items]
    state = FIRST
    texts = texts_of(outline, outline.between)
    for before, text in zip(outline.between, texts, strict=True):
        left, entered, key, state = state[before]
        if left:
            del around[-left:]
            items = around[-1]
        for name, make in entered:
            made = make() if make else None
            if not name:
                items.append(made)
            elif name in items:
                raise NotPlain
            else:
                items[name] = made
            if make:
                items = made
                around.append(items)
        if not key:
            items.append(text)
        elif key in items:
            raise NotPlain
        else:
            items[key] = text
    return Plain(around[0], outline.between, texts)
