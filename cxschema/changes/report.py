"""The whole comparison in words, before it takes the form of a terminal or of a pull request."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.changes.telling import TellingEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxschema.changes.change import Comparison, Unread
    from cxschema.changes.span import State
    from cxschema.changes.words import Words
    from cxschema.diagnostics import Diagnostic

_SHORT_COMMIT = 7
_SUMS = ("changed", "added", "removed", "renamed", "moved")
"""The order in which a summary counts."""


@dataclass(frozen=True)
class Section:
    """What is said of one entry."""

    heading: str
    file: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """Everything that is said."""

    title: str
    summary: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    unread_title: str
    unread: tuple[str, ...]
    layout_only: str


def report(comparison: Comparison, words: Words, prefix: str, explain: Callable[[Diagnostic], str]) -> Report:
    """Put a comparison into words.

    *prefix* is the docs folder as the repository sees it; *explain* words what is wrong with a file.
    """
    telling = _Telling(comparison, words, prefix, explain)
    return Report(
        title=words.own["title"],
        summary=telling.summary(),
        notes=tuple(telling.notes()),
        sections=tuple(telling.sections()),
        unread_title=words.own["unread"]["title"],
        unread=tuple(telling.unread()),
        layout_only=telling.layout_only(),
    )


@dataclass(frozen=True)
class _Telling:
    """Puts one comparison into words."""

    comparison: Comparison
    words: Words
    prefix: str
    explain: Callable[[Diagnostic], str]

    def summary(self) -> str:
        states = {
            "base": self._state(self.comparison.span.base),
            "head": self._state(self.comparison.span.head),
        }
        sums = Counter(str(entry.what) for entry in self.comparison.entries)
        sums["unread"] = len(self.comparison.unread)
        forms = self.words.own["counts"]
        counts = [str(forms[sort]).format(n=sums[sort]) for sort in (*_SUMS, "unread") if sums[sort]]
        form = "summary" if counts else "nothing"
        return str(self.words.own[form]).format(**states, counts=self.words.listed(counts))

    def _state(self, state: State) -> str:
        if state.commit is None:
            return str(self.words.own["working-tree"])
        short = state.commit[:_SHORT_COMMIT]
        return self.words.code(short if state.commit.startswith(state.name) else f"{state.name} ({short})")

    def notes(self) -> Iterator[str]:
        for why, facts in self.comparison.span.notes:
            marked = {name: self.words.code(fact) for name, fact in facts.items()}
            yield str(self.words.own["note"][why]).format(**marked)

    def sections(self) -> Iterator[Section]:
        for entry in self.comparison.entries:
            telling = TellingEntry(self.words, entry)
            yield Section(telling.heading(), self._file(entry.file), tuple(telling.lines()))

    def unread(self) -> Iterator[str]:
        for one in self.comparison.unread:
            yield self._unread(one)

    def _unread(self, one: Unread) -> str:
        form = "both" if one.before and one.after else "after" if one.after else "before"
        fault = one.after or one.before
        return str(self.words.own["unread"][form]).format(
            file=self._file(one.file),
            line=fault.place.line if fault else "",
            message=self.words.text(self.explain(fault)) if fault else "",
            base=self._state(self.comparison.span.base),
            head=self._state(self.comparison.span.head),
        )

    def layout_only(self) -> str:
        files = [self._file(file) for file in self.comparison.layout_only]
        return str(self.words.own["layout-only"]).format(files=self.words.counted(files)) if files else ""

    def _file(self, file: str) -> str:
        return self.words.code(self.prefix + file)
