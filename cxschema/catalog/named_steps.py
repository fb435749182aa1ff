"""What is meant where the id of a step belongs and something else is written: its name, or several ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cxschema.source.values import value_at
from cxschema.text.nearest import nearest
from cxschema.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document

_BETWEEN = re.compile(r"->|[,;→⇒،؛、]")
"""What is written between ids in a row."""


def named_step(document: Document, path: DataPath) -> Diagnostic | None:
    """Return what is wrong with a text at *path*, under `next`, that cannot be an id; None without ids."""
    written = next((text for text in _texts(document, path) if isinstance(text, str)), "").strip()
    steps = list(_steps(document.values))
    meant = _called(written, steps)
    first = _BETWEEN.split(written)[0].strip()
    if not meant and first not in {"", written}:
        item = next((name for name in _called(first, steps) if name), first)
        return document.fault("list-in-text", path, text=written, item=item)
    facts = _facts(written, meant, steps)
    return document.fault("unknown-step", path, journey=document.file.stem, **facts) if facts else None


def _facts(written: str, meant: list[str], steps: list[tuple[str, str]]) -> dict[str, str]:
    """Return what a message tells of the steps; a step without an id is offered one."""
    ids = list(dict.fromkeys(name for name, _ in steps if name))
    if meant == [""]:
        number = next(i for i, step in enumerate(steps, 1) if _called(written, [step]))
        return {"id": slug(written, number, ids, "step")}
    near = nearest(written, ids) if not meant else meant[0] if len(meant) == 1 else ""
    return {"id": written, "known": ", ".join(ids), **({"nearest": near} if near else {})} if ids else {}


def _texts(document: Document, path: DataPath) -> Iterator[Any]:
    """Yield what is written at a place, and, where a plain text stands for its field, around it."""
    yield value_at(document.values, path)
    yield value_at(document.values, path[:-1])


def _steps(values: Any) -> Iterator[tuple[str, str]]:
    """Yield id and name of each step as they are written, whatever else is wrong."""
    for stage in _parts(values, "stages"):
        for step in _parts(stage, "steps"):
            yield _text(step, "id"), _text(step, "name")


def _parts(values: Any, field: str) -> list[Any]:
    parts = value_at(values, (field,))
    return parts if isinstance(parts, list) else [parts]


def _text(step: Any, field: str) -> str:
    text = value_at(step, (field,))
    return text.strip() if isinstance(text, str) else ""


def _called(name: str, steps: list[tuple[str, str]]) -> list[str]:
    """Return the ids, empty where there is none, of the steps that have a name, in whatever capitals."""
    return [known for known, called in steps if called and called.casefold() == name.casefold()]
