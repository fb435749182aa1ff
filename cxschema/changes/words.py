"""The words of `cxbook diff` in one language: what fields, values and parts are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.changes.change import Choice, Named, Number, Plain, Prose, Thing, YesNo
from cxschema.changes.marking import marked_words
from cxschema.changes.style import apart
from cxschema.changes.wordwise import shortened
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxschema.changes.change import Part, Value, Way
    from cxschema.changes.style import Style

_NAME, _TEXT = 60, 160
"""The most letters of a name, and of a text."""

_MOST_NAMED = 5
"""More entries are counted, not named."""


class Words:
    """The words of one language, marked in one style."""

    def __init__(self, language: str, style: Style) -> None:
        """Look up the words of *language*."""
        found = messages(language)
        self.language = language
        self.kinds: dict[str, str] = found["kind"]
        self.own: dict[str, Any] = found.get("diff") or messages(FALLBACK)["diff"]
        self._style = style
        self._join: dict[str, str] = self.own["join"]

    # ------------------------------------------------------------------------------------------------ names

    def noun(self, field: str, *, item: bool = False) -> str:
        """Return what a field, or one item of its list, is called."""
        plain = self.own["field"].get(field) or field.replace("_", " ")
        return str(self.own["item"].get(field, plain) if item else plain)

    def text(self, text: str) -> str:
        """Return a text or name as it is, which keeps its own direction."""
        return apart(self._style.plain(text), self.language)

    def code(self, text: str) -> str:
        """Return the name of a file, a branch or a commit."""
        return apart(self._style.code(text), self.language)

    def name(self, text: str) -> str:
        """Return the name of something, marked as one."""
        short = self.text(shortened(text, _NAME))
        return self._style.name(short, self._join["quote"].format(text=short))

    def entry(self, kind: str, title: str) -> str:
        """Return an entry by kind and name."""
        return self._join["named"].format(noun=self.kinds.get(kind, kind), name=self.name(title))

    def part(self, part: Part) -> str:
        """Return a part of an entry by its field, and its name where it has one."""
        if not part.label:
            return self.noun(part.field)
        noun = self.noun(part.field, item=True)
        return self._join["named"].format(noun=noun, name=self.name(part.label))

    def way(self, way: Way, ambiguous: Iterable[str] = ()) -> str:
        """Return where something is: from the last part that has a name of its own, if that is enough."""
        start = max((i for i, part in enumerate(way) if part.is_place), default=0)
        while start and way[start].label in ambiguous:
            start -= 1
        return self.listed(self.part(part) for part in way[start:])

    def languages(self, codes: Iterable[str]) -> str:
        """Return the names of languages."""
        return self.listed(_language(code, self.language) for code in codes)

    # ---------------------------------------------------------------------------------------------- joining

    def listed(self, texts: Iterable[str]) -> str:
        """Return texts with commas between them."""
        return self._join["list"].join(texts)

    def counted(self, texts: Sequence[str], most: int = _MOST_NAMED) -> str:
        """Return texts with commas between them, and how many more there are beyond the first ones."""
        if len(texts) <= most + 1:  # to count a single one would take as much room as to name it
            return self.listed(texts)
        return self.listed([*texts[:most], self._join["more"].format(n=len(texts) - most)])

    def phrases(self, texts: Iterable[str]) -> str:
        """Return phrases as one sentence."""
        return self._join["phrases"].join(texts)

    def where(self, where: str, what: str) -> str:
        """Return what happened, after where it did."""
        return self._join["where"].format(where=where, what=what) if where else what

    # ----------------------------------------------------------------------------------------------- values

    def value(self, value: Value | None) -> str:
        """Return a value as readers see it."""
        match value:
            case Prose(text):
                return self.quoted(text)
            case Plain(text):
                return self.text(shortened(text, _TEXT))
            case Choice() | YesNo():
                return self._choice(value)
            case Named():
                return self.name(value.title)
            case Thing():
                return self._thing(value)
        return self.text(_number(value)) if value else ""

    def _choice(self, value: Choice | YesNo) -> str:
        word = value.word if isinstance(value, Choice) else str(value.holds).lower()
        return str(self.own["choice"].get(word, word))

    def quoted(self, text: str) -> str:
        """Return a text in quotes, cut where it is too long."""
        return self._join["quote"].format(text=self.text(shortened(" ".join(text.split()), _TEXT)))

    def _thing(self, thing: Thing) -> str:
        details = [self._held(field, labels) for field, labels in thing.holds]
        details += [f"{self.noun(field)} {self.value(value)}" for field, value in thing.says]
        said = self.counted(details)
        if not (thing.label and said):
            return self.name(thing.label) if thing.label else said
        return self._join["with"].format(what=self.name(thing.label), details=said)

    def _held(self, field: str, labels: Sequence[str]) -> str:
        return self.where(self.noun(field), self.counted([self.name(label) for label in labels]))

    def steps(self, before: Value | None, after: Value | None) -> str:
        """Return a value before and after."""
        then, now = self.value(before), self.value(after)
        if then == now and isinstance(before, Named) and isinstance(after, Named):
            then, now = (
                f"{named} ({self.text(value.id)})" for named, value in ((then, before), (now, after))
            )
        return self._join["steps"].format(before=then, after=now)

    def marked(self, before: Value | None, after: Value | None) -> str | None:
        """Return two longer texts as one with the changed words marked, None where that reads worse."""
        if not (isinstance(before, Prose) and isinstance(after, Prose)):
            return None
        marked = marked_words(before.text, after.text, self._style)
        return marked and self._join["quote"].format(text=apart(marked, self.language))


def _number(value: Number) -> str:
    """Return a number; with its sign where it may be negative, and with a minus as wide as the plus."""
    sign = "+" if value.signed and value.value > 0 else "−" if value.value < 0 else ""
    return f"{sign}{abs(value.value):g}"


def _language(code: str, language: str) -> str:
    """Return the name of a language in another one; its code, where nobody has named it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except (ValueError, UnknownLocaleError):
        return code
