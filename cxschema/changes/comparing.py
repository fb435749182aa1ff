"""Two catalogs compared: every entry, its translations, who uses it, and what could not be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.catalog.memory import read_memory
from cxschema.changes.change import Comparison, EntryChange, Plain, What
from cxschema.changes.entries import match_entries, renamed_terms
from cxschema.changes.files import is_same, layout_only, unread, unread_languages
from cxschema.changes.growing import Growing
from cxschema.changes.moves import place
from cxschema.changes.names import Names, title_of
from cxschema.changes.parts import Parts
from cxschema.changes.translated import translations
from cxschema.changes.users import Users, touched_terms
from cxschema.models.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.memory import Memory
    from cxschema.changes.change import Change
    from cxschema.changes.entries import EntryMatch
    from cxschema.changes.span import Span


def compare(span: Span, base: Catalog, head: Catalog, git_renames: Mapping[str, str]) -> Comparison:
    """Return everything that changed in meaning from *base* to *head*."""
    comparing = _Comparing(base, head, git_renames)
    told = (comparing.compared(before, after) for before, after in comparing.in_both())
    entries = [*comparing.gone_and_new(), *filter(None, told)]
    silent = (
        uri
        for before, after in comparing.in_both()
        for uri in layout_only(before, after, same=comparing.says_the_same(before, after))
    )
    return Comparison(
        span, tuple(sorted(entries, key=_order)), tuple(unread(base, head)), tuple(sorted(silent))
    )


@dataclass(frozen=True)
class _Comparing:
    """The work of comparing two catalogs."""

    base: Catalog
    head: Catalog
    git_renames: Mapping[str, str]

    @cached_property
    def _matched(self) -> EntryMatch:
        return match_entries(Growing(Names(self.base)), Growing(Names(self.head)), self.git_renames)

    @cached_property
    def _growing(self) -> tuple[Growing, Growing]:
        terms = renamed_terms(Growing(Names(self.base)), Growing(Names(self.head)))
        renamed = {**self._matched.renamed, **terms}
        return Growing(Names(self.base, renamed)), Growing(Names(self.head, renamed))

    @cached_property
    def _memories(self) -> Mapping[str, Memory]:
        return {language: read_memory(self.head.root, language) for language in self.head.languages}

    @cached_property
    def _users(self) -> Users:
        return Users(self.head)

    def in_both(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield the entries that are in both states, before and after."""
        for key, before in self.base.entries.items():
            after = self.head.entries.get(self._matched.renamed.get(key, key))
            if after:
                yield before, after

    def gone_and_new(self) -> Iterator[EntryChange]:
        """Yield the entries that are in one state only."""
        for entry in self._matched.removed:
            yield replace(_told(What.REMOVED, entry), lost_by=self._users.lost([entry.key]))
        for entry in self._matched.added:
            change = _told(What.ADDED, entry)
            yield replace(change, summary=entry.data.summary_line, used_by=self._users.of([entry.key]))

    def says_the_same(self, before: Entry, after: Entry) -> bool:
        """Tell whether an entry's own file says the same, down to the ids that it refers to."""
        if is_same(before, after):
            return True
        old, new = Growing(Names(self.base)), Growing(Names(self.head))
        return old.tree(before) == new.tree(after)

    def compared(self, before: Entry, after: Entry) -> EntryChange | None:
        """Return what changed about an entry, None where nothing did."""
        if is_same(before, after):
            return None
        old, new = (grown.tree(entry) for grown, entry in zip(self._growing, (before, after), strict=True))
        parts = Parts()
        parts.pieces(old, new)
        place(parts)
        unread = frozenset(unread_languages(self.base, before) | unread_languages(self.head, after))
        told = translations(before, after, parts.pairs, self._memories, unread)
        change = replace(
            _told(_what(before, after), after),
            old_id=before.id if before.id != after.id else None,
            old_file=before.uri if before.uri != after.uri else None,
            ambiguous=frozenset(label for label, times in Counter(new.places()).items() if times > 1),
            changes=tuple(found for found in parts.changes if found and not _is_its_alias(found, before)),
            translations=tuple(told),
        )
        if change.what is What.CHANGED and not change.changes:
            return change if change.translations else None
        changed, gone = touched_terms(old, new) if after.kind == "handbook" else ([after.key], [])
        gone += [before.key] if change.old_id else []
        return replace(change, used_by=self._users.of(changed), lost_by=self._users.lost(gone))


def _told(what: What, entry: Entry) -> EntryChange:
    return EntryChange(what, entry.kind, entry.id, title_of(entry), entry.uri)


def _order(change: EntryChange) -> tuple[int, str]:
    return list(KINDS).index(change.kind), change.id


def _what(before: Entry, after: Entry) -> What:
    if before.id != after.id:
        return What.RENAMED
    return What.CHANGED if before.uri == after.uri else What.MOVED


def _is_its_alias(change: Change, before: Entry) -> bool:
    """Tell whether a change only keeps the old id of a renamed entry as an alias."""
    return change.field == "aliases" and change.what is What.ADDED and change.after == Plain(before.id)
