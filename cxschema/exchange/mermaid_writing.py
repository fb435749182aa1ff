"""A customer journey as Mermaid `journey` text.

Give `journey_source` a title, a description and the sections of a journey; it gives back the text of a
diagram that Mermaid draws as a row of boxes with a face under each.

    >>> arrive = Section("Arrive", (Task("Find the door", 4, ("Nok",)),))
    >>> print(journey_source("A visit", "", [arrive]), end="")
    journey
        accTitle: A visit
        title A visit
        section Arrive
            Find the door: 4: Nok

Names are shown as their writers typed them: nothing in a name can act as a word or a sign of the diagram
language. A name too long for its box, which Mermaid would clip without a sign, ends in "…" unless it is to
stay whole; the accessible title and description are never shortened.
"""

# Mermaid reads `#58;` as the character with that number, in every place where a text may stand. It does so in
# two steps: before parsing it hides each `#58;` as `ﬂ°°58¶ß`, and in the finished drawing it turns that into
# `&#58;`. So an escaped character is invisible to the parser, and `ﬂ` and `¶` must be escaped in names, too.
#
# What else was found by trying every ASCII sign in every place (Mermaid 11.16):
#   # : ;     cut the name short, change the score or the actors, or stop the parser
#   ,         parts actors; elsewhere it is a sign like others
#   %         starts a comment or a `%%{init}%%` directive
#   <         starts HTML: parts vanish from titles, quotes change inside a tag, `<br>` breaks the line
#   &         becomes part of an entity when `#` or `;` follow, at once or after letters; not before a space
#   U+FEFF    is white space to JavaScript, not to Python
#   a first word `title`, `section`, `journey`, `accTitle`, `accDescr`, in any letter case, is a keyword
#             where a task may begin
#   an actor `__proto__` is lost, because Mermaid keeps actors as keys of a JavaScript object
# A colon of ours is always followed by a space: else Mermaid's search for `style…:…#…;` would spoil one.
#
# What Mermaid cannot keep: it draws no heading for a section without tasks, it has six colours for actors and
# then begins again, and its time runs from left to right in every language.

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from math import copysign, floor
from typing import TYPE_CHECKING, Final

from cxschema.text.room import WIDE_LETTER, pixels, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LOWEST_SCORE: Final = 1
NEUTRAL_SCORE: Final = 3
HIGHEST_SCORE: Final = 5

_BLANK: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SIGNS: Final = r"[#:;%<ﬂ¶\ufeff]|&(?! |$)"
_ANYWHERE: Final = re.compile(_SIGNS)
_IN_TASKS: Final = re.compile(rf"{_SIGNS}|^(?=title|section|journey|accTitle|accDescr).", re.IGNORECASE)
_IN_ACTORS: Final = re.compile(rf"{_SIGNS}|,|^(?=__proto__).")
_FIRST: Final = re.compile(r"#(\d+);|.")
_NO_NAME: Final = "#160;"  # a no-break space: Mermaid wants a name, the reader sees none

# Room is counted in pixels of Mermaid's 16 px font.
_BOX: Final = 190  # wide, and two lines high in Thai and Persian too
_STEP: Final = _BOX + 50  # from one box to the next
_LOST: Final = 40  # in two lines, where words break
_LEGEND: Final = 330  # where Mermaid begins to break the names of actors, less some caution
_TITLE_GROWS: Final = 2.2  # the title is that much larger, and bold


SIZES: Final = f'%%{{init: {{"journey": {{"width": {_BOX}, "height": 65}}}}}}%%'
"""Mermaid's boxes are too low for two lines of Thai or Persian: this line above the source makes room."""


@dataclass(frozen=True)
class Task:
    """One box of the diagram: what happens, how it feels from 1 to 5, and who takes part."""

    name: str
    score: int
    actors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a score outside 1 to 5: Mermaid would draw its face outside the picture and say nothing."""
        if self.score not in range(LOWEST_SCORE, HIGHEST_SCORE + 1):
            msg = (
                f"a Mermaid score is a whole number from {LOWEST_SCORE} to {HIGHEST_SCORE}, not {self.score}"
            )
            raise ValueError(msg)


@dataclass(frozen=True)
class Section:
    """One heading of the diagram, with the tasks under it."""

    name: str
    tasks: tuple[Task, ...]


def score_of(emotion: float | None) -> int:
    """Turn an emotion from -2 to +2 into Mermaid's score from 1 to 5.

    Mermaid knows whole scores only, so the emotion is moved up by 3, and a half step goes to the score
    further from the neutral 3: a slight feeling is shown rather than hidden.

    | emotion | -2 | -1.5 | -1 | -0.5 | 0 | +0.5 | +1 | +1.5 | +2 | none |
    |---|---|---|---|---|---|---|---|---|---|---|
    | score | 1 | 1 | 2 | 2 | 3 | 4 | 4 | 5 | 5 | 3 |
    """
    if emotion is None:
        return NEUTRAL_SCORE
    return NEUTRAL_SCORE + int(copysign(floor(abs(emotion) + 0.5), emotion))


def journey_source(title: str, description: str, sections: Sequence[Section], *, whole: bool = False) -> str:
    """Write the Mermaid text of a journey, with its accessible title and description.

    Names are cut to the room they have in the drawing, unless they are to stay *whole*.
    """
    drawn = title if whole else shorten(_fold(title), _fits_on_top(sections))
    shown = sections if whole else [_fitted_section(section) for section in sections]
    return "".join(f"{line}\n" for line in _lines(title, description, drawn, shown))


def _lines(title: str, description: str, drawn: str, sections: Sequence[Section]) -> Iterator[str]:
    yield "journey"
    # A line without a text is left out: Mermaid would take the next line for its text.
    if spoken := escape(_fold(title)):
        yield f"    accTitle: {spoken}"
    if spoken := escape(_fold(description)):
        yield f"    accDescr: {spoken}"
    if _fold(drawn):
        yield f"    title {_label(drawn)}"
    yield from _section_lines(sections)


def _section_lines(sections: Sequence[Section]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for section in sections:
        name = _label(section.name)
        yield f"    section {_told_apart(name, seen[name])}"
        seen[name] += 1
        yield from (f"        {_task(task)}" for task in section.tasks)


def _task(task: Task) -> str:
    actors = ", ".join(_label(actor, _IN_ACTORS) for actor in task.actors if _fold(actor))
    parts = (_label(task.name, _IN_TASKS), str(task.score), actors)
    return ": ".join(part for part in parts if part)


def _told_apart(name: str, times: int) -> str:
    """Spell a name anew that was used before, because Mermaid draws equal neighbours as one section."""
    if not times:
        return name
    zeros = "0" * times  # `#065;` is another name to the parser and the same letter to the reader
    return _FIRST.sub(lambda match: f"#{zeros}{match[1] or ord(match[0])};", name, count=1)


def _label(text: str, special: re.Pattern[str] = _ANYWHERE) -> str:
    """Make a name ready for its place: on one line, in its own writing direction, escaped."""
    return escape(_isolate(_fold(text)), special) or _NO_NAME


def escape(text: str, special: re.Pattern[str] = _ANYWHERE) -> str:
    """Write every character by its number that Mermaid would take for its own."""
    return special.sub(lambda match: f"#{ord(match[0])};", text)


def _fold(text: str) -> str:
    """Put a text on one line, as a browser would; a control character is no text and becomes a space too."""
    return _BLANK.sub(" ", text).strip()


def _isolate(text: str) -> str:
    """Keep the end of a Persian name at its end: the drawing itself always runs from left to right."""
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        return f"\u2068{text}\u2069"
    return text


def _fitted_section(section: Section) -> Section:
    name = shorten(_fold(section.name), _fits_above(section.tasks))
    return Section(name, tuple(_fitted_task(task) for task in section.tasks))


def _fitted_task(task: Task) -> Task:
    actors = tuple(shorten(_fold(actor), _fits_legend) for actor in task.actors)
    return Task(shorten(_fold(task.name), _fits_above((task,))), task.score, actors)


def _fits_above(tasks: Sequence[Task]) -> Callable[[str], bool]:
    """Say what fits in two lines above so many tasks; the gaps between their boxes are room too."""
    line = _STEP * (max(len(tasks), 1) - 1) + _BOX
    return lambda text: pixels(text) <= 2 * line - _LOST


def _fits_on_top(sections: Sequence[Section]) -> Callable[[str], bool]:
    """Say what fits as a title: it may run over all boxes and a step that is free beside them."""
    steps = sum(len(section.tasks) for section in sections) + 1
    return lambda text: pixels(text) * _TITLE_GROWS <= _STEP * steps


def _fits_legend(text: str) -> bool:
    """Say whether the name of an actor fits: Mermaid breaks a wider word anywhere, even inside an escape."""
    escaped = [escape(word, _IN_ACTORS) for word in text.split(" ")]
    safe = all(len(word) * WIDE_LETTER <= _LEGEND for word in escaped if "#" in word)
    return safe and pixels(text) <= _LEGEND
