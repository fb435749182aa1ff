"""A journey that says everything that can be said, as long as wanted; each of its texts is one of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from sites import write

if TYPE_CHECKING:
    from pathlib import Path

WAVE = (0.5, 1.5, -1, -0.5, 1, -2, 0, 2)
HANDBOOK = """
kind: handbook
organisation: Ruamjai Health
languages: [en, th, ko, fa]
teams: [{id: desk, name: Front desk}]
channels: [{id: phone, name: Telephone}, {id: clinic, name: Clinic}]
lifecycle: [{id: use, name: Using}]
"""
STUDY = "kind: evidence\nname: Talks\nmethod: interview\n"
MEASURE = {
    "text": "All in all",
    "value": 90,
    "target": 80,
    "unit": "min",
    "date": "2026-09",
    "evidence": "talks",
}
NO_TEXTS = {
    "id",
    "kind",
    "src",
    "actors",
    "persona",
    "evidence",
    "team",
    "step",
    "solves",
    "severity",
    "duration",
}


def long_journey(stages: int = 9, steps: int = 6, personas: tuple[str, ...] = ("nok",)) -> dict[str, Any]:
    """Return a journey with every lane filled; each persona but the first feels otherwise in some steps."""
    return {
        "kind": "journey",
        "name": "The long way",
        "personas": list(personas),
        "lanes": [{"id": "risk", "name": "What can go wrong"}],
        "measures": dict(MEASURE),
        "stages": [
            {
                "id": f"s{i}",
                "name": f"Stage {i}",
                "lifecycle": "use",
                "goal": f"To reach goal {i}",
                "measures": dict(MEASURE) if i == 0 else [],
                "steps": [step(f"{i}{j}", i * steps + j, personas[1:]) for j in range(steps)],
            }
            for i in range(stages)
        ],
    }


def step(name: str, number: int, others: tuple[str, ...]) -> dict[str, Any]:
    """Return one step with something in every lane; its need is not always known as well."""
    known = {"evidence": "talks"}
    return {
        "id": f"at{name}",
        "name": f"Pay here {name}",
        "image": {"src": "pay.svg", "alt": f"Desk {name}"},
        "actors": ["persona:nok"] if number % 3 == 0 else [],
        "action": f"Pays by code {name}",
        "touchpoint": f"The desk {name}",
        "channels": ["phone"],
        "physical_evidence": f"Receipt {name}" if number % 3 == 1 else [],
        "thoughts": {"text": f"Is it long? {name}", **known},
        "quotes": {"text": f"An hour {name}", **known},
        "emotion": WAVE[number % 8],
        "feeling": f"Impatient {name}",
        "emotions": [
            {"persona": other, "emotion": WAVE[(number + at) % 8], "feeling": f"Calm {name} {other}", **known}
            for at, other in enumerate(others, 2)
        ]
        if number % 3 == 1
        else [],
        "engagement": 1 + number % 5,
        "needs": {"text": f"Price {name}", **(known if number % 3 else {})},
        "pain_points": {"id": f"p{name}", "text": f"Queue {name}", "severity": "high", **known},
        "opportunities": {"text": f"A desk {name}", "solves": [f"p{name}"][number % 3 :], **known},
        "decision": f"Stays {name}",
        "next": {"step": "at00", "when": f"Card refused {name}", "failure": "true"}
        if number % 9 == 8
        else [],
        "duration": "10-15 min",
        "frontstage": {"text": f"Takes it {name}", "team": "desk"},
        "backstage": {"text": f"Books it {name}", "team": "desk"},
        "support": {"text": f"Counts {name}", "system": f"Till {name}"},
        "systems": f"Card reader {name}",
        "measures": {"text": f"Wait {name}", "value": 14, "target": 5, "unit": "min"},
        "lanes": {"id": "risk", "text": f"Form lost {name}"},
        **known,
    }


def texts(part: Any) -> list[str]:
    """Return the texts of a journey, ids and references left out."""
    if isinstance(part, dict):
        return [text for key, value in part.items() if key not in NO_TEXTS for text in texts(value)]
    if isinstance(part, list):
        return [text for item in part for text in texts(item)]
    return [part] if isinstance(part, str) and " " in part else []


def write_docs(root: Path, journey: dict[str, Any]) -> None:
    """Write a docs folder with the journey, its personas and its study."""
    text = yaml.safe_dump(journey, allow_unicode=True, sort_keys=False)
    write(root / "handbook.yml", HANDBOOK)
    write(root / "evidence" / "talks.yml", STUDY)
    write(root / "journeys" / "long.yml", text)
    write(root / "journeys" / "pay.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"/>')
    for name in journey["personas"]:
        write(root / "personas" / f"{name}.yml", f"kind: persona\nname: {name.title()}\n")
