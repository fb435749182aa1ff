"""Golden cases of journeys inside journeys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from cxschema.catalog.loading import load_catalog
from cxschema.journeys.hierarchy import Opening, roll_up, trails_to

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog

CASES = sorted(Path(__file__).parent.joinpath("hierarchy_cases").glob("*.yml"))


def catalog_of(journeys: dict[str, list[dict]], root: Path) -> Catalog:
    """Write journeys of one stage below *root* and load them."""
    (root / "journeys").mkdir()
    for name, steps in journeys.items():
        data = {"kind": "journey", "name": name, "stages": [{"name": "Any", "steps": steps}]}
        (root / "journeys" / f"{name}.yml").write_text(yaml.safe_dump(data), encoding="utf-8")
    return load_catalog(root)


def told(trail: tuple[Opening, ...]) -> str:
    """Return a way as the cases write it."""
    return " › ".join(f"{opening.entry.id} {opening.number}" for opening in trail)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The ways to a journey, and what it adds up to, are those that the case lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    catalog = catalog_of(case["journeys"], tmp_path)

    for name, trails in case["trails"].items():
        entry = catalog.entries["journey", name]
        assert [told(trail) for trail in trails_to(catalog, entry)] == trails, case["about"]
    for name, expected in case["roll_ups"].items():
        found = roll_up(catalog, name)
        if expected is None or found is None:
            assert found is expected
            continue
        assert {"steps": found.steps, "emotion": found.emotion, "worst": found.worst} == {
            key: expected[key] for key in ("steps", "emotion", "worst")
        }
        assert dict(found.pains) == expected["pains"]
