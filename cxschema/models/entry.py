"""What every entry carries, and the claims that entries are made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from cxschema.models.fields import Day, Id, Language, LongText, Many, Model, NotEmpty, Reference, Text, Word

TeamRef = Annotated[str, NotEmpty, Reference(("team",))]
ChannelRef = Annotated[str, NotEmpty, Reference(("channel",))]
LifecycleRef = Annotated[str, NotEmpty, Reference(("lifecycle-stage",))]
TagRef = Annotated[str, NotEmpty, Reference(("tag",))]
PersonaRef = Annotated[str, NotEmpty, Reference(("persona",))]
JourneyRef = Annotated[str, NotEmpty, Reference(("journey",))]
SegmentRef = Annotated[str, NotEmpty, Reference(("segment",))]
EvidenceRef = Annotated[str, NotEmpty, Reference(("evidence",))]


class Status(StrEnum):
    """How far an entry has come."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    RETIRED = "retired"


class Confidence(StrEnum):
    """How well a claim is known, from a guess to counted answers."""

    ASSUMED = "assumed"
    ANECDOTAL = "anecdotal"
    QUALITATIVE = "qualitative"
    QUANTITATIVE = "quantitative"


class Severity(StrEnum):
    """How much a pain point hurts the customer."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Claim(Model):
    """Something said about customers: a plain text, or a text with what it rests on."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(
        None,
        description="A short name that never changes; translations find the item by it.",
        examples=["fast-answer"],
    )
    text: Text = Field(
        description="What is said, in one or two sentences.", examples=["Wants an answer on the same day"]
    )
    evidence: Many[EvidenceRef] = Field(
        (), description="The studies this rests on.", examples=["patient-interviews"]
    )
    confidence: Confidence | None = Field(
        None,
        description="How well this is known: assumed, anecdotal, qualitative or quantitative.",
        examples=["qualitative"],
    )


class Point(Model):
    """Something that is decided and not claimed: there is nothing to show for it."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["no-new-clinic"])
    text: Text = Field(
        description="What is decided, in one or two sentences.", examples=["No new clinic is opened"]
    )


class PainPoint(Claim):
    """Something that hurts or hinders the customer."""

    severity: Severity | None = Field(
        None, description="How much it hurts: low, medium, high or critical.", examples=["high"]
    )
    reach: Annotated[float, Field(ge=0, le=100)] | None = Field(
        None, description="How many of the customers here it meets, in per cent.", examples=[40]
    )


class Quote(Claim):
    """The customer's own words."""

    source: Text | None = Field(
        None, description="Who said it, and where.", examples=["Patient, interview 7"]
    )


class Picture(Model):
    """A picture, with words for those who cannot see it."""

    shorthand: ClassVar[str | None] = "src"

    src: Word = Field(description="The picture's path, seen from this file.", examples=["nok.svg"])
    alt: Text | None = Field(
        None,
        description="What the picture shows, for those who cannot see it.",
        examples=["A woman with short hair, smiling"],
    )


class Attribute(Model):
    """One open attribute: any fact that has no field of its own."""

    shorthand: ClassVar[str | None] = "value"

    label: Text | None = Field(
        None,
        description="What the attribute is called on the page; its key, if left out.",
        examples=["Blood type"],
    )
    value: Many[LongText] = Field(description="A text, a number, or a list of texts.", examples=["O+"])


class Header(Model):
    """What every file says of itself."""

    kind: str = Field(description="What this file describes.", examples=["persona"])
    id: Id | None = Field(
        None, description="The name of the file without its ending; may be left out.", examples=["nok"]
    )
    status: Status = Field(
        Status.PUBLISHED, description="draft, in-review, published or retired.", examples=["published"]
    )
    owner: TeamRef | None = Field(
        None, description="The team that keeps this entry true.", examples=["cx-team"]
    )
    reviewed: Day | None = Field(
        None, description="The day somebody last checked that it is still true.", examples=["2026-10-01"]
    )
    language: Language | None = Field(
        None,
        description="The language this file is written in, when it is not the site's first.",
        examples=["ko"],
    )

    @property
    def title(self) -> str:
        """What the entry is called."""
        return str(getattr(self, "name", None) or self.id or self.kind)

    @property
    def summary_line(self) -> str | None:
        """One line that says what the entry is about."""
        line = getattr(self, "tagline", None) or getattr(self, "summary", None)
        return line if isinstance(line, str) else None


class Envelope(Header):
    """The fields that every entry of the catalog may carry."""

    tags: Many[TagRef] = Field(
        (), description="Words to filter by, from the list in handbook.yml.", examples=["dental"]
    )
    aliases: Many[Id] = Field((), description="Earlier ids; old links keep working.", examples=["old-name"])
    evidence: Many[EvidenceRef] = Field(
        (), description="The studies that the whole entry rests on.", examples=["patient-interviews"]
    )
    attributes: dict[str, Attribute] = Field(
        {},
        description="Anything else worth knowing that has no field of its own.",
        examples=[{"Blood type": "O+"}],
    )
