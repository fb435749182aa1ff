"""Parts of the catalog in prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown import markdown
from mkdocs.structure.files import File

from cxmkdocs.embeds import first_line, put_in, take_out
from cxpages.page import Embed
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site


def test_embeds_survive_markdown_everywhere(one_language: Site) -> None:
    """A card stands whole in running text, in a list and in an admonition."""
    html = one_language.html("embeds.html")
    article = html.partition("<article")[2].rpartition("</article>")[0]
    card = '<cx-embed data-search-exclude>\n<div class="cx-'

    assert article.count(card) == 3
    assert f"<p>In a list:</p>\n{card}" in article
    assert f"<p>In a box:</p>\n{card}" in article
    assert "```" not in article
    assert "cxbookembed" not in article


@pytest.mark.parametrize("around", ["<p>{}</p>", "<p><bdi>{}</bdi></p>", '<bdi lang="en">{}</bdi>', "{}"])
def test_nothing_stays_around_an_embed(around: str) -> None:
    """An embed stands alone, also in a text from right to left, where Latin words are set apart."""
    html = put_in(around.format("cxbookembed0here"), {"cxbookembed0here": Embed("<div></div>")})

    assert html == "<cx-embed data-search-exclude>\n<div></div>\n</cx-embed>"


def test_html_of_an_embed_is_not_read_as_markdown() -> None:
    """Marks and blank lines in an embed's HTML stay what they are, and no paragraph is put around it."""
    html = "<pre>*a*\n\n_b_</pre>"
    text, made = take_out("Before\n```cxbook\nshow: card\n```\nAfter", 1, lambda *_: Embed(html))

    assert (
        put_in(f"<p>{text.splitlines()[2]}</p>", made)
        == f"<cx-embed data-search-exclude>\n{html}\n</cx-embed>"
    )


def test_an_embed_stands_in_its_quotation() -> None:
    """A block in a quotation becomes a paragraph of it."""
    text, made = take_out("> Before\n>\n> ```cxbook\n> show: card\n> ```", 1, lambda *_: Embed("<div></div>"))
    html = put_in(markdown(text), made)

    assert html.count("<blockquote>") == 1
    assert html.endswith("</cx-embed>\n</blockquote>")


def test_lines_are_those_of_the_file() -> None:
    """An embed learns its line in the file, front matter counted."""
    source = "---\ntitle: A\n---\n\n# A\n\n```cxbook\nshow: card\n```\n"
    text = source.split("---\n\n")[1]
    seen: list[tuple[str, int, int]] = []

    def make(block: str, line: int, indent: int) -> Embed:
        seen.append((block, line, indent))
        return Embed("")

    file = File("a.md", None, "", use_directory_urls=False)
    file.content_string = source
    take_out(text, first_line(text, file), make)

    assert seen == [("show: card", 7, 0)]


def test_faults_in_blocks_are_said_once(tmp_path: Path) -> None:
    """A block that names no file is a diagnostic with its place, said once for all languages."""
    block = "---\ntitle: A\n---\n\n```cxbook\nshow: card\nof: personas/nobody.yml\n```\n"
    site = build(write_site(tmp_path, ["cxbook", i18n("en", "th", "fa")], {"embeds.md": block}), "--strict")

    assert site.log.count("docs/embeds.md:") == 1
    assert "personas/nobody.yml" in site.log
    assert site.code == 1
