"""What changes in the site's settings: the files that `nav` names."""

# The settings of a site hold tags and anchors that data files may not have, so they are read as
# nodes, from which nothing is made.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from cxschema.renaming.refusal import Refusal
from cxschema.renaming.source_text import SourceText
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxschema.renaming.paths import Paths

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def nav_edits(path: Path, source: SourceText, paths: Paths, old: str) -> list[Edit]:
    """Return the changes in the settings file *path* when the id *old* goes."""
    try:
        nodes = list(_files_in(source.text))
    except yaml.YAMLError:
        raise Refusal("broken", misused=False, id=old, files=path.name) from None
    edits = []
    for node in nodes:
        new = paths.renamed(node.value)
        if new:
            start = source.offset(node.start_mark.line + 1, node.start_mark.column + 1)
            found = source.text.find(node.value, start)
            edits.append(Edit(found, found + len(node.value), new))
    meant = [paths.renamed(node.value) or node.value for node in nodes]
    if not _says(SourceText(source.with_edits(edits)).text, meant):
        raise Refusal("by-hand", misused=False, id=old, place=path.name)
    return edits


def _says(text: str, meant: list[str]) -> bool:
    try:
        return meant == [node.value for node in _files_in(text)]
    except yaml.YAMLError:
        return False


def _files_in(text: str) -> Iterator[yaml.ScalarNode]:
    root = yaml.compose(text, Loader=_LOADER)
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == "nav":
                yield from _scalars(value, set())


def _scalars(node: Any, seen: set[int]) -> Iterator[yaml.ScalarNode]:
    """Yield the values in a part of the settings, and no keys: those are titles."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif id(node) not in seen:  # an anchor may lead back to where it stands
        seen.add(id(node))
        inside = node.value if isinstance(node, yaml.SequenceNode) else [value for _, value in node.value]
        for item in inside:
            yield from _scalars(item, seen)
