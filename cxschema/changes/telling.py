"""The changes of one entry in words: the sentences that every form of the report is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.changes.change import Prose, Standing, What

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.changes.change import Change, EntryChange, TextChange, Translation, Way
    from cxschema.changes.words import Words


@dataclass(frozen=True)
class TellingEntry:
    """Puts the changes of one entry into words."""

    words: Words
    entry: EntryChange

    def heading(self) -> str:
        """Return what happened to the entry as a whole, or just its name where only parts of it changed."""
        forms, entry = self.words.own["entry"], self.entry
        said = self.words.entry(entry.kind, entry.title)
        if entry.what is What.RENAMED:
            old, new = self.words.text(entry.old_id or ""), self.words.text(entry.id)
            said = str(forms["renamed"]).format(entry=said, old=old, new=new)
        elif entry.what in (What.ADDED, What.REMOVED):
            said = str(forms[entry.what]).format(entry=said)
        if entry.summary:
            said = self.words.where(said, self.words.quoted(entry.summary))
        return said[:1].upper() + said[1:]

    def lines(self) -> Iterator[str]:
        """Yield what changed about the entry, one part a line; then its translations and who uses it."""
        forms, entry = self.words.own["entry"], self.entry
        if entry.old_file:
            yield str(forms["file"]).format(file=self.words.code(entry.old_file))
        for way, changes in self._by_way().items():
            said = self.words.phrases(self.change(change) for change in changes)
            yield self.words.where(self.words.way(way, entry.ambiguous), said)
        yield from TellingTranslations(self.words, entry).lines()
        for form, users in (("lost-by", entry.lost_by), ("used-by", entry.used_by)):
            if users:
                names = [self.words.entry(user.kind, user.title) for user in users]
                yield str(forms[form]).format(entries=self.words.counted(names))

    def _by_way(self) -> dict[Way, list[Change]]:
        found: dict[Way, list[Change]] = {}
        for change in self.entry.changes:
            found.setdefault(change.way, []).append(change)
        return found

    def change(self, change: Change) -> str:
        """Return one change in words, without where it is."""
        match change.what:
            case What.CHANGED:
                return self._changed(change)
            case What.MOVED:
                return self._moved(change)
            case What.REORDERED:
                order = self.words.counted([self.words.name(label) for label in change.order])
                return self._said("reordered", change, order=order)
            case What.IDENTIFIED | What.RESPELLED:
                return self._said(change.what, change)
        return self._said(change.what if change.in_list else f"{change.what}-field", change)

    def _said(self, form: str, change: Change, **facts: str) -> str:
        noun = self.words.noun(change.field, item=change.in_list)
        value = change.before if change.what is What.REMOVED else change.after
        if change.in_list and isinstance(value, Prose):
            facts["value"] = self.words.name(value.text)  # an item of a list is known by its text
        facts.setdefault("value", self.words.value(value))
        return str(self.words.own["say"][form]).format(noun=noun, **facts)

    def _changed(self, change: Change) -> str:
        marked = self.words.marked(change.before, change.after)
        if marked:
            return self._said("words", change, values=marked)
        return self._said("changed", change, values=self.words.steps(change.before, change.after))

    def _moved(self, change: Change) -> str:
        if change.origin is None:
            beside = change.beside or ""
            return self._said("after" if beside else "first", change, beside=self.words.name(beside))
        way, field = change.origin
        places = [self.words.way(way, self.entry.ambiguous)] if way and way != change.way else []
        fields = [self.words.noun(field)] if field != change.field or not places else []
        return self._said("from", change, origin=self.words.listed([*places, *fields]))


@dataclass(frozen=True)
class TellingTranslations:
    """Puts what became of an entry's translations into words."""

    words: Words
    entry: EntryChange

    def lines(self) -> Iterator[str]:
        """Yield a line for each thing that happened; what is the same in several languages is said once."""
        said: dict[tuple[str, str], list[str]] = {}
        for translation in self.entry.translations:
            for form, places in self._of_one(translation):
                said.setdefault((form, places), []).append(translation.language)
        for (form, places), codes in said.items():
            forms = self.words.own["translation"][form]
            wording = forms["one"] if len(codes) == 1 and "one" in forms else forms["other"]
            yield str(wording).format(languages=self.words.languages(codes), places=places)

    def _of_one(self, translation: Translation) -> Iterator[tuple[str, str]]:
        if translation.file:
            yield f"file-{translation.file}", ""
        for standing in Standing:
            texts = [text for text in translation.texts if text.standing is standing]
            told = [self._text(text) for text in texts if not _is_told_with_its_part(text, texts)]
            if told:
                joined = self.words.phrases if standing is Standing.CHANGED else self.words.counted
                yield str(standing), joined(told)

    def _text(self, text: TextChange) -> str:
        """Return which text it is; and for one that was changed, how it reads before and after."""
        way = self.words.way(text.way, self.entry.ambiguous)
        field = self.words.noun(text.field) if text.field else ""
        place = self.words.listed(filter(None, [way, field]))
        if text.standing is not Standing.CHANGED:
            return place
        then, now = Prose(text.before or ""), Prose(text.after or "")
        return self.words.where(place, self.words.marked(then, now) or self.words.steps(then, now))


def _is_told_with_its_part(text: TextChange, texts: list[TextChange]) -> bool:
    """Tell whether a text is part of an item that is named itself: a quote names its source along."""
    if text.standing is Standing.CHANGED or not text.field or not text.way:
        return False
    return any(other.way == text.way and not other.field for other in texts)
