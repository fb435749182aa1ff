"""Templates: Jinja with autoescape, and how texts of another language are marked."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape

from cxpages.prose import foreign_span, inline, prose, spoken
from cxschema.text.foreign import Foreign

_PLAIN_PLACES = re.compile(
    r"""="(?:\{\{.*?\}\}|\{%.*?%\}|[^"])*"|<(option|title|desc|text|tspan)\b[^>]*>.*?</\1>""", re.DOTALL
)
"""Where no tag can stand: attributes, choices, the texts of drawings."""
_OUTPUT = re.compile(r"(\{\{-?)(.*?)(-?\}\})", re.DOTALL)
_TEMPLATES = Path(__file__).parent / "templates"
_SCRIPTS = Path(__file__).parent / "assets" / "js"
_BETWEEN_TAGS = re.compile(r">\s*\n\s*<")
_ALONE = re.compile(r"<td><p>([^<]*(?:<(?!/?p\b)[^<]*)*)</p>\n?</td>")
"""A paragraph that is alone in its cell needs no tags; a map has hundreds of them."""

_BLANK_LINES = re.compile(r"\n\s*\n")


class _PlainPlaces(Extension):
    """Prints a text of another language without its mark where no tag can stand."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's
        """Let every expression in such a place end in `|plain`."""
        return _PLAIN_PLACES.sub(lambda place: _OUTPUT.sub(r"\1(\2)|plain\3", place[0]), source)


def plain(value: Any) -> Any:
    """Return a text of another language without its mark; leave others as they are."""
    return str.__str__(value) if isinstance(value, Foreign) else value


def kept_together(text: str) -> Markup:
    """Put elements in the place of the marks around what a file says, so that nobody copies the marks.

    Without either, a Persian sentence turns `2026-10-12` into `12-10-2026`. The marks in *text* are our own:
    those that a file holds are shown as signs.
    """
    return Markup(str(escape(text)).replace("\u2068", "<bdi>").replace("\u2069", "</bdi>"))  # noqa: S704 - escaped


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
        extensions=[_PlainPlaces],
    )
    made.filters["plain"] = plain
    made.filters["inline"] = inline
    made.filters["prose"] = prose
    made.filters["spoken"] = spoken
    made.filters["kept_together"] = kept_together
    made.globals["script"] = script
    return made


@cache
def script(name: str) -> Markup:
    """Return a script to stand in the page, without its comments.

    From file:// a browser loads no module from a file.
    """
    lines = [line.strip() for line in (_SCRIPTS / name).read_text(encoding="utf-8").splitlines()]
    return Markup("\n".join(line for line in lines if line and not line.startswith("//")))  # noqa: S704 - our own file


def render(template: str, **values: Any) -> Markup:
    """Return the HTML of one template, without blank lines (prose would break at them)."""
    html = environment().get_template(template).render(**values)
    lean = _ALONE.sub(r"<td>\1</td>", _BETWEEN_TAGS.sub(">\n<", html))
    return Markup(_BLANK_LINES.sub("\n", lean))  # noqa: S704 - autoescaped above


def shown(value: Any) -> Any:
    """Mark a text of another language with its language and direction; leave others as they are.

    In an attribute, where no tag can stand, `_PlainPlaces` has put `|plain` behind every expression.
    """
    if value is None:
        return ""
    if isinstance(value, Foreign):
        return foreign_span(value)
    return value
