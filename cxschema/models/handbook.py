"""The handbook file: the organisation, its languages, and the words that entries choose from."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from cxschema.models.entry import Header
from cxschema.models.fields import Duration, Id, Language, Link, LongText, Many, Model, Text, Word

Level = Literal["error", "warning", "off"]
Calendar = Literal["gregorian", "buddhist", "persian"]
Digits = Literal["latn", "arab", "arabext", "thai", "deva", "beng", "khmr", "laoo", "mymr"]
"""Numbering systems by their names in Unicode CLDR."""


class Organisation(Model):
    """Whose handbook this is."""

    shorthand: ClassVar[str | None] = "name"

    name: Text = Field(description="The organisation's name.", examples=["Ruamjai Health"])
    tagline: Text | None = Field(None, description="One line about it.", examples=["Care with one heart"])
    description: LongText | None = Field(None, description="What it does, for whom, where.")
    website: Link | None = Field(None, description="Its website.", examples=["https://example.com"])


class Term(Model):
    """One word that entries choose from."""

    id: Id = Field(description="The name that entries use.", examples=["front-desk"])
    name: Text = Field(description="What readers see.", examples=["Front desk"])
    description: Text | None = Field(
        None, description="What it means.", examples=["Welcomes patients, books, takes payment"]
    )


class Team(Term):
    """A team of the organisation."""

    contact: Word | None = Field(None, description="Where to reach it.", examples=["cx@example.com"])


class Channel(Term):
    """A way in which customers and the organisation meet."""


class LifecycleStage(Term):
    """A stage of the relationship, from awareness to leaving or growing."""

    goal: Text | None = Field(
        None, description="What the customer wants here.", examples=["To know whether we can help"]
    )


class Tag(Term):
    """A word to filter by."""


class Policy(Term):
    """A rule of the house that readers should know."""


class Checks(Model):
    """What the checker is to say, and how loud."""

    severity: dict[str, Level] = Field(
        {}, description="The weight of a rule: error, warning or off.", examples=[{"emotion-missing": "off"}]
    )
    paths: dict[str, dict[str, Level]] = Field(
        {},
        description="The same for some files only, by pattern.",
        examples=[{"personas/drafts/*": {"owner-unknown": "off"}}],
    )
    review_every: Duration | None = Field(
        None, description="How often every entry is to be looked at.", examples=["6 months"]
    )
    assumed_for: Duration | None = Field(
        None,
        description="How long a claim may stay assumed, counted from the last review.",
        examples=["12 months"],
    )


class ReaderLocale(Model):
    """How the readers of one language write dates and numbers, where it is not as usual."""

    calendar: Calendar | None = Field(
        None,
        description="The calendar of dates. Left out: persian for fa, buddhist for th, gregorian for all others.",
        examples=["gregorian"],
    )
    digits: Digits | None = Field(
        None,
        description="The digits: latn is 123, arabext is Persian ۱۲۳, arab is Arabic ١٢٣, thai is ๑๒๓. Left out: those of the language.",
        examples=["latn"],
    )


class Handbook(Header):
    """The one file that names the organisation, its languages and its vocabularies."""

    kind: Literal["handbook"] = Field(
        "handbook", description="This file describes the handbook.", examples=["handbook"]
    )
    organisation: Organisation = Field(description="Whose handbook this is.", examples=["Ruamjai Health"])
    languages: Many[Language] = Field(
        ("en",),
        description="The languages of the handbook, the source language first.",
        examples=[["en", "th"]],
    )
    locale: dict[Language, ReaderLocale] = Field(
        {},
        description="Calendar and digits by language, where readers want others than is usual.",
        examples=[{"fa": {"calendar": "gregorian", "digits": "latn"}}],
    )
    untranslated: Many[Word] = Field(
        (),
        description="Files and folders that stay in the source language, as paths below the docs folder.",
        examples=[["contributing/"]],
    )
    teams: Many[Team] = Field((), description="Teams that own entries or act in journeys.")
    channels: Many[Channel] = Field((), description="Channels that personas and journeys name.")
    lifecycle: Many[LifecycleStage] = Field(
        (), description="The stages of the relationship; the framework of the handbook, if left out."
    )
    tags: Many[Tag] = Field((), description="Tags that entries may carry.")
    checks: Checks | None = Field(None, description="What the checker is to say, and how loud.")
    policies: Many[Policy] = Field((), description="Rules of the house.")

    @property
    def title(self) -> str:
        """The organisation's name."""
        return self.organisation.name
