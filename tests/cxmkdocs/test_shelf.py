"""The catalog is read once, and again when a data file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmkdocs.shelf import Shelf
from sites import DOCS, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder with the tiny site's files."""
    for uri, text in DOCS.items():
        write(tmp_path / uri, text)
    return tmp_path


def test_same_book_while_nothing_changed(docs: Path) -> None:
    """A second build of unchanged data files reads nothing again; prose does not count."""
    shelf = Shelf()
    book = shelf.book(docs)
    write(docs / "index.md", "# Another\n")

    assert shelf.book(docs) is book


def test_only_changed_files_are_read_again(docs: Path) -> None:
    """A changed file is read again, the other documents are kept."""
    shelf = Shelf()
    before = shelf.book(docs).catalog.entries
    write(docs / "personas/nok.yml", "kind: persona\nname: Nok Suksan\n")
    after = shelf.book(docs).catalog.entries

    assert after["persona", "nok"].data.title == "Nok Suksan"
    assert after["persona", "tom"].document is before["persona", "tom"].document


def test_new_and_removed_files_are_noticed(docs: Path) -> None:
    """Files come and go."""
    shelf = Shelf()
    shelf.book(docs)
    write(docs / "personas/mia.yml", "kind: persona\nname: Mia\n")
    (docs / "personas/tom.yml").unlink()

    uris = shelf.book(docs).uris

    assert "personas/mia.yml" in uris
    assert "personas/tom.yml" not in uris


def test_a_changed_wording_file_is_noticed(docs: Path) -> None:
    """Who translates phrases while the preview runs sees them on the page."""
    shelf = Shelf()
    before = shelf.book(docs).words("fa").t("owner")
    write(docs / ".wording/fa.yml", "pages: {owner: نگهدار}\n")

    assert shelf.book(docs).words("fa").t("owner") == "نگهدار" != before
