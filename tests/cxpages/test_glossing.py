"""Terms of the glossary in pages: explained once a section, in running text and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxpages.glossing import with_terms
from cxschema.catalog.loading import load_catalog
from cxschema.catalog.terms import terms_of

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.terms import Terms

TERM = '<a class="cx-term" href="glossary.html#touchpoint" title="A &lt;place&gt; &amp; time">'


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    """Return the terms of a small glossary."""
    (tmp_path / "handbook.yml").write_text("kind: handbook\norganisation: R\n", encoding="utf-8")
    (tmp_path / "glossary.yml").write_text(
        "kind: glossary\nterms:\n- {id: touchpoint, name: touchpoint, definition: A <place> & time}\n",
        encoding="utf-8",
    )
    return terms_of(load_catalog(tmp_path), "en")


def glossed(html: str, terms: Terms) -> str:
    """Return HTML with its terms explained."""
    return with_terms(html, terms, lambda found: f"glossary.html#{found.term.id}")


def test_the_first_mention_of_a_section_leads_to_the_glossary(terms: Terms) -> None:
    """Each section explains a term once; the letters of the text stay as they are."""
    html = "<p>A Touchpoint, a touchpoint.</p><h2>Touchpoint</h2><ul><li>touchpoints &amp; more</li></ul>"

    assert glossed(html, terms) == (
        f"<p>A {TERM}Touchpoint</a>, a touchpoint.</p><h2>Touchpoint</h2>"
        f"<ul><li>{TERM}touchpoints</a> &amp; more</li></ul>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h3>touchpoint</h3>",
        "touchpoint outside of any paragraph",
        "<p><a href='x'>a touchpoint</a></p>",
        "<p><code>touchpoint</code></p>",
        "<pre><code>touchpoint</code></pre>",
        '<p title="touchpoint" data-x="a > touchpoint">no</p>',
        '<p>no <span lang="th">touchpoint</span></p>',
        '<ul class="cx-chips"><li>touchpoint</li></ul>',
        "<div data-search-exclude><p>touchpoint<div><p>touchpoint</p></div></p></div>",
        "<p><!-- touchpoint --></p>",
        "<script>touchpoint</script>",
        "<p><button>touchpoint</button></p>",
        "<table><tr><th>touchpoint</th></tr></table>",
    ],
)
def test_other_text_is_left_alone(terms: Terms, html: str) -> None:
    """Headings, links, code, attributes, labels, other languages and comments hold no terms."""
    assert glossed(html, terms) == html


def test_a_character_written_by_its_name_is_no_word(tmp_path: Path) -> None:
    """A term that is spelled like the name of a character does not tear that character apart."""
    (tmp_path / "glossary.yml").write_text(
        "kind: glossary\nterms:\n- {id: amp, name: amp}\n", encoding="utf-8"
    )
    made = glossed("<p>R&amp;D, an amp</p>", terms_of(load_catalog(tmp_path), "en"))

    assert made == '<p>R&amp;D, an <a class="cx-term" href="glossary.html#amp">amp</a></p>'


def test_a_term_that_nothing_explains_stays_a_word(terms: Terms) -> None:
    """Where the glossary is no page of the site, nothing changes."""
    html = "<p>touchpoint</p>"

    assert with_terms(html, terms, lambda _: "") == html
