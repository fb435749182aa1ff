"""An emotion as one of five words."""

from __future__ import annotations

_NEUTRAL = 0.5
"""Emotions nearer to zero than this are neither good nor bad."""


def mood_of(emotion: float) -> str:
    """Return an emotion from -2 to 2 as one of five words: awful, bad, neutral, good, great."""
    if abs(emotion) < _NEUTRAL:
        return "neutral"
    strong = abs(emotion) > 1
    return ("great" if strong else "good") if emotion > 0 else ("awful" if strong else "bad")
