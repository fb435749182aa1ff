"""Golden cases: each file in `across_cases/` holds a small docs folder and what its journeys say together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from cxschema.catalog.loading import load_catalog
from cxschema.journeys.channels import channel_changes, services
from cxschema.journeys.lifecycle import spans, untold
from cxschema.journeys.lived import lived, told
from cxschema.journeys.ranking import ranked_opportunities, ranked_pains
from written_files import write_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.journeys.lived import Told

CASES = sorted(Path(__file__).parent.joinpath("across_cases").glob("*.yml"))
FRAMEWORK = ("awareness", "care", "loyalty")


def pain_lines(journeys: list[Told]) -> list[str]:
    """Return each ranked pain point as its score, id, journey and step."""
    return [
        f"{p.score:g} {p.pain.id} at {p.entry.id} {p.at.step.id}, {', '.join(p.personas) or 'nobody named'}"
        for p in ranked_pains(lived(journeys))
    ]


def opportunity_lines(journeys: list[Told]) -> list[str]:
    """Return each ranked opportunity as its score, id and the pain points that it would heal."""
    return [
        f"{o.score:g} {o.opportunity.id} heals {', '.join(str(p.pain.id) for p in o.pains) or 'nothing'}"
        for o in ranked_opportunities(lived(journeys))
    ]


def service_lines(journeys: list[Told]) -> list[str]:
    """Return what each channel serves: stage of the relationship, steps and their mean emotion."""
    return sorted(
        f"{channel} in {stage}: {', '.join(str(m.at.step.id) for m in s.steps)} ({s.emotion})"
        for (channel, stage), s in services(lived(journeys)).items()
    )


def change_lines(journeys: list[Told]) -> list[str]:
    """Return each change of channel with the fall of the emotion, and whether it loses customers."""
    return [
        f"{c.before.step.id} → {c.after.step.id}: {c.fall}" + (" loses" if c.loses else "")
        for c in channel_changes(lived(journeys))
    ]


def lifecycle_lines(journeys: list[Told]) -> list[str]:
    """Return each journey's stages by lifecycle stage, and the lifecycle stages without any."""
    found = spans(journeys)
    rows = [
        f"{span.entry.id} in {name}: " + ", ".join(f"{at.stage.id} ({at.emotion})" for at in stages)
        for span in found
        for name, stages in span.stages.items()
    ]
    return [*rows, f"untold: {', '.join(untold(found, FRAMEWORK))}"]


TELLING: dict[str, Callable[[list[Told]], list[str]]] = {
    "pain-points": pain_lines,
    "opportunities": opportunity_lines,
    "services": service_lines,
    "changes": change_lines,
    "lifecycle": lifecycle_lines,
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The journeys of a case say together what the case lists, in its order."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    catalog = load_catalog(write_files(tmp_path, case["files"]))
    assert [item.rule for item in catalog.diagnostics] == []
    journeys = told(catalog, lambda entry: entry.data)

    expected = {name: case[name] for name in TELLING if name in case}

    assert expected, "a case that expects nothing tests nothing"
    assert {name: TELLING[name](journeys) for name in expected} == expected, case["about"]


def test_there_are_cases() -> None:
    """The cases are found: an empty folder would pass for a clean run."""
    assert len(CASES) >= 4
