"""A page in parts, as the search shows them."""

from __future__ import annotations

from cxpages.page import SearchPart
from cxpages.search.parts import parts_of, readable

PAGE = """
<nav>Elsewhere</nav>
<h1 id="top">Our <em>words</em><a class="headerlink" href="#top">¶</a></h1>
<p>First<strong>ly</strong>,
on one line.</p><ul><li>one</li><li>two &lt;b&gt;</li></ul>
<h2 class="x" id="a&amp;b">A &amp; B<a class="headerlink" href="#a">¶</a></h2>
<table><tr><td>left</td><td>right</td></tr></table>
<script>no()</script><svg><text>no</text></svg><pre class="mermaid">no</pre>
<pre><code>cxbook check</code></pre>
<h3 id="c">C</h3>
<div data-search-exclude><div><img src="x">no</div><br>no</div>
<p>yes &#64;</p><p><span>now</span><span>C<b>a</b>n</span> wait</p>
<h2>Without an address</h2>
"""


def test_parts_of_a_page() -> None:
    """Each heading with an address begins a part; each block is a line; what is not read is left out."""
    assert parts_of("Nav title", readable(PAGE)) == (
        SearchPart("", "Our words", "Firstly, on one line.\none\ntwo <b>"),
        SearchPart("a&b", "A & B", "left\nright\ncxbook check"),
        SearchPart("c", "C", "yes @\nnow Can wait\nWithout an address"),
    )


def test_a_page_without_a_heading_has_its_title() -> None:
    """The title that MkDocs knows serves where the text has none."""
    assert parts_of("Home", "<p>Hello</p>") == (SearchPart("", "Home", "Hello"),)
