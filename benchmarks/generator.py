"""An invented catalogue: the same entries for the same size, and for every larger one the same first ones.

An entry is a tree of mappings and lists in the shape of cxschema's models, with a Text where a model has
a translated text. The catalogue is one that is looked after: no entry says the same twice, no need names a
solution, and one entry in twenty lacks its owner, which the checker then says.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from texts import Text, fact, paragraphs, person, phrase, sentence, undertaking, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEED = 20261122
STUDIES, SEGMENTS = 12, 6
STAGES, STEPS = 6, 4
CONFIDENCE = ("assumed", "anecdotal", "qualitative", "quantitative")
SEVERITY = ("low", "medium", "high", "critical")
METHODS = ("survey", "focus-group", "interview", "analytics", "social-listening", "secondary-research")
SOLUTION = "the website"
OWNED = 0.95
DURATIONS = ("5-10 min", "20 min", "1-2 h", "1 day", "2-3 weeks")
TRAITS = 5
CLAIMS_OF_A_PERSONA = {"motivations": 4, "goals": 4, "needs": 5, "fears": 3, "behaviours": 4}
EMPATHY = ("think", "feel", "say", "do", "see", "hear", "pains", "gains")


class Entry(NamedTuple):
    """One entry: its kind, its id and its tree."""

    kind: str
    id: str
    tree: dict[str, Any]

    @property
    def folder(self) -> str:
        """The folder of its file, "" for the docs folder itself."""
        plural = {"persona": "personas", "journey": "journeys", "segment": "segments"}
        return "" if self.kind == "handbook" else plural.get(self.kind, self.kind)


class Voice(Random):
    """A source of chance for one entry; it remembers what it has claimed."""

    def __init__(self, seed: str) -> None:
        """Begin with nothing said."""
        super().__init__(seed)
        self.said: set[str] = set()

    def claim(self) -> Text:
        """Return a sentence that was not claimed before, and names nothing that one could build."""
        text = sentence(self)
        while text["en"] in self.said or SOLUTION in text["en"]:
            text = sentence(self)
        self.said.add(text["en"])
        return text


def entries(size: int) -> Iterator[Entry]:
    """Yield the catalogue of *size* personas and twice as many journeys, one entry after the other."""
    yield Entry("handbook", "handbook", _handbook())
    yield from _kind("evidence", STUDIES, _evidence)
    yield from _kind("segment", SEGMENTS, _segment)
    yield from _kind("persona", size, lambda random, number: _persona(random, number, size))
    yield from _kind("journey", 2 * size, lambda random, number: _journey(random, number, size))


def id_of(kind: str, number: int) -> str:
    """Return the id of the n-th entry of a kind."""
    return f"{kind}-{number:04}"


def _kind(kind: str, count: int, make: Callable[[Voice, int], dict[str, Any]]) -> Iterator[Entry]:
    for number in range(count):
        name = id_of(kind, number)
        yield Entry(kind, name, make(Voice(f"{SEED} {name}"), number))


def _handbook() -> dict[str, Any]:
    random = Random(SEED)
    lists = {
        name: [{"id": term, "name": Text(row), "description": sentence(random)} for term, row in rows.items()]
        for name, rows in words()["vocabulary"].items()
    }
    organisation = {"name": Text(words()["labels"]["home"]), "tagline": phrase(random)}
    return {"kind": "handbook", "organisation": organisation, "languages": ["en", "th", "ko", "fa"], **lists}


def _envelope(random: Voice, kind: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "status": random.choice(("published", "published", "in-review")),
        **({"owner": _term(random, "teams")} if random.random() < OWNED else {}),
        "reviewed": f"2026-{random.randint(1, 11):02}-{random.randint(1, 28):02}",
        "tags": _terms(random, "tags", 2),
    }


def _evidence(random: Voice, number: int) -> dict[str, Any]:
    return {
        **_envelope(random, "evidence"),
        "name": undertaking(random),
        "summary": sentence(random),
        "method": METHODS[number % len(METHODS)],
        "date": f"2026-{random.randint(1, 9):02}",
        "sample": {"size": random.randint(8, 2000), "text": sentence(random)},
        "question": sentence(random),
        "description": paragraphs(random, 2, 3),
        "findings": [{"id": f"finding-{i}", "text": random.claim()} for i in range(1, 6)],
        "limits": [random.claim() for _ in range(3)],
    }


def _segment(random: Voice, _number: int) -> dict[str, Any]:
    return {
        **_envelope(random, "segment"),
        "evidence": _studies(random, 2),
        "name": undertaking(random),
        "summary": sentence(random),
        "description": paragraphs(random, 2, 3),
        **{field: _claims(random, field, 3) for field in ("criteria", "needs", "behaviours")},
        "promise": sentence(random),
        "channels": _terms(random, "channels", 3),
    }


def _persona(random: Voice, number: int, size: int) -> dict[str, Any]:
    return {
        **_envelope(random, "persona"),
        "evidence": _studies(random, 3),
        "attributes": {"Insurance": {"label": fact(random), "value": sentence(random)}},
        **_life(random, number),
        "segments": [id_of("segment", random.randrange(SEGMENTS))],
        "background": paragraphs(random, 2, 3),
        "narrative": paragraphs(random, 2, 3),
        "lifestyle": paragraphs(random, 1, 2),
        "traits": [_trait(random, i) for i in range(1, TRAITS + 1)],
        **{field: _claims(random, field, count) for field, count in CLAIMS_OF_A_PERSONA.items()},
        "pain_points": _pains(random, 5),
        **{field: [fact(random) for _ in range(3)] for field in ("interests", "values", "devices")},
        "channels": _terms(random, "channels", 3),
        "quotes": [{**claim, "source": person(random)} for claim in _claims(random, "quote", 3)],
        "scenarios": [_scenario(random, number, i) for i in (1, 2)],
        "relations": [_relation(random, i, size) for i in (1, 2)],
        "empathy_map": {field: _claims(random, field, 2) for field in EMPATHY},
    }


def _life(random: Voice, number: int) -> dict[str, Any]:
    facts = {name: fact(random) for name in ("location", "occupation", "household")}
    return {
        "name": person(random),
        "role": fact(random),
        "tagline": phrase(random),
        "portrait": {"src": f"{id_of('persona', number)}.svg", "alt": phrase(random)},
        "demographics": {"age": str(random.randint(19, 80)), **facts},
    }


def _trait(random: Voice, i: int) -> dict[str, Any]:
    texts = {"name": fact(random), "low": fact(random), "high": fact(random)}
    return {"id": f"trait-{i}", **texts, "value": random.randint(1, 5)}


def _scenario(random: Voice, number: int, i: int) -> dict[str, Any]:
    journey = id_of("journey", 2 * number + i - 1)
    return {
        "id": f"scenario-{i}",
        "title": undertaking(random),
        "text": paragraphs(random, 1, 2),
        "journey": journey,
    }


def _relation(random: Voice, i: int, size: int) -> dict[str, Any]:
    return {
        "id": f"relation-{i}",
        "persona": id_of("persona", random.randrange(size)),
        "text": sentence(random),
    }


def _journey(random: Voice, number: int, size: int) -> dict[str, Any]:
    future = number % 2 == 1
    personas = [id_of("persona", number // 2), id_of("persona", random.randrange(size))]
    lifecycle = list(words()["vocabulary"]["lifecycle"])
    return {
        **_envelope(random, "journey"),
        "evidence": _studies(random, 3),
        "name": undertaking(random),
        "summary": sentence(random),
        "personas": sorted(set(personas)),
        "goal": sentence(random),
        "scope": sentence(random),
        "state": "future" if future else "current",
        **({"improves": id_of("journey", number - 1)} if future else {}),
        "description": paragraphs(random, 2, 3),
        "stages": [_stage(random, i, lifecycle[i]) for i in range(STAGES)],
    }


def _stage(random: Voice, i: int, lifecycle: str) -> dict[str, Any]:
    return {
        "id": f"stage-{i + 1}",
        "name": undertaking(random),
        "lifecycle": lifecycle,
        "goal": sentence(random),
        "steps": [_step(random, f"step-{i + 1}-{j}") for j in range(1, STEPS + 1)],
    }


def _step(random: Voice, name: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": phrase(random),
        "action": phrase(random),
        "touchpoint": fact(random),
        "channels": _terms(random, "channels", 1),
        "emotion": random.randint(-4, 4) / 2,
        "feeling": fact(random),
        **_said_of_a_step(random),
        "duration": random.choice(DURATIONS),
    }


def _said_of_a_step(random: Voice) -> dict[str, Any]:
    """Return a pain point, and about half of everything else that may be said of a step."""
    made = {field: _claims(random, field, random.randint(0, 1)) for field in ("thoughts", "needs")}
    made["pain_points"] = _pains(random, 1)
    made["opportunities"] = _claims(random, "opportunity", random.randint(0, 1))
    made |= {field: _activities(random, field) for field in ("frontstage", "backstage")}
    return {field: items for field, items in made.items() if items}


def _activities(random: Voice, field: str) -> list[dict[str, Any]]:
    made = {"id": f"{field}-1", "text": phrase(random), "team": _term(random, "teams")}
    return random.choice(([made], []))


def _pains(random: Voice, count: int) -> list[dict[str, Any]]:
    return [{**claim, "severity": random.choice(SEVERITY)} for claim in _claims(random, "pain", count)]


def _claims(random: Voice, field: str, count: int) -> list[dict[str, Any]]:
    return [_claim(random, f"{field}-{i}") for i in range(1, count + 1)]


def _claim(random: Voice, name: str) -> dict[str, Any]:
    confidence = random.choice(CONFIDENCE)
    rests_on = {} if confidence == "assumed" else {"evidence": _studies(random, 1)}
    return {"id": name, "text": random.claim(), **rests_on, "confidence": confidence}


def _studies(random: Voice, count: int) -> list[str]:
    return [id_of("evidence", number) for number in sorted(random.sample(range(STUDIES), count))]


def _terms(random: Random, vocabulary: str, count: int) -> list[str]:
    return random.sample(list(words()["vocabulary"][vocabulary]), count)


def _term(random: Random, vocabulary: str) -> str:
    return _terms(random, vocabulary, 1)[0]
