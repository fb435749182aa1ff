"""`cxbook fmt`: one form for every file, and nothing of it lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main
from cxschema.formatting.canonical import canonical
from cxschema.models.persona import Persona

CASES = sorted(Path(__file__).parent.joinpath("cases_fmt").glob("*.before.yml"))


def run(docs: Path, *arguments: str) -> Result:
    """Run `cxbook fmt` on a docs folder."""
    return CliRunner().invoke(main, ["fmt", "--docs", str(docs), *arguments])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.partition(".")[0])
def test_case(path: Path) -> None:
    """A file comes out as its twin shows, and its twin stays as it is."""
    expected = path.with_name(path.name.replace(".before.", ".after.")).read_text(encoding="utf-8")

    assert expected == canonical(path.read_text(encoding="utf-8"), Persona)
    assert expected == canonical(expected, Persona)


def test_there_are_cases() -> None:
    """The cases are found: an empty folder would pass for a clean run."""
    assert len(CASES) >= 5


def test_line_ends_and_the_byte_order_mark(tmp_path: Path) -> None:
    """A file ends its lines with LF, its last line once, and begins without a byte-order mark."""
    file = tmp_path / "nok.yml"
    file.write_bytes(b"\xef\xbb\xbf---\r\nkind: persona  \r\nname: Nok\r\n\r\n\r\n")

    result = run(tmp_path)

    assert result.exit_code == 0
    assert file.read_bytes() == b"kind: persona\nname: Nok\n"


def test_check_and_diff_write_nothing(tmp_path: Path) -> None:
    """--check names the files that are not in form, --diff shows the changes; both end with 1."""
    file = tmp_path / "nok.yml"
    file.write_text("name: Nok\nkind: persona\n", encoding="utf-8")

    checked, shown = run(tmp_path, "--check"), run(tmp_path, "--diff")

    assert (checked.exit_code, shown.exit_code) == (1, 1)
    assert "nok.yml" in checked.output
    assert "kind: persona\n name: Nok\n-kind" in shown.output
    assert file.read_text(encoding="utf-8") == "name: Nok\nkind: persona\n"


def test_files_are_counted_as_they_are(tmp_path: Path) -> None:
    """What is in form is counted; where the only file cannot be read, nothing is said to be in form."""
    file = tmp_path / "personas" / "nok.yml"
    assert "no data file here" in run(tmp_path).output

    file.parent.mkdir()
    file.write_text("name: Nok\nkind: persona\n", encoding="utf-8")
    assert "Files not in the standard form: 1 of 1." in run(tmp_path, "--check").output
    assert "Files put into the standard form: 1 of 1." in run(tmp_path).output
    assert "Files in the standard form: 1." in run(tmp_path).output

    file.write_text("kind: [\n", encoding="utf-8")
    assert "form" not in run(tmp_path).output


@pytest.mark.parametrize(
    "text",
    [
        "kind: persona\nname: a: b\n",
        "kind: persona\nname: Nok\nname: Tom\n",
        "%YAML 1.1\n---\nkind: persona\n",
    ],
    ids=["broken", "twice", "directive"],
)
def test_what_is_left_alone_is_told(tmp_path: Path, text: str) -> None:
    """A file that cannot be formatted safely stays as it is; it is named, and the command ends with 1."""
    folder = tmp_path / "personas"
    folder.mkdir()
    file = folder / "nok.yml"
    file.write_text(text, encoding="utf-8")

    result = run(tmp_path)

    assert result.exit_code == 1
    assert "nok.yml" in result.output
    assert file.read_text(encoding="utf-8") == text


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """YAML that is not ours is neither changed nor named, and nothing outside the paths that are named."""
    (tmp_path / "other.yml").write_text("b:   1\n", encoding="utf-8")
    (tmp_path / "tom.yml").write_text("name: Tom\nkind: persona\n", encoding="utf-8")
    (tmp_path / "nok.yml").write_text("name: Nok\nkind: persona\n", encoding="utf-8")

    result = run(tmp_path, str(tmp_path / "nok.yml"))

    assert result.exit_code == 0
    assert (tmp_path / "other.yml").read_text(encoding="utf-8") == "b:   1\n"
    assert (tmp_path / "tom.yml").read_text(encoding="utf-8") == "name: Tom\nkind: persona\n"
    assert (tmp_path / "nok.yml").read_text(encoding="utf-8") == "kind: persona\nname: Nok\n"


def test_a_path_outside_the_docs_folder_is_wrong_use(tmp_path: Path) -> None:
    """A path that does not lie in the docs folder ends with 2 and one sentence."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "nok.yml").write_text("kind: persona\n", encoding="utf-8")

    result = run(docs, str(tmp_path / "nok.yml"))

    assert result.exit_code == 2


def test_spaces_at_the_end_of_a_line_go() -> None:
    """No line ends with spaces, be it a key, a comment or a blank line."""
    assert canonical("kind: persona  \n  \n# who  \nname: Nok # c  \n# end  ", Persona) == (
        "kind: persona\n\n# who\nname: Nok # c\n# end\n"
    )
