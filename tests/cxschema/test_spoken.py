"""The command line in the reader's language: its help, and what it says of wrong use."""

from __future__ import annotations

import ast
import re
import unicodedata
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main
from cxschema.cli.lazily import Lazily
from cxschema.text.width import width
from cxschema.text.wording import command_words

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("th", "ko", "fa")
SAYING = ("core", "exceptions", "formatting", "parser", "termui", "types")
"""The modules of click that speak to whoever uses a program."""

FOR_PROGRAMMERS = {
    "deprecated",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Value must be an iterable.",
    "Could not determine name for option with declarations {decls!r}",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead?"
        " Did you mean to pass '--{name}'?"
    ),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Invalid start character for option ({option})",
    "Choice({choices})",
    "Unknown color {colour!r}",
}
ELSEWHERE = {
    "Repeat for confirmation",
    "Error: The two entered values do not match.",
    "Press any key to continue...",
    "{value!r} does not match the formats {formats}.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "{value!r} is not a valid UUID.",
    "file",
    "directory",
    "path",
}
"""What we never ask of click, and the names of paths, which it keeps in the words of its first reader."""


def cxbook(*words: str, language: str = "C") -> Result:
    """Run a command on a terminal of a language."""
    return CliRunner().invoke(main, words, env={"LC_ALL": language}, prog_name="cxbook")


@cache
def words_of_click() -> set[str]:
    """Return what click says, as it stands in its source; of two forms, that for many."""
    found = set()
    for name in SAYING:
        source = (Path(click.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                last = node.args[{"_": 0, "ngettext": 1}.get(node.func.id, 0)]
                if node.func.id in {"_", "ngettext"} and isinstance(last, ast.Constant):
                    found.add(str(last.value))
    return found


@cache
def commands() -> dict[str, click.Command]:
    """Return every command, by what is written behind the program's name."""
    found: dict[str, click.Command] = {"": main}
    for name, command in [*_inside(main)]:
        found[name] = command
        found |= {f"{name} {inner}": one for inner, one in _inside(command)}
    return found


def _inside(command: click.Command) -> list[tuple[str, click.Command]]:
    if not isinstance(command, Lazily):
        return []
    names = command.list_commands(click.Context(command))
    return [(name, one) for name in names if (one := command.get_command(click.Context(command), name))]


def helps() -> set[str]:
    """Return the help of every option, and what it says of its default."""
    found: set[str] = set()
    for command in commands().values():
        for param in command.params:
            if isinstance(param, click.Option):
                said = (param.help, param.show_default)
                found |= {text for text in said if isinstance(text, str)}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_words_and_no_word_is_left_over(language: str) -> None:
    """Each language has the words of click, the line of every command and the help of every option."""
    words = command_words(language)

    assert set(words["click"]) - {"required", "Show this message and exit."} == (
        words_of_click() - FOR_PROGRAMMERS - ELSEWHERE
    )
    assert set(words["commands"]) == set(commands()) - {""}
    assert set(words["options"]) == helps()
    assert set(words["help"]) == set(commands())


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_those_of_click(language: str) -> None:
    """No words of ours ask for something that click does not give."""
    for english, ours in command_words(language)["click"].items():
        facts = dict.fromkeys(part.split("}")[0].split("!")[0] for part in english.split("{")[1:])
        assert ours.format(**dict.fromkeys(facts, "x")), english


def test_the_language_may_stand_before_the_command() -> None:
    """`cxbook --lang` counts for whatever follows, whatever the terminal speaks; the next run begins anew."""
    assert "ไม่มีคำสั่ง" in cxbook("--lang", "th", "nothing").stderr
    assert "There is no command" in cxbook("nothing").stderr
    assert "이름" in cxbook("--lang", "ko", "list", "team", "--docs", str(DOCS)).stdout
    assert "name" in cxbook("list", "team", "--docs", str(DOCS)).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "nowhere.yml"), "ไม่มีไฟล์หรือโฟลเดอร์ 'nowhere.yml'"),
        (("check", "--nope"), "ไม่มีตัวเลือก '--nope'"),
        (("check", "--max-errors", "many"), "'many' ไม่ใช่จำนวนเต็ม"),
        (("check", "--format", "odd"), "'odd' ไม่อยู่ในตัวเลือก"),
        (("check", "--select", "wrong-dates", "--docs", str(DOCS)), 'ไม่มีกฎชื่อ "wrong-dates"'),
        (("check", "--write-baseline", "--docs", str(DOCS)), "ต้องใช้กับ --baseline FILE"),
        (("check", "--baseline", "nowhere.json", "--docs", str(DOCS)), "เพราะไม่มีไฟล์หรือโฟลเดอร์ชื่อนี้"),
        (("explain", "wrong-dates"), '"wrong-date"'),
        (("rename", "persona"), "ยังไม่ได้ระบุ"),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, tuple) else "",
)
def test_wrong_use_is_told_in_the_readers_language(words: tuple[str, ...], said: str) -> None:
    """What is wrong, how a command is used and where help is: all in the language of the terminal."""
    result = cxbook(*words, language="th_TH.UTF-8")

    assert result.exit_code == 2
    assert said in result.stderr
    assert "วิธีใช้: cxbook" in result.stderr
    assert "ข้อผิดพลาด: " in result.stderr
    assert not any(word in result.stderr for word in ("Usage", "Try", "Error"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", "check", "translations", "translations status"])
def test_help_is_in_the_readers_language(name: str, language: str) -> None:
    """Headings, options and lines of commands are in the language of the reader."""
    words = command_words(language)
    text = " ".join(cxbook(*name.split(), "--help", language=language).stdout.split())

    assert "Options:" not in text
    assert "Show this message and exit." not in text
    assert words["click"]["Show this message and exit."].split()[0] in text
    assert words["click"]["Options"] in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(commands()))
def test_help_shows_the_same_commands_and_options(name: str, language: str) -> None:
    """A translated help has the examples of the English one, and speaks of the same options."""
    english, ours = str(commands()[name].help), command_words(language)["help"][name]
    example = re.compile(r"^ +(cxbook .*?)(?:  .*)?$", re.MULTILINE)

    assert example.findall(ours) == [line.strip() for line in example.findall(english)]
    assert set(re.findall(r"--[a-z]+", ours)) == set(re.findall(r"--[a-z]+", english))
    assert ours.count("\\b") == english.count("\b")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(commands()))
def test_help_fits_the_terminal(name: str, language: str) -> None:
    """No line of running text is wider than the terminal, and none is cut inside a word of Thai."""
    lines = cxbook(*name.split(), "--help", language=language).stdout.splitlines()
    running = [line for line in lines if "cxbook" not in line and "[" not in line and "  ~/" not in line]

    assert not [line for line in lines if line.strip() and unicodedata.combining(line.strip()[0])]
    assert not [line for line in running if width(line) > 80 and not re.match(" {4}[a-z]", line)]


def test_help_after_another_language_is_english_again() -> None:
    """One reader's words are not kept for the next, as when a program runs several commands."""
    cxbook("check", "--help", language="th")

    assert "Show this message and exit." in cxbook("check", "--help").stdout
    assert "The docs folder." in cxbook("check", "--help").stdout


def test_a_misspelt_command_is_recognised() -> None:
    """Of a command that is not there, the nearest one is told."""
    assert 'did you mean "check"?' in cxbook("chekc").stderr
    assert 'did you mean "status"?' in cxbook("translations", "stauts").stderr


def test_a_part_of_a_rules_name_finds_it() -> None:
    """Where a part of a name was given, the rules whose names hold it are offered."""
    assert 'did you mean "unknown-reference"?' in cxbook("explain", "unknown-ref").stderr
    assert "reference-without-kind, unknown-reference" in cxbook("check", "--select", "reference").stderr


def test_diff_follows_the_terminal(tmp_path: Path) -> None:
    """`cxbook diff` speaks the language of the terminal, as every command does."""
    result = cxbook("diff", "--docs", str(tmp_path), language="ko_KR.UTF-8")

    assert "오류: " in result.stderr
