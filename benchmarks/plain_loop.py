"""The obvious way to check data files: `plain_loop.py DOCS` loads and validates each, and that is all.

No positions, no references, no translations measured against their originals, no house rules.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from cxschema.models.kinds import KINDS


def check(docs: Path) -> int:
    """Load every data file and validate those that are entries; return how many files there were."""
    files = sorted(docs.rglob("*.yml"))
    for file in files:
        values = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        if "kind" in values:
            KINDS[values["kind"]].model.model_validate(values)
    return len(files)


if __name__ == "__main__":
    print(f"{check(Path(sys.argv[1]))} files are valid.")
