"""A company's own rules, added by an installed package."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.checks import registry
from cxschema.checks.checking import check
from cxschema.reporting.full import render

if TYPE_CHECKING:
    import pytest

ARCHITECTURE = Path(__file__).parents[2] / "docs" / "contributing" / "architecture.md"


class _Point:
    """An entry point, as an installed package would give one."""

    def load(self) -> object:
        """Run the example of the documentation and return its rule."""
        example = re.search(r"```python\n(.*?)```", ARCHITECTURE.read_text(encoding="utf-8"), re.DOTALL)
        assert example
        names: dict[str, object] = {}
        exec(example[1], names)  # noqa: S102 - the documentation's own example
        return names["quotes_have_sources"]


def test_the_documented_example_is_a_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in the documentation works as it stands: found, weighed, worded and explained."""
    monkeypatch.setattr(registry, "entry_points", lambda group: [_Point()] if group == "cxbook.rules" else [])
    registry.rules.cache_clear()
    (tmp_path / "personas").mkdir()
    text = (
        "kind: persona\nname: Nok\nquotes:\n- {id: a, text: Too late}\n- {id: b, text: Fine, source: Tom}\n"
    )
    (tmp_path / "personas" / "nok.yml").write_text(text, encoding="utf-8")
    findings = [item for item in check(load_catalog(tmp_path)) if item.rule == "quotes-have-sources"]
    registry.rules.cache_clear()

    assert [(item.place.line, str(item.severity)) for item in findings] == [(4, "warning")]
    assert "This quote has no source." in render(findings, tmp_path)
