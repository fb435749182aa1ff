"""A docs folder with a few findings, and the result of its check that is kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.checks.result import Result

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, th]\n"
    "checks: {review_every: 6 months}\n",
    "personas/nok.yml": "kind: persona\nname: Nok\nportrait: {src: nok.svg, alt: A}\nreviewed: 2026-10-01\n",
    "personas/nok.th.yml": "name: นก\n",
    "personas/nok.svg": "<svg/>",
    "personas/tom.yml": "kind: persona\nnmae: Tom\n",
    "index.md": "```cxbook\nshow: card\nof: personas/nok.yml\n```\n",
    ".translations/th.json": "{}",
}


def write(path: Path, text: str) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def new(docs: Path) -> Result:
    """Check without remembering anything."""
    catalog = load_catalog(docs)
    return Result.on(catalog, check(catalog))


def kept_file(docs: Path) -> Path:
    """Return where the result is kept."""
    return docs.parent / ".cache" / "cxbook" / "check-docs.json"
