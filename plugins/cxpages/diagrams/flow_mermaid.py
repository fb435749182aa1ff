"""The ways through a journey as a Mermaid flowchart: a box a step, a frame a stage, an arrow a way.

Give `flow_source` a flow, a language and a title. Ways of failure are dotted and say so; each ending that is
told is a node of its own. The names are escaped as `cxbook graph` escapes them.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cxschema.querying.mermaid import label
from cxschema.text.foreign import direction_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.journeys.flow import Flow, Way
    from cxschema.journeys.walking import StepAt

_LAYOUT: Final = {
    "useMaxWidth": False,
    "wrappingWidth": 150,
    "nodeSpacing": 44,
    "rankSpacing": 36,
    "subGraphTitleMargin": {"top": 4, "bottom": 16},
}
SIZES: Final = f'%%{{init: {{"flowchart": {json.dumps(_LAYOUT)}}}}}%%'
"""This line above the source keeps the size of the drawing, so that it scrolls instead of shrinking."""


def flow_source(flow: Flow, language: str, title: str, failed: str) -> str:
    """Return the Mermaid text of a flow, in the direction of *language*; *failed* says what a failure is."""
    return "".join(f"{line}\n" for line in _lines(flow, language, title, failed))


def _lines(flow: Flow, language: str, title: str, failed: str) -> Iterator[str]:
    yield "flowchart RL" if direction_of(language) == "rtl" else "flowchart LR"
    yield f"    accTitle: {label(title)}"
    for number, steps in groupby(flow.steps, key=lambda at: at.stage_number):
        yield from _stage(number, list(steps))
    for at in flow.steps:
        yield from _ending(at)
    for way in flow.ways:
        yield f"    n{way.source.number} {_arrow(way, failed)} n{way.target.number}"


def _stage(number: int, steps: list[StepAt]) -> Iterator[str]:
    yield f'    subgraph s{number}["{label(steps[0].stage.name)}"]'
    yield from (f'        n{at.number}["{label(at.step.name)}"]' for at in steps)
    yield "    end"


def _ending(at: StepAt) -> Iterator[str]:
    if at.step.ending:
        yield f'    e{at.number}(["{label(at.step.ending)}"])'
        yield f"    n{at.number} --> e{at.number}"


def _arrow(way: Way, failed: str) -> str:
    shaft = "-.->" if way.is_failure else "-->"
    words = " · ".join(text for text in (way.when, failed if way.is_failure else None) if text)
    return f'{shaft}|"{label(words)}"|' if words else shaft
