"""A translation to fill in: the shape of an entry, each text as a comment above the place for its own."""

# The places are left empty, which counts as not translated: a reader gets the original text there.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.overlays import by_id, labelled
from cxschema.models.fields import Model, text_shapes
from cxschema.source.yaml_text import scalar
from cxschema.text.foreign import needs_translation
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.models.fields import FieldShape


def translation_stub(entry: Entry, language: str) -> str:
    """Return the text of a translation file with nothing translated yet."""
    lines = [*_comment(header_of(entry.uri, language))]
    for field in _fields(entry.data):
        lines += ["", *field]
    return "\n".join(lines) + "\n"


def header_of(uri: str, language: str) -> str:
    """Return what a translation file says of itself, in the translator's language."""
    return str(messages(language)["new"]["translation-header"]).format(file=uri.rpartition("/")[2])


def _fields(part: Model) -> Iterator[list[str]]:
    """Yield the lines of each field that holds a text to translate."""
    for shape in text_shapes(type(part)):
        value = getattr(part, shape.name)
        lines = [] if value in (None, (), {}) else _field(shape, value)
        if lines:
            yield lines


def _field(shape: FieldShape, value: Any) -> list[str]:
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], str):
        value = value[0]
    if isinstance(value, str):
        return _place(f"{shape.name}:", value)
    if isinstance(value, Model):
        inside = [line for field in _fields(value) for line in field]
    elif isinstance(value, dict):
        inside = [line for key, item in value.items() for line in _attribute(key, item)]
    else:
        inside = _items(value)
    return [f"{shape.name}:", *_indented(inside)] if inside else []


def _place(where: str, text: str) -> list[str]:
    """Return a place for a translation below the text, nothing for what needs none, such as a number."""
    return [*_comment(text), where] if needs_translation(text) else []


def _attribute(key: str, attribute: Any) -> list[str]:
    inside = [line for field in _fields(labelled(key, attribute)) for line in field]
    return [f"{scalar(key)}:", *_indented(inside)] if inside else []


def _items(items: tuple[Any, ...]) -> list[str]:
    keyed = by_id(items)
    lists = [_keyed(item) if keyed else _positional(item) for item in items]
    worth = keyed or any(line.startswith("#") for lines in lists for line in lines)
    return [line for lines in lists for line in lines] if worth else []


def _keyed(item: Any) -> list[str]:
    inside = [line for field in _fields(item) for line in field]
    return [f"- id: {scalar(item.id)}", *_indented(inside)] if inside else []


def _positional(item: Any) -> list[str]:
    """Return the place of an item that its position tells apart, so there is one even for a number."""
    if isinstance(item, str):
        return [*_comment(item if needs_translation(item) else ""), "-"]
    inside = [line for field in _fields(item) for line in field] or [f"{_first_text(item)}:"]
    first = next(i for i, line in enumerate(inside) if not line.startswith("#"))
    return [*inside[:first], f"- {inside[first]}", *_indented(inside[first + 1 :])]


def _first_text(part: Model) -> str:
    return text_shapes(type(part))[0].name


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else line for line in lines]


def _comment(text: str) -> list[str]:
    return [f"# {line}".rstrip() for line in text.splitlines()]
