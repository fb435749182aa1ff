"""How the steps of a journey feel to each of its personas: one line for each who feels otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from cxschema.journeys.walking import personas_at, walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey
    from cxschema.models.step import PersonaEmotion, Step


@dataclass(frozen=True)
class Felt:
    """How one step feels to somebody."""

    at: StepAt
    claim: Step | PersonaEmotion
    """What says so: the step itself, or its line for this persona; it knows what it rests on."""

    value: float
    """The emotion, from -2 to 2."""

    @property
    def feeling(self) -> str | None:
        """The emotion in words, None where nobody wrote them."""
        return self.claim.feeling


@dataclass(frozen=True)
class EmotionLine:
    """How a whole journey feels to somebody; a step of which nothing is known is left out."""

    personas: tuple[str, ...]
    """The ids of those who feel so; empty where all who feel otherwise have lines of their own."""

    felt: tuple[Felt, ...]


def mean_emotion(steps: Iterable[Step]) -> float | None:
    """Return the mean of the emotions of steps that are known, from -2 to 2; None where none is."""
    known = [step.emotion for step in steps if step.emotion is not None]
    return fmean(known) if known else None


def emotion_lines(journey: Journey) -> tuple[EmotionLine, ...]:
    """Return the journey's own line, and one for each persona who feels otherwise somewhere.

    Where a step says nothing of such a persona, it feels to them as it does to the others, if they are
    there: the journey is theirs too, and the step does not name other personas who act.
    """
    steps = tuple(walk(journey))
    others = tuple(dict.fromkeys(one.persona for at in steps for one in at.step.emotions))
    rest = tuple(name for name in journey.personas if name not in others)
    lines = [EmotionLine(rest, _known(_own(at) for at in steps))]
    lines += [EmotionLine((name,), _known(_for(at, name, journey) for at in steps)) for name in others]
    return tuple(line for line in lines if line.felt)


def _own(at: StepAt) -> Felt | None:
    return None if at.step.emotion is None else Felt(at, at.step, at.step.emotion)


def _for(at: StepAt, persona: str, journey: Journey) -> Felt | None:
    said = next((one for one in at.step.emotions if one.persona == persona), None)
    if said:
        return Felt(at, said, said.emotion)
    return _own(at) if persona in personas_at(at.step, journey) else None


def _known(felt: Iterable[Felt | None]) -> tuple[Felt, ...]:
    return tuple(one for one in felt if one is not None)
