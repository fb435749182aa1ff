"""A segment: customers who are alike in what matters."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cxschema.models.entry import ChannelRef, Claim, Envelope
from cxschema.models.fields import LongText, Many, Text


class Segment(Envelope):
    """A group of customers with the same needs, and how to tell them."""

    kind: Literal["segment"] = Field(
        "segment", description="This file describes a segment.", examples=["segment"]
    )
    name: Text = Field(description="What the segment is called.", examples=["Local professionals"])
    summary: Text | None = Field(None, description="Who they are, in one or two sentences.")
    size: Text | None = Field(
        None, description="How many they are, or which share.", examples=["About 40 % of patients"]
    )
    description: LongText | None = Field(None, description="More about them, in paragraphs.")
    criteria: Many[Claim] = Field((), description="How to tell that a customer belongs to it.")
    needs: Many[Claim] = Field((), description="What they need.")
    behaviours: Many[Claim] = Field((), description="What they do.")
    value: Text | None = Field(None, description="What they mean to the organisation.")
    promise: Text | None = Field(None, description="What we promise them.")
    channels: Many[ChannelRef] = Field(
        (), description="Where they meet us, the favourite first.", examples=["line"]
    )
