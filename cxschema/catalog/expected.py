"""What a whole translation of an entry looks like: known from the entry's own file, before it is read."""

# A translation holds the texts of its entry under the same keys in the same order, and the ids of items. Most
# are written just so, in the layout of the original. For those there is nothing to find out but whether each
# text is there and is another one; the few others are read in full and measured against the entry.

from __future__ import annotations

from functools import cache
from itertools import chain, pairwise
from operator import eq
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from cxschema.models.fields import FieldShape, Model, shape_of
from cxschema.source.alike import Alike, Pattern
from cxschema.source.moves import FIRST, State
from cxschema.source.plain_yaml import read_plain
from cxschema.text.foreign import is_copy, needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.source.document import Document
    from cxschema.source.moves import Move
    from cxschema.source.plain_yaml import Plain


class Expected:
    """The outline that whole translations of one entry have, and what they must not repeat."""

    def __init__(self, between: list[str], sources: list[Any]) -> None:
        """Know what stands before each text, ids among it; and the texts, as lists where they are such."""
        self.pattern = Pattern(between)
        self._lengths = {at: len(text) for at, text in enumerate(sources) if type(text) is list}
        self._sources = _singly(sources, self._lengths)

    def pairs_in(self, document: Document) -> Iterable[tuple[str, str]] | None:
        """Return each text of the entry with its translation; None where that needs a closer look."""
        texts = self._texts_of(document.content)
        if texts is None and document.is_plain:
            texts = self._texts_of(self.pattern.fitting(document.text))
        return None if texts is None else zip(self._sources, texts, strict=True)

    def is_met_by(self, document: Document) -> bool:
        """Tell whether a translation gives another text for every text of the entry, and nothing else."""
        texts = self._texts_of(document.content)
        if texts is None or "" in texts or None in texts:
            return False
        if not any(map(eq, texts, self._sources)):
            return True
        return not any(map(is_copy, self._sources, texts))

    def _texts_of(self, content: object) -> list[Any] | None:
        """Return the texts of a file that fits, one for each of the sources; None for any other."""
        if not isinstance(content, Alike) or content.pattern is not self.pattern:
            return None
        return _singly(content.texts, self._lengths) if content.lengths == self._lengths else None


def _singly(texts: list[Any], lengths: dict[int, int]) -> list[Any]:
    """Return texts with those in lists one after the other."""
    if not lengths:
        return texts
    return list(chain.from_iterable(text if at in lengths else (text,) for at, text in enumerate(texts)))


def expected_by(entry: Entry) -> Expected | None:
    """Return what is expected of the translations of an entry; None where they need a closer look."""
    known = next((overlay.expected for overlay in entry.overlays.values() if overlay.expected), None)
    if known:
        return known
    plain = read_plain(entry.document.text) if entry.document.is_plain else None
    return expected_of(plain, type(entry.data)) if plain else None


def expected_of(plain: Plain, model: type[Model]) -> Expected | None:
    """Return what is expected of the translations of a plain file; None where they need a closer look."""
    between: list[str] = []
    sources: list[Any] = []
    ids = ""
    try:
        for case, text in _translated(plain, model):
            if case.is_id:
                ids += f"{case.wanted}: {text}"
                continue
            if case.label:
                between.append(ids + case.label.before)
                sources.append(case.label.text)
                ids = ""
            between.append(f"{ids}{case.wanted}")
            sources.append(text if isinstance(text, list) else text.strip())
            ids = ""
    except _Unclear:
        return None
    return None if ids else Expected(between, sources)


class _Unclear(Exception):  # noqa: N818 - nothing is wrong with the file
    """A text whose translation may look in several ways."""


def _translated(plain: Plain, model: type[Model]) -> Iterator[tuple[_Case, Any]]:
    """Yield the texts that have a translation, and the ids among them. Raises _Unclear."""
    place = _first(model)
    for before, text in zip(plain.between, plain.texts, strict=True):
        case = wanted, label, is_id, then = place[before]
        if wanted is None:
            place = then
        elif is_id or _needs_translation(text):
            yield case, text
            place = then
        elif text and not label:
            place = place.past(before)
        else:
            raise _Unclear


def _needs_translation(text: Any) -> bool:
    if type(text) is str:
        return text[:1].isalpha() or needs_translation(text)
    return bool(text) and None not in text and any(map(needs_translation, text))


_MOST = 2000
"""How many places, and how many cases at each, are remembered at once: files may hold anything."""


_Inside = type[Model] | FieldShape | Literal["?"] | None
"""The model of a mapping, the field of a list or of open keys; None where nothing is translated.

"?" stands for what a writer may leave out in one file and not in the other: a list of one item, say.
"""


class _Level(NamedTuple):
    """A list or mapping that is open in the original, and how far the translation has come with it."""

    name: str
    """The key that it stands under, "" for an item of a list."""

    column: int
    inside: _Inside
    begun: bool = False
    """Whether the translation has its key already, or its dash."""

    def line(self, key: str) -> str:
        """Return the line with a key in this mapping: behind the dash, if it is the first one of an item."""
        if self.name or self.begun:
            return f"\n{' ' * self.column}{key}"
        return f"\n{' ' * (self.column - 2)}- {key}"


class _Label(NamedTuple):
    """An open key that is a text itself: its translation comes first."""

    before: str
    text: str


class _Case(NamedTuple):
    """What is expected for one text of the original."""

    wanted: str | None
    """What stands before its translation, None where it has none."""

    label: _Label | None
    is_id: bool
    then: _Place


_NOTHING = (None, None)


class _Place(dict[str, _Case]):
    """A place in an original, and what is expected for each text that was met behind it."""

    def __init__(self, state: State, levels: tuple[_Level, ...]) -> None:
        super().__init__()
        self.state = state
        self.levels = levels

    def __missing__(self, between: str) -> _Case:
        """Understand what is met for the first time. Raises _Unclear."""
        if len(self) >= _MOST:
            self.clear()
        move = self.state[between]
        levels = _moved(self.levels, move)
        wanted, label = _wanted(levels, move.key) if _is_translated(levels[-1], move.key) else _NOTHING
        if wanted:
            levels = tuple(level._replace(begun=True) for level in levels)
        case = self[between] = _Case(wanted, label, move.key == "id", _place(move.then, levels))
        return case

    def past(self, between: str) -> _Place:
        """Return the place behind a text of which there is no translation."""
        move = self.state[between]
        return _place(move.then, _moved(self.levels, move))


_PLACES: dict[tuple[Any, ...], _Place] = {}


def _place(state: State, levels: tuple[_Level, ...]) -> _Place:
    if len(_PLACES) >= _MOST:
        _PLACES.clear()
    return _PLACES.setdefault((state.around, levels), _Place(state, levels))


@cache
def _first(model: type[Model]) -> _Place:
    return _Place(FIRST, (_Level("", 0, model, begun=True),))


def _moved(levels: tuple[_Level, ...], move: Move) -> tuple[_Level, ...]:
    """Return the levels that are open before the next text."""
    found = list(levels[: len(levels) - move.left])
    for name, made in move.entered:
        if made:
            column = move.then.around[len(found)].column
            found.append(_Level(name, column, _inside(found[-1].inside, name, made)))
    return tuple(found)


def _inside(around: _Inside, name: str, made: type) -> _Inside:
    """Return what a new list or mapping holds."""
    if around is None or around == "?":
        return around
    if isinstance(around, FieldShape):
        return around.model if made is dict and around.model else "?"
    shape = shape_of(around, name)
    if shape is None or not shape.has_text:
        return None
    if (made is list) != (shape.many == "list"):
        return "?"
    return shape.model if shape.many == "one" else shape


def _wanted(levels: tuple[_Level, ...], key: str) -> tuple[str, _Label | None]:
    """Return what stands before the translation of a text, and the label that comes before that."""
    level = levels[-1]
    lines = "".join(
        f"{around.line(inner.name)}:" for around, inner in pairwise(levels) if inner.name and not inner.begun
    )
    if not key:
        return f"{lines}\n{' ' * level.column}", None
    short = _short(level)
    if short:  # an open key with a text behind it
        inside = _Level(key, level.column + 2, None)
        return inside.line(short), _Label(f"{lines}{level.line(key)}:{inside.line('label')}", key)
    if len(levels) > 1 and _short(levels[-2]) and not level.begun and key != "label":
        return level.line(key), _Label(lines + level.line("label"), level.name)
    return lines + level.line(key), None


def _short(level: _Level) -> str | None:
    """Return the field that a text under an open key stands for, None where the keys are those of a model."""
    shape = level.inside
    is_open = isinstance(shape, FieldShape) and shape.many == "map" and shape.model
    return shape.model.shorthand if is_open else None  # type: ignore[union-attr]


def _is_translated(level: _Level, key: str) -> bool:
    """Tell whether a translation holds a text or an id in its place. Raises _Unclear."""
    if isinstance(level.inside, FieldShape):
        return _is_text(level.inside)
    if level.inside is None:
        return False
    if level.inside == "?":
        raise _Unclear
    shape = shape_of(level.inside, key)
    return not level.name if key == "id" else shape is not None and _is_text(shape)


def _is_text(shape: FieldShape) -> bool:
    """Tell whether a field may hold a translated text: as such, or a part that is written as a text."""
    short = shape_of(shape.model, shape.model.shorthand) if shape.model and shape.model.shorthand else None
    return shape.translated is not None or (short is not None and short.translated is not None)
