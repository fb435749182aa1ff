"""A persona: somebody the organisation serves, drawn from research."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from cxschema.models.entry import (
    ChannelRef,
    Claim,
    Envelope,
    JourneyRef,
    PainPoint,
    PersonaRef,
    Picture,
    Quote,
    SegmentRef,
)
from cxschema.models.fields import Id, LongText, Many, Model, Text


class PersonaType(StrEnum):
    """What a persona stands for."""

    PERSON = "person"
    ROLE = "role"
    SEGMENT = "segment"
    ORGANISATION = "organisation"


class Demographics(Model):
    """The outer facts of a life."""

    age: Text | None = Field(None, description="Age in years, or a range.", examples=["34"])
    gender: Text | None = Field(None, description="Gender, where it matters.", examples=["woman"])
    pronouns: Text | None = Field(None, description="How to speak of this person.", examples=["she/her"])
    location: Text | None = Field(
        None, description="Where this person lives.", examples=["Bangkok, Thailand"]
    )
    nationality: Text | None = Field(None, description="Nationality, where it matters.", examples=["Thai"])
    languages: Many[Text] = Field((), description="Languages spoken.", examples=["Thai"])
    occupation: Text | None = Field(
        None, description="What this person does for a living.", examples=["Accountant"]
    )
    education: Text | None = Field(None, description="Schooling.", examples=["Bachelor's degree"])
    income: Text | None = Field(
        None, description="Income, as far as it matters.", examples=["45,000 baht a month"]
    )
    family: Text | None = Field(
        None, description="Family and marital status.", examples=["Married, two children"]
    )
    household: Text | None = Field(
        None, description="Who lives under one roof.", examples=["Lives with her mother"]
    )
    life_stage: Text | None = Field(None, description="The stage of life.", examples=["Young family"])


class Trait(Model):
    """Where a persona stands between two ends of a scale."""

    id: Id | None = Field(None, description="A short name that never changes.", examples=["planning"])
    name: Text = Field(description="What is measured.", examples=["Planning"])
    low: Text | None = Field(None, description="The word at the low end.", examples=["Spontaneous"])
    high: Text | None = Field(None, description="The word at the high end.", examples=["Plans ahead"])
    value: float = Field(description="Where this persona stands.", examples=[4])
    min: float = Field(1, description="The number at the low end.", examples=[1])
    max: float = Field(5, description="The number at the high end.", examples=[5])


class Scenario(Model):
    """A situation in which this persona meets the organisation."""

    shorthand = "text"

    id: Id | None = Field(
        None, description="A short name that never changes.", examples=["toothache-at-work"]
    )
    title: Text | None = Field(
        None, description="The situation in a few words.", examples=["Toothache at work"]
    )
    text: LongText = Field(description="What happens.", examples=["It is Tuesday noon and a filling breaks."])
    journey: JourneyRef | None = Field(
        None, description="The journey that tells it in full.", examples=["first-appointment"]
    )


class Relation(Model):
    """How this persona stands to another one."""

    id: Id | None = Field(None, description="A short name that never changes.", examples=["coordinator"])
    persona: PersonaRef = Field(description="The other persona.", examples=["patient-coordinator"])
    text: Text = Field(
        description="What the two have to do with each other.", examples=["Asks her for every change"]
    )


class EmpathyMap(Model):
    """What a persona thinks, feels, says and does; and sees, hears, fears and hopes."""

    think: Many[Claim] = Field(
        (), description="What goes through the head, unsaid.", examples=["Is this clinic any good?"]
    )
    feel: Many[Claim] = Field((), description="Moods and feelings.", examples=["Nervous before the drill"])
    say: Many[Claim] = Field(
        (), description="What others hear this persona say.", examples=["I can only come after six."]
    )
    do: Many[Claim] = Field(
        (), description="What one sees this persona do.", examples=["Compares three clinics"]
    )
    see: Many[Claim] = Field(
        (), description="What surrounds this persona.", examples=["Advertisements with perfect teeth"]
    )
    hear: Many[Claim] = Field(
        (), description="What friends, family and media say.", examples=["My sister says it hurts"]
    )
    pains: Many[Claim] = Field(
        (), description="Fears, frustrations, obstacles.", examples=["Losing half a day"]
    )
    gains: Many[Claim] = Field(
        (), description="Hopes, wishes, what success looks like.", examples=["One visit, done"]
    )


class Persona(Envelope):
    """Somebody the organisation serves: a person, a role, a segment or an organisation."""

    kind: Literal["persona"] = Field(
        "persona", description="This file describes a persona.", examples=["persona"]
    )
    name: Text = Field(description="What this persona is called.", examples=["Nok"])
    type: PersonaType = Field(
        PersonaType.PERSON, description="person, role, segment or organisation.", examples=["person"]
    )
    role: Text | None = Field(None, description="The part this persona plays.", examples=["Patient"])
    tagline: Text | None = Field(
        None, description="One line that brings the persona to mind.", examples=["No time for toothache"]
    )
    portrait: Picture | None = Field(
        None,
        description="A picture, with words for those who cannot see it.",
        examples=[{"src": "nok.svg", "alt": "A woman with short hair, smiling"}],
    )
    demographics: Demographics | None = Field(None, description="Age, place, work, family.")
    segments: Many[SegmentRef] = Field(
        (), description="The segments this persona belongs to.", examples=["local-professionals"]
    )
    background: LongText | None = Field(None, description="What brought this person here.")
    narrative: LongText | None = Field(None, description="A day, or a story, in this persona's life.")
    lifestyle: LongText | None = Field(None, description="How this persona lives.")
    traits: Many[Trait] = Field((), description="Where this persona stands on named scales.")
    motivations: Many[Claim] = Field((), description="What drives this persona.")
    goals: Many[Claim] = Field((), description="What this persona wants to reach.")
    needs: Many[Claim] = Field((), description="What this persona needs, whoever provides it.")
    pain_points: Many[PainPoint] = Field((), description="What hurts or hinders, and how much.")
    fears: Many[Claim] = Field((), description="What this persona is afraid of.")
    behaviours: Many[Claim] = Field((), description="What this persona does again and again.")
    responsibilities: Many[Claim] = Field((), description="What this persona answers for.")
    interests: Many[Text] = Field((), description="What this persona likes.", examples=["Running"])
    values: Many[Text] = Field(
        (), description="What this persona holds dear.", examples=["Honesty about prices"]
    )
    channels: Many[ChannelRef] = Field(
        (), description="Where this persona prefers to meet us, the favourite first.", examples=["line"]
    )
    devices: Many[Text] = Field((), description="Devices and tools in use.", examples=["Android phone"])
    accessibility_needs: Many[Claim] = Field((), description="What it takes for this persona to take part.")
    quotes: Many[Quote] = Field((), description="Real words of real customers.")
    scenarios: Many[Scenario] = Field((), description="Situations in which this persona meets us.")
    relations: Many[Relation] = Field(
        (), description="Other personas, and what they have to do with this one."
    )
    empathy_map: EmpathyMap | None = Field(
        None, description="Think, feel, say, do; also see, hear, pains, gains."
    )
