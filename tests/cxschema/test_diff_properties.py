"""What holds for every handbook: no change against itself, only reordering when a list is shuffled."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.changes.as_markdown import as_markdown
from cxschema.changes.as_text import as_text
from cxschema.changes.change import Prose, What
from cxschema.changes.comparing import compare
from cxschema.changes.matching import match
from cxschema.changes.report import report
from cxschema.changes.span import Span, State
from cxschema.changes.style import MarkdownStyle, TextStyle
from cxschema.changes.tree import Leaf
from cxschema.changes.words import Words
from cxschema.changes.wordwise import normal, word_changes
from cxschema.reporting.messages import explained
from cxschema.source.builder import build

if TYPE_CHECKING:
    import pytest

    from cxschema.catalog.catalog import Catalog
    from cxschema.changes.change import Change, Comparison

DOCS = Path(__file__).parents[2] / "docs"
SPAN = Span(State("main", "5" * 40), State(""))
REORDERING = {What.MOVED, What.REORDERED}

SENTENCES = st.text(st.sampled_from("ab กิ่ 가나 می‌ .,*_<@#\n"), min_size=1, max_size=60).filter(str.strip)
ITEMS = st.lists(SENTENCES, max_size=8)


def persona(**fields: object) -> str:
    """Return a persona's file."""
    return json.dumps({"kind": "persona", "name": "Nok", **fields})


def catalog_of(root: Path, **files: str) -> Catalog:
    """Return the catalog of a folder with these files in its `personas`."""
    folder = root / "personas"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name.replace('_', '.')}.yml").write_text(text, encoding="utf-8")
    return load_catalog(root)


def changes_in(before: Catalog, after: Catalog) -> list[Change]:
    """Return the changes inside of entries."""
    return [change for entry in compare(SPAN, before, after, {}).entries for change in entry.changes]


def in_words(comparison: Comparison) -> list[str]:
    """Return a comparison in every language and form."""
    found = []
    for language in ("en", "th", "ko", "fa"):
        for style, form in ((TextStyle(), as_text), (MarkdownStyle(), None)):
            words = Words(language, style)
            told = report(comparison, words, "docs/", lambda fault: explained(fault).message)
            found.append(form(told) if form else as_markdown(told, words))
    return found


def test_the_handbook_against_itself_has_no_change() -> None:
    """Nothing changed between a handbook and itself, read twice."""
    comparison = compare(SPAN, load_catalog(DOCS), load_catalog(DOCS), {})

    assert not comparison.entries
    assert not comparison.layout_only


def test_a_shuffled_handbook_is_only_reordered(tmp_path: Path) -> None:
    """With every list that has ids in another order, nothing but reordering is told, and no translation."""
    shutil.copytree(DOCS, tmp_path / "docs", ignore=shutil.ignore_patterns("*.md", "*.svg"))
    shuffle = random.Random(7).shuffle
    for path in (tmp_path / "docs").rglob("*.yml"):
        values = build(path.read_text(encoding="utf-8"))[0]
        if "kind" in values:
            path.write_text(json.dumps(shuffled(values, shuffle)), encoding="utf-8")
    comparison = compare(SPAN, load_catalog(DOCS), load_catalog(tmp_path / "docs"), {})

    assert comparison.entries
    for entry in comparison.entries:
        assert {change.what for change in entry.changes} <= REORDERING
        assert not entry.translations


def shuffled(values: object, shuffle: object) -> object:
    """Return values with the items of every list that have ids in another order."""
    if isinstance(values, dict):
        return {key: shuffled(value, shuffle) for key, value in values.items()}
    if not isinstance(values, list):
        return values
    items = [shuffled(value, shuffle) for value in values]
    if items and all(isinstance(item, dict) and "id" in item for item in items):
        shuffle(items)
    return items


@settings(max_examples=40, deadline=None)
@given(items=ITEMS, data=st.data())
def test_a_shuffled_list_is_only_reordered(
    tmp_path_factory: pytest.TempPathFactory, items: list[str], data: st.DataObject
) -> None:
    """Whatever a list says, and however often it says it, another order is only another order."""
    other = data.draw(st.permutations(items))
    root = tmp_path_factory.mktemp("shuffled")
    before = catalog_of(root / "before", nok=persona(goals=items, values=items))
    after = catalog_of(root / "after", nok=persona(goals=other, values=other))

    assert {change.what for change in changes_in(before, after)} <= REORDERING


@settings(max_examples=40, deadline=None)
@given(before=ITEMS, after=ITEMS, translation=ITEMS)
def test_any_two_lists_can_be_told(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str], translation: list[str]
) -> None:
    """Any two states have their words in every language and form, and a change is never silent."""
    root = tmp_path_factory.mktemp("told")
    (root / "before").mkdir()
    old = catalog_of(
        root / "before", nok=persona(goals=before, tagline="x"), nok_th=json.dumps({"goals": before})
    )
    new = catalog_of(root / "after", nok=persona(goals=after), nok_th=json.dumps({"goals": translation}))
    comparison = compare(SPAN, old, new, {})

    assert comparison.entries
    assert all(in_words(comparison))


@settings(max_examples=60)
@given(data=st.data())
def test_a_broken_file_is_told_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """However a file of the handbook is damaged, it is compared, or told as one that cannot be read."""
    text = (DOCS / "segments" / "expat-families.yml").read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    noise = data.draw(st.text(st.sampled_from("-:#'\"[]{}&*!|> \n\taนกنک\u200c\x07"), max_size=12))
    root = tmp_path_factory.mktemp("damaged")
    before = catalog_of(root / "before", nok=text)
    after = catalog_of(root / "after", nok=text[:start] + noise + text[end:])
    comparison = compare(SPAN, before, after, {})

    assert all(in_words(comparison))
    assert len(comparison.entries) + len(comparison.unread) <= 2


@given(before=ITEMS, after=ITEMS)
def test_every_item_is_accounted_for(before: list[str], after: list[str]) -> None:
    """Each item before and after is in one pair, or gone, or new."""
    found = match(*(tuple(Leaf("goals", Prose(text)) for text in side) for side in (before, after)))

    assert sorted([i for i, _ in found.pairs] + list(found.removed)) == list(range(len(before)))
    assert sorted([j for _, j in found.pairs] + list(found.added)) == list(range(len(after)))


@given(before=SENTENCES, after=SENTENCES)
def test_marked_words_make_up_both_texts(before: str, after: str) -> None:
    """The kept and removed words are the old text, the kept and added ones the new text."""
    before, after = normal(before), normal(after)
    stretches = word_changes(before, after)

    assert stretches is not None
    assert before.split() == "".join(one.kept + one.removed for one in stretches).split()
    assert after.split() == "".join(one.kept + one.added for one in stretches).split()
