"""`cxbook words`: what a language lacks, as a file to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from cxschema.catalog.own_words import read_own_words
from cxschema.cli import main
from cxschema.scaffolding.words_to_translate import forms_of, missing_phrases

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def run(folder: Path, *arguments: str) -> Result:
    """Run the command in a docs folder."""
    return CliRunner().invoke(main, ["words", *arguments, "--docs", str(folder), "--lang", "en"])


def write(folder: Path, language: str, text: str) -> Path:
    """Write a handbook's own wording file."""
    path = folder / ".wording" / f"{language}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_phrase_is_printed_below_the_english_one(tmp_path: Path) -> None:
    """What is printed is YAML with a place for every phrase, in all forms in which the language counts."""
    result = run(tmp_path, "ar")
    found = yaml.safe_load(result.stdout)

    assert result.exit_code == 0
    assert "  # Owner\n  owner:\n" in result.stdout
    assert list(found["pages"]["shown"]) == ["zero", "one", "two", "few", "many", "other"]
    assert set(found["pages"]["kind"]["persona"]) == {"one", "other"}
    assert "message" in found["messages"]["rules"]["unknown-reference"]


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_our_languages_lack_nothing(tmp_path: Path, language: str) -> None:
    """A language that comes along has all phrases in the forms that it needs."""
    result = run(tmp_path, language)

    assert not result.stdout.strip()
    assert result.stderr == "Nothing is missing.\n"


def test_what_is_translated_stays(tmp_path: Path) -> None:
    """With --write the file keeps what it says and gets a line for the rest; done again, nothing changes."""
    path = write(tmp_path, "ar", 'pages:\n  owner: المسؤول\n  shown:\n    few: "{n} مدخلات"\n')
    before = len(missing_phrases("ar", read_own_words(tmp_path, "ar"))["pages"])
    first = run(tmp_path, "ar", "--write")
    text = path.read_text(encoding="utf-8")
    run(tmp_path, "ar", "--write")

    assert first.exit_code == 0
    assert "  # Owner\n  owner: المسؤول\n" in text
    assert path.read_text(encoding="utf-8") == text
    assert len(missing_phrases("ar", read_own_words(tmp_path, "ar"))["pages"]) == before


def test_a_broken_file_is_not_overwritten(tmp_path: Path) -> None:
    """A file with a fault is left as it is: its phrases would be lost."""
    path = write(tmp_path, "de", "pages:\n  onwer: Verantwortlich\n")
    result = run(tmp_path, "de", "--write")

    assert result.exit_code == 2
    assert "cxbook check" in result.stderr
    assert "onwer" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["../../secret", "Arabic", ""])
def test_what_is_no_language_is_refused(tmp_path: Path, language: str) -> None:
    """A name that is no code of a language is no file name either."""
    result = run(tmp_path, language)

    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_languages_count_in_their_own_forms() -> None:
    """The forms are those of Unicode CLDR; a language that nobody knows has one."""
    assert [forms_of(language) for language in ("de", "th", "xx")] == [["one", "other"], ["other"], ["other"]]


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder for the words, nothing is written, and that is said."""
    (tmp_path / ".wording").write_text("", encoding="utf-8")

    result = run(tmp_path, "ar", "--write")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Nothing was changed, because files in")
