"""From YAML events to plain values, in one pass of PyYAML's C parser."""

# An own builder over the parser's events is about twice as fast as yaml.load, and can do what it
# cannot: keep every scalar's spelling, find duplicate keys, refuse aliases and depth at once.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from cxschema.source.faults import SourceFault, syntax_fault
from cxschema.text.quoting import in_quotes

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 24
"""How deep lists and mappings may be nested; a journey's claims are 7 deep."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What is written where nothing is meant."""

Stretch = tuple[int, int, int]
"""Line, first column and the column after the last, counted from 1."""


class Spot(NamedTuple):
    """Where a value stands, and its key if it has one."""

    value: Stretch
    key: Stretch | None = None

    def moved(self, lines: int) -> Spot:
        """Return the spot so many lines further down."""
        return Spot(_moved(self.value, lines), _moved(self.key, lines) if self.key else None)


def _moved(stretch: Stretch, lines: int) -> Stretch:
    line, column, end = stretch
    return line + lines, column, end


def build(text: str, spots: dict[DataPath, Spot] | None = None) -> tuple[Any, list[SourceFault]]:
    """Return the values of one YAML document, and the faults that reading could step over.

    Scalars are texts, and None where nothing (or a bare `null` or `~`) is written. When *spots*
    is given, it is filled with the place of every value. Raises SourceFault for what ends the reading.
    """
    try:
        builder = _Builder(iter(yaml.parse(text, Loader=_LOADER)), spots)
        return builder.document(), builder.faults
    except yaml.YAMLError as error:
        raise syntax_fault(error, text) from None
    except SourceFault as fault:
        fault.text = text
        raise


class _Builder:
    """One pass over the events of one document."""

    def __init__(self, events: Any, spots: dict[DataPath, Spot] | None) -> None:
        self._events = events
        self._spots = spots
        self.faults: list[SourceFault] = []

    def document(self) -> Any:
        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._second(event)
                value = self._value(next(self._events), (), None)
        return value

    def _second(self, event: Any) -> SourceFault:
        """Return what a line of three dashes is: the beginning of another entry, or a line too many."""
        if getattr(next(self._events), "value", None) != "":
            return SourceFault("second-document", _stretch(event))
        return SourceFault("closing-line", _stretch(event), sign="---")

    def _value(self, event: Any, path: DataPath, key: Stretch | None) -> Any:
        self._refuse(event, path)
        if self._spots is not None:
            self._spots[path] = Spot(_stretch(event), key)
        if isinstance(event, yaml.ScalarEvent):
            return None if event.implicit[0] and event.value in NULLS else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _refuse(self, event: Any, path: DataPath) -> None:
        """Refuse what data files have no use for: aliases, own tags, bottomless nesting."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SourceFault("alias", _stretch(event), name=str(event.anchor))
        tag = getattr(event, "tag", None)
        if tag == "!":
            quoted = in_quotes(f"! {getattr(event, 'value', '')}".rstrip())
            raise SourceFault("quotes-needed", _stretch(event), sign="!", quoted=quoted)
        if tag:
            raise SourceFault("yaml-tag", _stretch(event), name=str(tag))
        if len(path) > MAX_DEPTH:
            raise SourceFault("too-deep", _stretch(event), limit=str(MAX_DEPTH))

    def _list(self, path: DataPath) -> list[Any]:
        items: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._value(event, (*path, len(items)), None))
        return items

    def _mapping(self, path: DataPath) -> dict[str, Any]:
        items: dict[str, Any] = {}
        lines: dict[str, int] = {}
        begins_again = False
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, path)
            if key in items and not begins_again:
                # In an item, its first field once more is most likely the next item, without a dash.
                begins_again = isinstance(path[-1], int) and key == next(iter(items)) if path else False
                rule = "missing-dash" if begins_again else "duplicate-key"
                self.faults.append(self._doubled(rule, event, key, lines[key]))
            lines.setdefault(key, event.start_mark.line + 1)
            items[key] = self._value(next(self._events), (*path, key), _stretch(event))
        return items

    def _doubled(self, rule: str, event: Any, key: str, line: int) -> SourceFault:
        """Return what a field is that was there before; with its dash in it, it begins one more item."""
        if key[:1] == "-" and key[1:].isidentifier():
            return SourceFault("list-in-text", _stretch(event), text=key, item=key[1:])
        return SourceFault(rule, _stretch(event), key=key, line=str(line))

    def _key(self, event: Any, path: DataPath) -> str:
        self._refuse(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            raise SourceFault("key-is-no-text", _stretch(event))
        return str(event.value)


def _stretch(event: Any) -> Stretch:
    """Return where an event stands; a stretch of several lines ends with its first line."""
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line and isinstance(event, yaml.ScalarEvent) else start.column + 1
    return start.line + 1, start.column + 1, last + 1 if last > start.column else start.column + 2
