"""What is certainly a slip: a finding, and the change that mends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.formatting.dates import iso_date
from cxschema.formatting.laid_out_wrong import (
    indented,
    relisted,
    requoted,
    respaced,
    with_colon,
    with_space,
    without_line,
)
from cxschema.formatting.layout import Leaf
from cxschema.formatting.names import is_certain
from cxschema.formatting.split_items import joined
from cxschema.models.kinds import VOCABULARIES
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from cxschema.catalog.catalog import Catalog
    from cxschema.diagnostics import Diagnostic
    from cxschema.formatting.places import Places

_NAME = re.compile(r"[a-z][\w-]*")
_NOTHING = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
"""Names that would need quotes."""

_LETTERS = str.maketrans("\u064a\u0643", "\u06cc\u06a9")


def mended(finding: Diagnostic, places: Places, catalog: Catalog) -> Edit | None:
    """Return the change that mends a finding, None where there is none that is certain."""
    mend = _MENDS.get(finding.rule)
    return mend(finding, places, catalog) if mend else None


def _respelled(finding: Diagnostic, places: Places, catalog: Catalog) -> Edit | None:
    near = finding.facts.get("nearest", "")
    if not _NAME.fullmatch(near) or near in _NOTHING:
        return None
    start, end = places.stretch(finding.place)
    quote, word = _unquoted(places.text[start:end])
    wrong = {value for name, value in finding.facts.items() if name not in {"nearest", "known", "kind"}}
    kind, colon, name = word.rpartition(":")
    if word not in wrong:
        if not colon or name not in wrong:
            return None
        return _certain(Edit(start, end, f"{quote}{kind}:{near}{quote}"), name, near, finding, catalog)
    return _certain(Edit(start, end, quote + near + quote), word, near, finding, catalog)


def _certain(edit: Edit, wrong: str, near: str, finding: Diagnostic, catalog: Catalog) -> Edit | None:
    return edit if is_certain(wrong, near, _known(finding, catalog)) else None


def _known(finding: Diagnostic, catalog: Catalog) -> Collection[str]:
    """Return the names that could be meant."""
    if "known" in finding.facts:
        return finding.facts["known"].split(", ")
    kind = finding.facts.get("kind", "")
    if kind in VOCABULARIES:
        return catalog.vocabulary[kind]
    return [name for known, name in catalog.entries if known == kind]


def _unquoted(written: str) -> tuple[str, str]:
    quote = written[:1] if written[:1] in {'"', "'"} and written[:1] == written[-1:] else ""
    return quote, written[1:-1] if quote else written


def _redated(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    start, end = places.stretch(finding.place)
    quote, word = _unquoted(places.text[start:end])
    day = finding.facts.get("nearest") or iso_date(word)
    return Edit(start, end, quote + day + quote) if day else None


def _replaced(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    start, end = places.stretch(finding.place)
    quote, word = _unquoted(places.text[start:end])
    near = finding.facts.get("nearest")
    return Edit(start, end, quote + near + quote) if near and word == finding.facts["value"] else None


def _recased(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Write the name of a picture as it is; only capitals may differ, or another picture may be meant."""
    start, end = places.stretch(finding.place)
    quote, word = _unquoted(places.text[start:end])
    near = finding.facts.get("nearest", "")
    return Edit(start, end, quote + near + quote) if near.casefold() == word.casefold() else None


def _relettered(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    return _rewritten(finding, places, lambda text: text.translate(_LETTERS))


def _recomposed(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put sara am for its two halves; a tone mark that stands between them comes first."""
    return _rewritten(
        finding, places, lambda text: re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text)
    )


def _rewritten(finding: Diagnostic, places: Places, rewrite: Callable[[str], str]) -> Edit | None:
    leaf = places.parts.get(finding.path)
    if not isinstance(leaf, Leaf) or leaf.style == "flow":
        return None
    before = places.text[leaf.start : leaf.end]
    after = rewrite(before)
    return Edit(leaf.start, leaf.end, after) if after != before else None


_MENDS: dict[str, Callable[[Diagnostic, Places, Catalog], Edit | None]] = {
    "unknown-field": _respelled,
    "unknown-choice": _respelled,
    "unknown-reference": _respelled,
    "unknown-kind": _respelled,
    "unknown-item": _respelled,
    "unknown-step": _respelled,
    "unknown-lane": _respelled,
    "unknown-pain-point": _respelled,
    "unknown-rule": _respelled,
    "wrong-date": _redated,
    "list-in-text": relisted,
    "strange-space": respaced,
    "strange-colon": with_colon,
    "missing-space": with_space,
    "other-quote": requoted,
    "closing-line": without_line,
    "not-indented": indented,
    "split-item": joined,
    "wrong-period": _redated,
    "other-calendar": _redated,
    "expected-number": _replaced,
    "expected-whole-number": _replaced,
    "wrong-language": _replaced,
    "missing-picture": _recased,
    "arabic-letters": _relettered,
    "decomposed-sara-am": _recomposed,
}
