"""What a model's complaint most likely comes from: a slip in how the file is written."""

# A model sees values only. That an item is empty because its text began with a hash, it cannot tell; what the
# writer did stands in the file.

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.catalog.named_steps import named_step
from cxschema.catalog.split_items import split_item
from cxschema.diagnostics import Diagnostic, Place
from cxschema.models.fields import model_at, shape_of, shapes
from cxschema.models.kinds import field_names
from cxschema.models.step import Branch
from cxschema.source.remarks import lost_in_remark
from cxschema.source.unread_lists import unread_list
from cxschema.source.values import value_at
from cxschema.text.nearest import nearest
from cxschema.text.quoting import in_quotes
from cxschema.text.strange import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.diagnostics import DataPath
    from cxschema.models.fields import Model
    from cxschema.source.document import Document

_SHAPE = frozenset({"missing-field", "expected-text", "expected-mapping"})
_NAME = re.compile(r"[a-z_]+")
_MOST = 200
"""How many keys a part has at the most in which a key may stand too far out; no part has so many fields."""

_BRACKETS = re.compile(r"[\[{][^\[\]{}]*[\]}]")


@dataclass(frozen=True)
class Complaint:
    """What a model says is wrong, and where."""

    document: Document
    model: type[Model]
    rule: str
    path: DataPath

    @property
    def value(self) -> Any:
        """What is written there; see `value_at`."""
        return value_at(self.document.values, self.path)

    @property
    def around(self) -> Any:
        """The part that the place belongs to, as it is written."""
        return value_at(self.document.values, self.path[:-1])

    @property
    def owner(self) -> type[Model] | None:
        """The model of that part."""
        return model_at(self.model, self.path[:-1])

    @property
    def known(self) -> list[str]:
        """The fields that it may have."""
        return [shape.name for shape in shapes(self.owner)] if self.owner else []


def likely_slip(document: Document, model: type[Model], rule: str, path: DataPath) -> Diagnostic | None:
    """Return the finding that tells more than *rule* of what is wrong at *path*, None where there is none."""
    complaint = Complaint(document, model, rule, path)
    return next((slip for look in _LOOKS if (slip := look(complaint))), None)


def _unread_list(it: Complaint) -> Diagnostic | None:
    return unread_list(it.document, it.path, str(it.value)) if it.rule == "list-in-text" else None


def _strange_space(it: Complaint) -> Diagnostic | None:
    """A value, or the name of a field, with a space in it that is none."""
    in_key = it.rule == "unknown-field"
    written = it.path[-1] if in_key else it.value
    if not isinstance(written, str) or not SPACE.search(written):
        return None
    if it.rule == "list-in-text" and not SPACE.match(written, 1):
        return None  # only behind the dash it does any harm
    place = it.document.place(it.path, key=in_key)
    found = SPACE.search(_line(it.document, place), place.column - 1)
    if not found:
        return None
    stretch = Place(place.file, place.line, found.start() + 1, found.end() + 1)
    return Diagnostic("strange-space", stretch, {"code": f"U+{ord(found[0][0]):04X}"}, path=it.path)


def _nothing_there(it: Complaint) -> Diagnostic | None:
    """A key or a dash with nothing behind it, where something has to be."""
    if it.rule not in _SHAPE or it.value is not None:
        return None
    lost = lost_in_remark(it.document, it.path, None)
    if lost:
        return lost
    if not isinstance(it.path[-1], int):
        return it.document.key_fault("empty-text", it.path, field=it.path[-1])
    place = it.document.place(it.path)
    dash = _line(it.document, place).rfind("-", 0, place.column)
    stretch = Place(place.file, place.line, dash + 1, dash + 2) if dash >= 0 else place
    return Diagnostic("empty-item", stretch, path=it.path)


def _item_without_space(it: Complaint) -> Diagnostic | None:
    """A dash without its space, which becomes a part of the field's name."""
    if it.rule not in {"missing-field", "unknown-field"} or not isinstance(it.around, dict) or not it.around:
        return None
    key = str(it.path[-1] if it.rule == "unknown-field" else next(iter(it.around)))
    if not key.startswith("-") or key[1:] not in field_names():
        return None
    place = it.document.place((*it.path[:-1], key), key=True)
    return Diagnostic("list-in-text", place, {"text": key, "item": key[1:]})


_WITHOUT_SPACE = re.compile(r"(?P<field>[a-z_]+):\S.*")


def _space_behind_colon(it: Complaint) -> Diagnostic | None:
    """A colon without its space in braces, where the parser takes all of it for a name."""
    if it.rule not in {"missing-field", "unknown-field"} or not isinstance(it.around, dict):
        return None
    about = {it.path[-1], f"{it.path[-1]}:"}
    key = next((key for key in it.around if about & {key, key.partition(":")[0] + ":"}), "")
    found = _WITHOUT_SPACE.fullmatch(key)
    if not found or found["field"] not in it.known:
        return None
    place = it.document.place((*it.path[:-1], key), key=True)
    column = place.column + key.index(":")
    right = in_quotes(key.replace(":", ": ", 1))
    return Diagnostic("missing-space", Place(place.file, place.line, column, column + 1), {"right": right})


def _split_item(it: Complaint) -> Diagnostic | None:
    """A field that stands in an item of its own, as a dash is before it."""
    is_in_item = len(it.path) > 2 and isinstance(it.path[-2], int)  # noqa: PLR2004 - list, item and field
    return split_item(it.document, it.path, it.known) if it.rule == "missing-field" and is_in_item else None


def _named_step(it: Complaint) -> Diagnostic | None:
    """The name of a step, or several ids in a row, where a way on belongs."""
    return named_step(it.document, it.path) if it.rule == "wrong-id" and it.owner is Branch else None


def _colon_in_item(it: Complaint) -> Diagnostic | None:
    """An item that is a text with a colon: "First: know the price" is read as the field "First"."""
    if it.rule not in {"missing-field", "unknown-field"} or not isinstance(it.around, dict) or not it.around:
        return None
    owner, first = it.owner, next(iter(it.around))
    in_list = len(it.path) > 1 and isinstance(it.path[-2], int)
    if owner is None or not in_list or not owner.shorthand or owner.shorthand in it.around:
        return None
    if first in field_names() or (it.rule == "unknown-field" and it.path[-1] != first):
        return None
    if it.rule == "missing-field" and it.path[-1] != owner.shorthand:
        return None
    return None if nearest(first, it.known) else _colon_behind(it.document, (*it.path[:-1], first))


def _colon_in_text(it: Complaint) -> Diagnostic | None:
    """A text with a colon, where only a text can be."""
    if it.rule != "expected-text" or not isinstance(it.value, dict) or not it.value:
        return None
    first = next(iter(it.value))
    if first in field_names() or (not isinstance(it.path[-1], int) and _NAME.fullmatch(first)):
        return None
    return _colon_behind(it.document, (*it.path, first))


def _brackets_in_text(it: Complaint) -> Diagnostic | None:
    """A text that begins with a bracket, and so is read as a list."""
    if it.rule != "expected-text":
        return None
    place = it.document.place(it.path)
    found = _BRACKETS.match(_line(it.document, place), place.column - 1)
    if not found:
        return None
    stretch = Place(place.file, place.line, place.column, found.end() + 1)
    facts = {"sign": found[0][0], "quoted": in_quotes(found[0])}
    return Diagnostic("quotes-needed", stretch, facts, path=it.path)


def _paragraph_further_out(it: Complaint) -> Diagnostic | None:
    """A sentence with a colon that stands where a key would: it belongs to the text above."""
    name = str(it.path[-1])
    if it.rule != "unknown-field" or " " not in name or nearest(name, it.known):
        return None
    above = _keys_above(it, name)
    if not above or not isinstance(it.around[above[-1]], str):
        return None
    place = it.document.place(it.path, key=True)
    if _line(it.document, place)[: place.column - 1].strip():
        return None  # behind a comma in braces
    end = len(_line(it.document, place).rstrip()) + 1
    return Diagnostic("text-not-indented", Place(place.file, place.line, place.column, end), path=it.path)


def _not_indented(it: Complaint) -> Diagnostic | None:
    """A field that stands below the one it belongs to, and not further in."""
    around, owner, name = it.around, it.owner, str(it.path[-1])
    if it.rule != "unknown-field" or owner is None:
        return None
    for above in reversed(_keys_above(it, name)):
        shape = shape_of(owner, above)
        holds_fields = around[above] is None or isinstance(around[above], dict)
        if shape and holds_fields and shape.model and shape.many == "one":
            is_its = shape_of(shape.model, name) is not None
            facts = {"field": name, "parent": above}
            return it.document.key_fault("not-indented", it.path, **facts) if is_its else None
        if shape:
            return None
    return None


def _keys_above(it: Complaint, name: str) -> list[str]:
    """Return the keys that stand above one in the same part, none where there are too many."""
    keys = list(it.around) if isinstance(it.around, dict) and len(it.around) <= _MOST else []
    return keys[: keys.index(name)] if keys else keys


_LOOKS: tuple[Callable[[Complaint], Diagnostic | None], ...] = (
    _strange_space,
    _unread_list,
    _nothing_there,
    _item_without_space,
    _space_behind_colon,
    _split_item,
    _named_step,
    _colon_in_item,
    _brackets_in_text,
    _colon_in_text,
    _paragraph_further_out,
    _not_indented,
)


def _colon_behind(document: Document, path: DataPath) -> Diagnostic | None:
    """Return the finding that a key is the beginning of a text; None where it stands in quotes."""
    key = document.place(path, key=True)
    line = _line(document, key)
    if line[key.column - 1 : key.column] in {'"', "'"}:
        return None
    colon = Place(key.file, key.line, key.end_column, key.end_column + 1)
    quoted = in_quotes(line[key.column - 1 :].strip())
    return Diagnostic("colon-in-text", colon, {"quoted": quoted}, path=path)


def _line(document: Document, place: Place) -> str:
    return document.lines[place.line - 1]
