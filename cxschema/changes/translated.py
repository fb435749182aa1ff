"""What became of an entry's translations: outdated, missing, added, changed, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.units import texts_in
from cxschema.changes.change import Prose, Standing, TextChange, Translation, What
from cxschema.changes.wordwise import looks_like

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from cxschema.catalog.catalog import Entry
    from cxschema.catalog.memory import Memory
    from cxschema.changes.parts import Pair


def translations(
    before: Entry, after: Entry, pairs: Iterable[Pair], memories: Mapping[str, Memory], unread: frozenset[str]
) -> Iterator[Translation]:
    """Yield what became of each translation of an entry; *unread* are languages that cannot be compared."""
    texts = tuple(pairs)
    for language in dict.fromkeys([*memories, *before.overlays, *after.overlays]):
        if language in unread or not (language in before.overlays or language in after.overlays):
            continue
        if language in before.overlays and language in after.overlays:
            there = {text.strip() for text in texts_in(after.overlays[language].values)}
            changes = (_text_change(language, pair, memories.get(language), there) for pair in texts)
            found = tuple(change for change in changes if change)
            if found:
                yield Translation(language, None, found)
        else:
            yield Translation(language, What.ADDED if language in after.overlays else What.REMOVED)


def _text_change(
    language: str, pair: Pair, memory: Memory | None, there: Container[str]
) -> TextChange | None:
    if language not in pair.after.translations:
        return None
    then = pair.before.translations.get(language) if pair.before else None
    now = pair.after.translations[language]
    standing = _standing(language, pair, then, now)
    if standing is Standing.REMOVED and then in there:
        standing = Standing.MISSING  # it lost its place beside its source, and nobody removed it
    if standing is Standing.OUTDATED and memory and now and _follows(memory, now, pair):
        return None
    return TextChange(standing, pair.way, pair.field, then, now) if standing else None


def _standing(language: str, pair: Pair, then: str | None, now: str | None) -> Standing | None:
    if language in pair.left_behind:
        return Standing.OUTDATED
    if pair.before is None:
        return None if now else Standing.MISSING
    if now is None:
        return Standing.REMOVED if then else None
    if then is None:
        return Standing.ADDED
    if then != now:
        return Standing.CHANGED
    return Standing.OUTDATED if _reads_differently(pair) else None


def _reads_differently(pair: Pair) -> bool:
    """Tell whether the source text changed in more than characters that look alike."""
    then, now = (
        leaf.value.text if leaf and isinstance(leaf.value, Prose) else ""
        for leaf in (pair.before, pair.after)
    )
    return not looks_like(then, now)


def _follows(memory: Memory, translation: str, pair: Pair) -> bool:
    """Tell whether somebody has confirmed that the translation goes with the new source text."""
    now = pair.after.value
    return isinstance(now, Prose) and any(
        looks_like(then, now.text) for then in memory.made_from(translation)
    )
