"""House rules: each a short function whose docstring is its reference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cxschema.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from cxschema.catalog.catalog import Catalog, Entry, Key
    from cxschema.catalog.chapters import Text
    from cxschema.diagnostics import DataPath, Diagnostic

T = TypeVar("T")

ENTRY_POINTS = "cxbook.rules"
"""The entry-point group in which a company's own package names its rules."""

SHARED = frozenset({"handbook", "glossary", "evidence"})
"""The kinds that many entries rest on; a rule that looks at one entry alone may look at these, too."""

_MODULES = (
    "soundness",
    "pictures",
    "research",
    "journeys",
    "flow",
    "words",
    "freshness",
    "dates",
    "site",
    "links",
    "names",
    "translation",
    "letters",
    "prose",
    "own_words",
    "lost_text",
    "conflicts",
)


class Said(NamedTuple):
    """A list of parts that may be written as plain texts, with the way to it and these texts."""

    path: DataPath
    items: tuple[Any, ...]
    texts: list[str]


@dataclass(frozen=True)
class Case:
    """What a rule looks at: the catalog, and the day on which it looks."""

    catalog: Catalog
    today: date

    def lists(self, entry: Entry) -> list[tuple[DataPath, tuple[Any, ...]]]:
        """Return every list of parts in an entry, with the way to it; many rules ask for them."""
        # Imported here: who asks for rules by name needs none of the models.
        from cxschema.checks.walking import lists_of

        return self.once(lists_of, entry)

    def said(self, entry: Entry) -> list[Said]:
        """Return what is said in each list of claims, and of other parts that may be written as texts."""
        return self._kept("said", entry, lambda: _said_in(self.lists(entry)))

    def ids(self, entry: Entry) -> list[tuple[DataPath, list[str | None]]]:
        """Return the ids in every list of parts in an entry, None for items that have none."""
        return self._kept("ids", entry, lambda: _ids_in(self.lists(entry)))

    def once(self, look: Callable[[Any], Iterable[T]], entry: Entry) -> list[T]:
        """Return all that a function finds in an entry's data; it looks only once, however many rules ask."""
        return self._kept(look, entry, lambda: list(look(entry.data)))

    def _kept(self, name: Any, entry: Entry, find: Callable[[], list[T]]) -> list[T]:
        found: list[T] | None = self._found.get((name, entry.key))
        if found is None:
            found = self._found[name, entry.key] = find()
        return found

    @cached_property
    def _found(self) -> dict[tuple[Any, Key], list[Any]]:
        return {}

    @cached_property
    def prose(self) -> tuple[Text, ...]:
        """The files of prose, in the order of their paths; several rules read each of them."""
        # Imported here, as above.
        from cxschema.catalog.chapters import prose_in

        return prose_in(self.catalog.root)


def _said_in(lists: list[tuple[DataPath, tuple[Any, ...]]]) -> list[Said]:
    named = ((path, items, items[0].shorthand) for path, items in lists)
    return [
        Said(path, items, [vars(item)[name] or "" for item in items]) for path, items, name in named if name
    ]


def _ids_in(lists: list[tuple[DataPath, tuple[Any, ...]]]) -> list[tuple[DataPath, list[str | None]]]:
    return [(path, [vars(item).get("id") for item in items]) for path, items in lists]


@dataclass(frozen=True)
class Rule:
    """One house rule: its permanent name, its usual severity, and the function that finds faults."""

    name: str
    find: Callable[[Case], Iterator[Diagnostic]]
    severity: Severity
    alone: bool = False
    """Whether it looks at each entry by itself: at nothing else but the entry's translations and references,
    and entries of the SHARED kinds. Many entries are then looked at in several processes at once.

    A rule of the house that is not alone may ask for references to entries of other kinds than the SHARED
    ones, and for no others: in a large handbook these are not sent from process to process."""

    is_added: bool = False
    """Whether it is a company's own; such a rule may ask for anything."""

    @property
    def reference(self) -> str:
        """What the rule says of itself."""
        return self.find.__doc__ or ""


def rule(
    name: str, severity: Severity = Severity.WARNING, *, alone: bool = False
) -> Callable[[Callable[[Case], Iterator[Diagnostic]]], Rule]:
    """Make a function that finds faults into the rule *name*; for *alone* see Rule."""
    return lambda find: Rule(name, find, severity, alone)


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule: the house's own, and those that installed packages add."""
    own = [import_module(f"cxschema.checks.rules.{module}") for module in _MODULES]
    found = [value for module in own for value in vars(module).values() if isinstance(value, Rule)]
    added = [point.load() for point in entry_points(group=ENTRY_POINTS)]
    return (*found, *(replace(value, is_added=True) for value in added if isinstance(value, Rule)))
