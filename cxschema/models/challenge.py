"""The focus challenge: who can do what, so that why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cxschema.models.entry import Claim, Envelope, JourneyRef, Point
from cxschema.models.fields import LongText, Many, NotEmpty, Reference, Text

WhoRef = Annotated[str, NotEmpty, Reference(("persona", "segment"))]


class FocusChallenge(Envelope):
    """The one sentence that a CX project is steered by."""

    kind: Literal["focus-challenge"] = Field(
        "focus-challenge", description="This file holds a focus challenge.", examples=["focus-challenge"]
    )
    name: Text | None = Field(
        None, description="What this challenge is called.", examples=["Care without losing a day"]
    )
    summary: Text | None = Field(None, description="Where the challenge comes from, in one or two sentences.")
    who: WhoRef = Field(description="Whom it is for: persona:… or segment:…", examples=["persona:nok"])
    can: Text = Field(
        description='What they can do when it is met; it ends the words "… can".',
        examples=["book and finish a treatment without taking a day off"],
    )
    so_that: Text = Field(
        description='Why it matters; it ends the words "… so that".',
        examples=["small problems never grow into big ones"],
    )
    background: LongText | None = Field(None, description="What led to it.")
    assumptions: Many[Claim] = Field((), description="What we take for granted and have to test.")
    boundaries: Many[Point] = Field((), description="What is not part of it.")
    success: Many[Claim] = Field((), description="What will show that it is met.")
    journeys: Many[JourneyRef] = Field(
        (), description="The journeys it is about.", examples=["first-appointment"]
    )
