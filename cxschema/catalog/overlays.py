"""A translation file: only translated texts, in the shape of the file that it translates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Severity
from cxschema.models.fields import FieldShape, Model, shape_of, text_shapes
from cxschema.text.foreign import is_copy, needs_translation
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from cxschema.catalog.expected import Expected
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document


@dataclass(frozen=True)
class Overlay:
    """The translation of one entry into one language."""

    language: str
    document: Document
    whole: bool = False
    """Whether it is known to translate every text of the entry, and to hold nothing else."""

    expected: Expected | None = None
    """What it was found to meet, kept only where many files are checked in parts."""

    @property
    def values(self) -> dict[str, Any]:
        """The translated texts, in the shape of the entry."""
        return self.document.values


def by_id(items: Sequence[Any]) -> bool:
    """Tell whether a translation finds the items of a list by their ids, not by position."""
    return bool(items) and all(getattr(item, "id", None) for item in items)


def _id_in(item: Any) -> str | None:
    """Return the id that an item of a translation file names, None where it names none."""
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else None


def aligned(items: Sequence[Any], translations: Any) -> list[Any]:
    """Return what a translation file holds for each item of a list, None where it holds nothing.

    Items without ids are known by their position alone. Where their number differs, any of them may be the
    one that is new or gone, so none is taken: an original is better than another one's translation.
    """
    if not isinstance(translations, list):
        translations = [] if translations is None else [translations]
    if by_id(items):
        found = {_id_in(item): item for item in translations}
        return [found.get(item.id) for item in items]
    return translations if len(translations) == len(items) else [None] * len(items)


def spelled_out(part: Model, translation: Any) -> Mapping[str, Any]:
    """Return what a translation file holds for a part as a mapping, also where it holds a plain text."""
    if isinstance(translation, str | list) and part.shorthand:
        return {part.shorthand: translation}
    return translation if isinstance(translation, dict) else {}


def labelled(key: str, attribute: Any) -> Any:
    """Return an open attribute with its label: its key, where its writer gave it no other."""
    return attribute if attribute.label else attribute.model_copy(update={"label": key})


def is_whole(original: Model, values: Any, *, inside: bool = False) -> bool:
    """Tell whether a translation gives another text for every text of *original*, and nothing else.

    A quick look, for the many that are in good order: for those there is nothing to find. False means that
    a closer look is needed, and not that something is wrong. *inside* an entry, parts may name their ids.
    """
    if isinstance(values, str) and original.shorthand:
        values = {original.shorthand: values}
    if type(values) is not dict:
        return False
    given = len(values) - (inside and "id" in values)
    for name in _names_of_texts(type(original)):
        source = getattr(original, name)
        if source and name in values:
            if not _whole(source, values[name]):
                return False
            given -= 1
        elif source and not (isinstance(source, str) and not needs_translation(source)):
            return False
    return given == 0


@cache
def _names_of_texts(model: type[Model]) -> tuple[str, ...]:
    return tuple(shape.name for shape in text_shapes(model))


def _another(source: str, value: Any) -> bool:
    return isinstance(value, str) and value.strip() != "" and not is_copy(source, value)


def _whole(source: Any, value: Any) -> bool:
    if isinstance(source, str):
        return _another(source, value)
    if isinstance(source, Model):
        return is_whole(source, value, inside=True)
    if isinstance(source, tuple):
        values = value if isinstance(value, list) else [value]
        return len(values) == len(source) and _all_whole(source, values)
    return (
        isinstance(value, dict)
        and source.keys() == value.keys()
        and all(is_whole(labelled(key, item), value[key], inside=True) for key, item in source.items())
    )


def _all_whole(items: Sequence[Any], values: list[Any]) -> bool:
    if not by_id(items):
        return all(map(_whole, items, values))
    # A translation in another order is sound, too; it is only not seen at a glance.
    pairs = zip(items, values, strict=True)
    in_order = all(_id_in(value) == item.id and is_whole(item, value, inside=True) for item, value in pairs)
    return in_order and len({item.id for item in items}) == len(items)


def overlay_faults(overlay: Document, original: Model) -> Iterator[Diagnostic]:
    """Yield what is wrong with a translation file, measured against the entry that it translates."""
    yield from _part_faults(overlay, (), overlay.values, original)


def _part_faults(overlay: Document, path: DataPath, values: Any, original: Model) -> Iterator[Diagnostic]:
    if isinstance(values, str) and original.shorthand:
        return
    if not isinstance(values, dict):
        yield overlay.fault("expected-mapping", path, field=_name(path))
        return
    for key, value in values.items():
        if (key == "id" and path) or value is None:
            continue
        shape = shape_of(type(original), key)
        if shape is None:
            known = [field.name for field in text_shapes(type(original))]
            near = nearest(key, known)
            facts = {"known": ", ".join(known), **({"nearest": near} if near else {})}
            yield overlay.key_fault("unknown-field", (*path, key), field=key, **facts)
        elif not shape.has_text:
            yield overlay.key_fault("untranslatable-field", (*path, key), field=key)
        elif not (isinstance(value, str) and isinstance(getattr(original, key), str)):
            yield from _field_faults(overlay, (*path, key), value, shape, getattr(original, key))


def _field_faults(
    overlay: Document,
    path: DataPath,
    value: Any,
    shape: FieldShape,
    original: Any,
) -> Iterator[Diagnostic]:
    if original in (None, (), {}):
        yield _left_over(overlay, path, shape.name)
    elif shape.many == "list":
        yield from _list_faults(overlay, path, value, original)
    elif shape.many == "map":
        yield from _map_faults(overlay, path, value, original)
    else:
        yield from _value_faults(overlay, path, value, original)


def _value_faults(overlay: Document, path: DataPath, value: Any, original: Any) -> Iterator[Diagnostic]:
    if isinstance(original, Model):
        yield from _part_faults(overlay, path, value, original)
    elif value is not None and not isinstance(value, str):
        yield overlay.fault("expected-text", path, field=_name(path))


def _list_faults(
    overlay: Document, path: DataPath, value: Any, original: Sequence[Any]
) -> Iterator[Diagnostic]:
    items = value if isinstance(value, list) else [value]
    if by_id(original):
        yield from _id_faults(overlay, path, items, original)
    elif len(items) != len(original):
        found, expected = str(len(items)), str(len(original))
        fault = overlay.key_fault("list-length", path, field=_name(path), found=found, expected=expected)
        place = overlay.place((*path, len(original))) if len(items) > len(original) else fault.place
        yield replace(fault, severity=Severity.WARNING, place=place)
    else:
        for i, item in enumerate(items):
            yield from _value_faults(overlay, (*path, i), item, original[i])


def _id_faults(
    overlay: Document, path: DataPath, items: list[Any], original: Sequence[Any]
) -> Iterator[Diagnostic]:
    known = {item.id: item for item in original}
    waiting = known.keys() - set(map(_id_in, items))
    seen: set[str] = set()
    for i, item in enumerate(items):
        name = _id_in(item)
        if name is None:
            yield overlay.fault("item-without-id", (*path, i), field=_name(path), known=", ".join(known))
        elif name not in known:
            yield _slip_or_left_over(overlay, (*path, i, "id"), name, known, waiting)
        elif name in seen:
            yield overlay.fault("duplicate-item", (*path, i, "id"), id=str(name))
        else:
            seen.add(name)
            yield from _part_faults(overlay, (*path, i), item, known[name])


def _map_faults(
    overlay: Document, path: DataPath, value: Any, original: dict[str, Any]
) -> Iterator[Diagnostic]:
    if not isinstance(value, dict):
        yield overlay.fault("expected-mapping", path, field=_name(path))
        return
    waiting = original.keys() - value.keys()
    for key, item in value.items():
        if key not in original:
            yield _slip_or_left_over(overlay, (*path, key), key, original, waiting)
        elif isinstance(item, list | str):
            yield from _list_faults(overlay, (*path, key), item, original[key].value)
        else:
            yield from _value_faults(overlay, (*path, key), item, labelled(key, original[key]))


def _slip_or_left_over(
    overlay: Document, path: DataPath, name: str, known: Iterable[str], waiting: Collection[str]
) -> Diagnostic:
    """Return a finding on a name that the original does not have, or does not have any more.

    A name near to one that waits for its translation is misspelt; any other stands for what is gone.
    """
    near = nearest(name, sorted(waiting))
    if near is None:
        return _left_over(overlay, path, name)
    return _at_name(overlay, "unknown-item", path, {"id": name, "known": ", ".join(known), "nearest": near})


def _left_over(overlay: Document, path: DataPath, name: str) -> Diagnostic:
    """Return a finding on a translation whose original is gone: no page shows it, so it does no harm."""
    facts = {"field": name, "file": overlay.file.original_uris[0].rpartition("/")[2]}
    return replace(_at_name(overlay, "nothing-to-translate", path, facts), severity=Severity.WARNING)


def _at_name(overlay: Document, rule: str, path: DataPath, facts: Mapping[str, str]) -> Diagnostic:
    """Return a finding that points at a name; the id of an item is a value, any other name a key."""
    is_id = len(path) > 1 and path[-1] == "id" and isinstance(path[-2], int)
    return (overlay.fault if is_id else overlay.key_fault)(rule, path, **facts)


def _name(path: DataPath) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")
