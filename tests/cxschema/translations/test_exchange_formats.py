"""PO and XLIFF hold any text, and any file is read or refused."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.catalog.sheets import State
from cxschema.translations.exchange import Outgoing, UnreadableExchangeError
from cxschema.translations.po import as_po, from_po
from cxschema.translations.xliff import as_xliff, from_xliff

WORDS = st.text(
    st.one_of(
        st.sampled_from('abc `"\\\n%{}[]()<>&|#*:-ไทย한국\u200cفا\t'),
        st.characters(blacklist_categories=("Cs", "Cc")),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text)


@given(WORDS, WORDS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_words_survive_both_formats(source: str, target: str) -> None:
    """Whatever a text holds comes back as it went out: quotes, marks, breaks, letters of any script."""
    text = Outgoing("a.yml", "b/0", source, target, State.DONE, None, 1, ("note",), None)
    po, xliff = from_po(as_po([text], "th", "T")), from_xliff(as_xliff([text], "en", "th"))

    for language, found in (po, xliff):
        assert language == "th"
        assert [(item.source, item.target, item.seen) for item in found] == [(source, target, text.seen)]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No file, however strange, is a program fault."""
    for read in (from_po, from_xliff):
        try:
            read(text)
        except UnreadableExchangeError:
            continue


PO_LINES = r"""msgid "a"
msgid ""
msgstr "b"
msgstr
msgctxt "x#y"
msgid_plural "c"
msgstr[0] "d"
msgstr[x] "e"
"more
"\n"
#, fuzzy
#~ msgid
#| msgid "p"
#: a:b
"Language: th\n"
"""

PO_LINE = st.sampled_from(PO_LINES.split("\n"))


@given(st.lists(PO_LINE, max_size=12))
def test_any_lines_of_po_are_read_or_refused(lines: list[str]) -> None:
    """A PO file in any disorder is read or refused."""
    try:
        from_po("\n".join(lines))
    except UnreadableExchangeError:
        return
