"""The search's script: all files of `assets/search` in one, with the table of rules."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from cxpages.search.normalising import rules

_FOLDER = Path(__file__).parents[1] / "assets" / "search"
_FRAME = """\
"use strict";
window.cxSearch = (() => {{
const RULES = {rules};
{body}
return start();
}})();
"""


@cache
def search_script() -> str:
    """Return the script; it is a classic one, because a browser loads no module from `file://`."""
    table = json.dumps(rules(), ensure_ascii=False, separators=(",", ":"))
    files = sorted(_FOLDER.glob("*.js"))
    return _FRAME.format(rules=table, body="\n".join(file.read_text(encoding="utf-8") for file in files))
