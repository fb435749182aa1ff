"""Templates: Jinja with autoescape, and how texts of another language are marked."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from cxpages.prose import prose
from cxschema.text.foreign import Foreign, direction_of

_TEMPLATES = Path(__file__).parent / "templates"
_BETWEEN_TAGS = re.compile(r">\s*\n\s*<")
_BLANK_LINES = re.compile(r"\n\s*\n")


@cache
def environment() -> Environment:
    """Return the environment of all templates; it is made once, when the first page is."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
        auto_reload=False,
    )
    made.filters["plain"] = str.__str__
    made.filters["prose"] = prose
    return made


def render(template: str, **values: Any) -> Markup:
    """Return the HTML of one template, without blank lines (prose would break at them)."""
    html = environment().get_template(template).render(**values)
    return Markup(_BLANK_LINES.sub("\n", _BETWEEN_TAGS.sub(">\n<", html)))  # noqa: S704 - autoescaped above


def shown(value: Any) -> Any:
    """Mark a text of another language with its language and direction; leave others as they are.

    In an attribute, where no tag can stand, templates write `|plain`.
    """
    if value is None:
        return ""
    if isinstance(value, Foreign):
        return foreign_span(value)
    return value


def foreign_span(text: Foreign) -> Markup:
    """Return a text of another language in a span that names the language."""
    language = escape(text.language)
    return Markup('<span lang="{}" dir="{}">{}</span>').format(
        language, direction_of(text.language), str(text)
    )
