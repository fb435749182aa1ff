"""What is wrong is said through MkDocs' log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmkdocs.safety import or_else, page_saying
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from cxpages.page import Page
    from sites import Site

BROKEN = "kind: persona\nname: Tom\npain_points: [\n"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with a file that cannot be read and a reference to nowhere."""
    folder = tmp_path_factory.mktemp("broken")
    journey = "kind: journey\nname: A visit\npersonas: [nook]\nstages: [{name: Arrive}]\n"
    docs = {"personas/tom.yml": BROKEN, "journeys/visit.yml": journey}
    return build(write_site(folder, ["cxbook", i18n("en", "th", "fa")], docs))


def test_bad_data_does_not_stop_a_build(broken: Site) -> None:
    """Without --strict the site is built, and each fault is said once, not once a language."""
    assert broken.code == 0
    assert broken.log.count("unclosed-bracket") == 1
    assert broken.log.count("unknown-reference") == 1
    assert "docs/journeys/visit.yml:3:12" in broken.log


def test_page_of_a_broken_file_shows_the_fault(broken: Site) -> None:
    """The page of a file that cannot be read says what is wrong with it."""
    assert "personas/tom.yml" in broken.html("personas/tom.html")
    assert "docs/personas/tom.yml" in broken.html("th/personas/tom.html")


def test_strict_build_fails(tmp_path: Path) -> None:
    """With --strict a fault of the data fails the build."""
    site = build(
        write_site(tmp_path, ["cxbook", i18n("en", "th", "fa")], {"personas/tom.yml": BROKEN}), "--strict"
    )

    assert site.code == 1
    assert "in strict mode" in site.log


def test_fault_of_the_program_leaves_the_preview_running(caplog: pytest.LogCaptureFixture) -> None:
    """In a preview, a page that cannot be written says so, and the log holds the trace."""

    def fail() -> Page:
        raise RuntimeError("no <luck>")

    made = or_else(fail, page_saying, "personas/nok.yml")

    assert "personas/nok.yml" in made.html
    assert "&lt;luck&gt;" in made.html
    assert "Traceback" in caplog.text
