"""An emotion curve in words: its moments of truth by name, and its course in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxpages.prose import foreign_span
from cxpages.rendering import shown
from cxpages.views.moods import mood_of
from cxschema.journeys.moments import Moment, MomentKind, moments_of
from cxschema.text.foreign import Foreign

if TYPE_CHECKING:
    from cxpages.views.reader import Reader
    from cxschema.journeys.emotions import EmotionLine, Felt


@dataclass(frozen=True)
class Told:
    """What one line of the curve says in words."""

    reader: Reader
    line: EmotionLine

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The moments of truth, in the order of the journey."""
        return moments_of(self.line)

    @property
    def by_step(self) -> list[tuple[Felt, str]]:
        """The moments of truth, those of one step together: what is felt, and their names joined."""
        return [(ones[0].felt, " · ".join(self.name(one) for one in ones)) for ones in self._steps]

    def name(self, moment: Moment) -> str:
        """Return what a moment is called."""
        return self.reader.t(f"moment.{moment.kind}")

    def sentence(self, key: str, name: str) -> Markup:
        """Return the line's course in one sentence, by the phrase `curve.alone` or `curve.of`."""
        phrase = self.reader.t(key)
        made = Markup(phrase).format(who=shown(name), course=self._course())  # noqa: S704 - our own words
        return foreign_span(phrase, made) if isinstance(phrase, Foreign) else made

    def _course(self) -> Markup:
        felt = self.line.felt
        if len(felt) == 1:
            return self._said("only", felt[0])
        parts = [self._end("start", felt[0]), *self._between(), self._end("end", felt[-1])]
        comma, last = Markup(self.reader.t("curve.comma")), Markup(self.reader.t("curve.and"))  # noqa: S704 - our own words
        return comma.join(parts[:-1]) + last + parts[-1]

    @cached_property
    def _steps(self) -> list[list[Moment]]:
        return [list(found) for _, found in groupby(self.moments, key=lambda one: one.felt.at.number)]

    def _end(self, key: str, felt: Felt) -> Markup:
        """Say how the journey starts or ends, and whether that is its peak or its lowest point."""
        extremes = (MomentKind.PEAK, MomentKind.LOWEST)
        found = [f"-{one.kind}" for one in self.moments if one.felt is felt and one.kind in extremes]
        return self._said(key + "".join(found), felt)

    def _between(self) -> list[Markup]:
        """Say what happens on the way; what the start and the end are is said with them."""
        ends = {self.line.felt[0].at.number, self.line.felt[-1].at.number}
        said = []
        for moments in self._steps:
            outer = moments[0].felt.at.number in ends
            ones = [one for one in moments if not outer or one.kind is MomentKind.FALL]
            if ones:
                key = "-".join(one.kind for one in ones)
                said.append(self._said(key, ones[-1].felt, ones[-1].before))
        return said

    def _said(self, key: str, felt: Felt, before: Felt | None = None) -> Markup:
        return Markup(self.reader.t(f"curve.{key}")).format(  # noqa: S704 - our own words; values are escaped
            step=Markup("<bdi>{}</bdi>").format(shown(felt.at.step.name)),
            value=self.reader.signed(felt.value),
            before=self.reader.signed(before.value) if before else "",
            mood=self.reader.t(f"curve.mood.{mood_of(felt.value)}"),
        )
