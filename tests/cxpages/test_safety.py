"""Data is text: nothing in a data file can be anything else on the page."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cxpages.book import Book
from cxpages.prose import prose
from cxschema.catalog.loading import load_catalog
from cxschema.models.fields import Model, shapes
from cxschema.models.kinds import KINDS
from fake_links import FakeLinks

if TYPE_CHECKING:
    from pathlib import Path

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "![x](https://example.com/x.png)",
    "{{ 7 * 7 }}{% include 'parts.html.jinja' %}",
    "</template></script></pre><iframe src=//example.com>",
    "%%{init: {'securityLevel': 'loose'}}%%",
    "<!-- x -->&lt;b&gt;",
]
GIVEN = {
    "terms",
    "kind",
    "id",
    "status",
    "type",
    "state",
    "method",
    "confidence",
    "severity",
    "src",
    "link",
    "website",
}

REQUIRED = {"id": "risk", "persona": "nok", "emotion": "-0.5", "step": "pay", "src": "a.svg"}
"""Values of the fields that a part cannot do without, and that are no texts."""

NEEDED: dict[str, dict[str, Any]] = {
    "persona": {"portrait": {"src": "nok.svg", "alt": '"><script>'}, "relations": []},
    "journey": {},
    "segment": {},
    "evidence": {"method": "survey"},
    "focus-challenge": {"who": "persona:nok"},
    "glossary": {"terms": []},
}


class Found(HTMLParser):
    """What could do harm on a page."""

    def __init__(self, text: str) -> None:
        """Read *text*."""
        super().__init__()
        self.harm: list[str] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note elements and attributes that run, load or hide."""
        if tag in {"script", "iframe", "object", "embed", "style", "form", "base", "meta", "link"}:
            self.harm.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").lower().replace("\n", "").startswith(
                ("javascript:", "data:")
            ):
                self.harm.append(f"{tag} {name}={value}")
            if name == "src" and (value or "").startswith(("http", "//")):
                self.harm.append(f"{tag} loads {value}")

    def handle_comment(self, data: str) -> None:
        """A comment hides text."""
        self.harm.append(f"comment {data}")

    def handle_data(self, data: str) -> None:
        """Note what is read."""
        self.text.append(data)


def full(model: type[Model], payload: str) -> dict[str, Any]:
    """Return values for every text field of a model, each with the payload."""
    values: dict[str, Any] = {}
    for shape in shapes(model):
        if shape.name in REQUIRED and model.model_fields[shape.name].is_required():
            values[shape.name] = REQUIRED[shape.name]
        if shape.name in GIVEN or shape.reference or shape.name in values:
            continue
        inside: Any = payload if shape.translated else full(shape.model, payload) if shape.model else None
        if inside is None:
            continue
        values[shape.name] = (
            {payload: inside} if shape.many == "map" else [inside] if shape.many == "list" else inside
        )
    return values


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "handbook"])
def test_a_payload_in_every_field_stays_text(tmp_path: Path, kind: str, payload: str) -> None:
    """Whatever field a payload stands in, the page shows it and nothing of it runs."""
    row = KINDS[kind]
    values = {"kind": kind, **full(row.model, payload), **NEEDED[kind]}
    for trait in values.get("traits", []):
        trait["value"] = "3"
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "nok.yml").write_text("kind: persona\nname: Nok\n", encoding="utf-8")
    (tmp_path / row.folder).mkdir(exist_ok=True)
    text = yaml.safe_dump(values, allow_unicode=True, default_style='"')
    (tmp_path / row.folder / "bad.yml").write_text(text, encoding="utf-8")
    catalog = load_catalog(tmp_path)
    assert not catalog.broken, [dict(item.facts) | {"rule": item.rule} for item in catalog.diagnostics]

    book = Book(catalog)
    found = Found(book.page(f"{row.folder}/bad.yml".lstrip("/"), "en", FakeLinks()).html)
    assert [item for item in found.harm if (kind, item) != ("journey", "script")] == []
    own = 2 if kind == "journey" else 0
    assert found.harm.count("script") == own, "our own: one chooses lanes, one copies"
    assert payload.replace("&lt;b&gt;", "")[:12].strip("[!") in "".join(found.text)
    if KINDS[kind].listed:
        listed = book.embed(f"show: catalog\nof: {kind}", "index.md", 1, "en", FakeLinks()).html
        assert [item for item in Found(listed).harm if item not in {"script", "form"}] == []
        assert listed.count("<script") == 1


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.com",
        "file:///etc/passwd",
        "java\tscript:x",
    ],
)
def test_only_safe_links_are_links(tmp_path: Path, link: str) -> None:
    """A link in a data file leads to the web, to a mailbox, or inside the docs folder."""
    (tmp_path / "a.yml").write_text(
        yaml.safe_dump({"kind": "evidence", "name": "A", "method": "survey", "link": link}), encoding="utf-8"
    )

    assert [item.rule for item in load_catalog(tmp_path).diagnostics] == ["unsafe-link"]


@settings(max_examples=150)
@given(st.text(st.sampled_from(list("<>\"'&[]()!*_`#-\n\\ :/jax{}%")), max_size=60))
def test_no_markdown_makes_anything_but_prose(text: str) -> None:
    """Whatever is written in a longer text, its HTML runs and loads nothing."""
    assert Found(prose(text)).harm == []
