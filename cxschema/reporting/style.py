"""How a report is dressed for where it goes: colours, and marks for texts that run from right to left."""

# What the marks are for, as tried on VTE 0.70, xterm, tmux 3.3 and xterm.js 6 (the terminal of VS Code):
# a terminal that turns Persian runs around puts a word of a Persian line elsewhere than the count of
# columns says. Isolating the whole line changes nothing about that. A mark between what stands before the
# pointed-at word, the word, and what follows keeps the three in their columns: of 20,000 random lines laid
# out by fribidi, two thirds of the carets were off without marks, and none with them. FSI…PDI and the
# left-to-right mark do that equally well, but xterm.js with its older width table gives each FSI and PDI
# a column of its own, and none to the mark. So excerpts take marks.
# Messages stand after the caret, where a column more does no harm, and need the isolates: they give a
# Persian sentence with Latin names its order, and keep a terminal that guesses the direction of a line
# from its first letter (DECSET 2501) from moving the whole line to the right.

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import click

from cxschema.text.foreign import direction_of

_MARK = "\u200e"
_RIGHT_TO_LEFT, _FIRST_STRONG, _END = "\u2067", "\u2068", "\u2069"
_RUNS_LEFT = frozenset({"R", "AL", "AN"})

_COLOURS = {"error": "red", "warning": "yellow", "quiet": "bright_blue", "remedy": "cyan"}


@dataclass(frozen=True)
class Style:
    """What the place that a report goes to can show."""

    colour: bool = False
    terminal: bool = False
    """Whether it is a terminal, which may turn texts that run from right to left around."""

    columns: int = 120
    """How wide a line may be before it wraps."""

    def paint(self, text: str, role: str = "", *, bold: bool = False) -> str:
        """Colour a text for what it is: an error, a warning, a remedy."""
        return click.style(text, fg=_COLOURS.get(role), bold=bold or None) if self.colour and text else text

    def stretches(self, *texts: str) -> list[str]:
        """Keep texts that follow one another on a line in their columns, whatever way they run."""
        if not self.terminal or not any(map(runs_left, texts)):
            return list(texts)
        return [f"{_MARK}{text}{_MARK}" if text else "" for text in texts]

    def sentence(self, text: str, language: str) -> str:
        """Keep a sentence in one piece, in the direction of its language."""
        if self.terminal and runs_left(text) and direction_of(language) == "rtl":
            return f"{_RIGHT_TO_LEFT}{text}{_END}"
        return self.quoted(text)

    def line(self, text: str, language: str) -> str:
        """Keep a sentence that is a whole line in one piece.

        VTE drops a mark in the first column, where no letter before it holds it; so a space goes there.
        """
        sentence = self.sentence(text, language)
        return sentence if sentence == text else f" {sentence}"

    def quoted(self, text: str, language: str = "") -> str:
        """Keep what a file says in one piece inside a sentence of *language*."""
        turns = runs_left(text) or direction_of(language) == "rtl"
        return f"{_FIRST_STRONG}{text}{_END}" if self.terminal and text and turns else text


PLAIN = Style()
"""For files, logs and pipes: text as it is."""

TURNING = Style(terminal=True)
"""For what turns texts around, as a terminal and a browser do, and paints them by itself or not at all."""


def runs_left(text: str) -> bool:
    """Tell whether some of *text* runs from right to left."""
    return any(unicodedata.bidirectional(character) in _RUNS_LEFT for character in text)
