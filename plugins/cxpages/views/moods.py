"""An emotion in words: one of five, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxpages.views.reader import Reader
    from cxschema.models.step import Step

_NEUTRAL = 0.5
"""Emotions nearer to zero than this are neither good nor bad."""


def mood_of(emotion: float) -> str:
    """Return an emotion from -2 to 2 as one of five words: awful, bad, neutral, good, great."""
    if abs(emotion) < _NEUTRAL:
        return "neutral"
    strong = abs(emotion) > 1
    return ("great" if strong else "good") if emotion > 0 else ("awful" if strong else "bad")


def mood_in(step: Step) -> str | None:
    """Return how a step feels as one of the five words, None where it is not known."""
    return None if step.emotion is None else mood_of(step.emotion)


def whose(reader: Reader, personas: Iterable[str]) -> str:
    """Return by name who feels so; "the customer", where no persona is named."""
    names = [ref.name for ref in reader.refs("persona", personas)]
    return reader.listed(names) or reader.t("curve.customer")
