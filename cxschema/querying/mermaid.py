"""A graph as a Mermaid flowchart, to stand in prose or in a pull request."""

# Inside quotes Mermaid reads `#34;` as the character with that number, and hides it from its own
# parser, so every sign that it could take for its own is written that way.

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.text.foreign import direction_of
from cxschema.text.width import isolated

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Key
    from cxschema.querying.graph import Graph

_BLANK = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SPECIAL = re.compile(r"""[^\w ,.'()/!?+\u0080-\U0010ffff-]|[ﬂ¶_\ufeff]""")
_UNESCAPABLE = re.compile(r"(?<=¶)(?=ß)|(?<=ﬂ)(?=°)|(?<=fa)(?=:)|(?<=fa[bklrs])(?=:)")
"""Within what Mermaid reads even when it is escaped: its own hidden escapes, and names of icons."""
_JOINER = "\u2060"
"""A sign that has no width and does nothing but stand between two others."""
_SHAPES = {
    "persona": ("([", "])"),
    "journey": ("[[", "]]"),
    "evidence": ("[(", ")]"),
    "segment": ("{{", "}}"),
    "focus-challenge": (">", "]"),
}
"""How the kinds are told apart without colour."""


def mermaid(graph: Graph, language: str) -> str:
    """Return the text of a flowchart; it runs in the direction of *language*."""
    lines = ["flowchart RL" if direction_of(language) == "rtl" else "flowchart LR"]
    lines += [f"    {_node(key, name)}" for key, name in graph.names.items()]
    lines += [f"    {_id(edge.source)} --> {_id(edge.target)}" for edge in graph.edges]
    return "\n".join(lines)


def _node(key: Key, name: str) -> str:
    before, after = _SHAPES.get(key[0], ("[", "]"))
    return f'{_id(key)}{before}"{label(name)}"{after}'


def _id(key: Key) -> str:
    """Return the name of a node: no id has an underscore, and two hyphens would begin an arrow."""
    return "_".join(key).replace("-", "_")


def label(name: str) -> str:
    """Return a name so that Mermaid shows it as it is: on one line, every sign of its own by number."""
    text = isolated(_UNESCAPABLE.sub(_JOINER, _BLANK.sub(" ", name).strip()))
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text) or "#160;"
