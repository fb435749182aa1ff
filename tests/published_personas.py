"""Published personas, read from their Markdown and written in our schema."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

REAL = Path(__file__).parents[2] / "shared" / "real" / "personas"

FIELDS = {
    "description": "narrative",
    "goals": "goals",
    "needs": "needs",
    "behaviors": "behaviours",
    "pain points": "pain_points",
    "thoughts": "empathy_map.think",
    "feelings": "empathy_map.feel",
    "background": "background",
    "about the persona": "background",
}
"""Headings that have a field of their own; every other heading becomes an open attribute."""

LISTS = ("goals", "needs", "behaviours", "pain_points")

WHOLE_FILES = ("civicactions-accessibility", "rstudio-learner-personas", "alphagov-accessibility")
"""Sources with one persona a file; the others hold several, one below each heading or bullet."""


def published() -> Iterator[tuple[str, dict[str, object], str]]:
    """Yield every published persona: an id, its values in our schema, and what the source says of it."""
    for path in sorted(REAL.glob("*/*.md")):
        source = path.parent.name
        if "customer-journey" in path.name:
            continue
        meta, body = split_front_matter(path.read_text(encoding="utf-8"))
        parts = [(path.stem, body)] if source in WHOLE_FILES else several(source, body)
        for number, (title, text) in enumerate(parts):
            name = f"{source}-{re.sub('[^a-z0-9]+', '-', path.stem.lower()).strip('-')}-{number}"
            whole = source in WHOLE_FILES
            yield name, persona(str(meta.get("title", title)) if whole else title, text), text


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """Return the front matter and the text below it."""
    found = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    return (yaml.safe_load(found[1]) or {}, found[2]) if found else ({}, text)


def several(source: str, body: str) -> list[tuple[str, str]]:
    """Cut a text with several personas into titles and texts."""
    if source == "gateway-api":
        return re.findall(r"^\* (\*\*.+?\*\*)(.*?)(?=^\* |^#|\Z)", body, re.DOTALL | re.MULTILINE)
    return re.findall(r"^#{2,3} ([^\n]+)\n(.*?)(?=^#{2,3} |\Z)", body, re.DOTALL | re.MULTILINE)


def persona(title: str, text: str) -> dict[str, object]:
    """Write one persona in our schema."""
    values: dict[str, object] = {"kind": "persona", "name": title}
    attributes: dict[str, str] = {}
    pieces = re.split(r"^#{1,4} ([^\n]+)\n", text, flags=re.MULTILINE)
    opening = pieces[0].strip()
    if opening:
        values["narrative"] = opening
    for heading, section in zip(pieces[1::2], pieces[2::2], strict=True):
        place(values, attributes, heading.strip(), section.strip())
    return {**values, "attributes": attributes} if attributes else values


def place(values: dict[str, object], attributes: dict[str, str], heading: str, section: str) -> None:
    """Put one section where it belongs."""
    field = FIELDS.get(heading.lower())
    if not section:
        attributes[heading] = heading
    elif field is None or field in values:
        attributes[heading] = section
    elif "." in field:
        outer, inner = field.split(".")
        values.setdefault(outer, {})[inner] = section  # type: ignore[index]
    else:
        values[field] = items(section) if field in LISTS else section


def items(section: str) -> str | list[str]:
    """Return the items of a section that is a list in its source, else its text."""
    found = re.split(r"(?m)^[*-] +", section)
    return [item.strip() for item in found[1:]] if len(found) > 2 and not found[0].strip() else section
