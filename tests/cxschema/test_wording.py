"""Messages: every rule has its words, in every language, and carets stand where they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxschema.checks.reference import rule_names, rule_page
from cxschema.diagnostics import Diagnostic, Place
from cxschema.reporting.full import render
from cxschema.text.wording import messages

PACKAGES = [Path(__file__).parents[2] / name for name in ("cxschema", "plugins/cxpages", "plugins/cxmkdocs")]
LANGUAGES = ("en", "th", "ko", "fa")


def rules_in_code() -> set[str]:
    """Return the names of rules that the code can report."""
    makers = "fault|Fault|Diagnostic|_matching|_unknown|PydanticCustomError"
    made = re.compile(rf'(?:{makers})\(\s*(?:\w+, )?"([a-z]+(?:-[a-z]+)+)"')
    mapped = re.compile(r'": "([a-z]+(?:-[a-z]+)+)"|", "([a-z]+(?:-[a-z]+)*)"\),')
    found: set[str] = set()
    for package in PACKAGES:
        for path in package.rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            found |= set(made.findall(text))
            if path.name in {"shape_faults.py", "faults.py"}:
                found |= {name for pair in mapped.findall(text) for name in pair if name}
    return found


def test_every_rule_has_words() -> None:
    """No rule in the code lacks its message."""
    found = rules_in_code()

    assert len(found) > 50
    assert found <= set(messages("en")["rules"])


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_words(language: str) -> None:
    """Each language words the same rules with the same facts."""
    theirs, ours = messages(language)["rules"], messages("en")["rules"]

    assert theirs is not ours, "the language has no wording file"
    assert set(theirs) == set(ours)
    for rule, wording in ours.items():
        for part, text in wording.items():
            facts = set(re.findall(r"\{(\w+)\}", text)) - {"colon"}
            assert facts == set(re.findall(r"\{(\w+)\}", theirs[rule][part])) - {"colon"}, (
                f"{language}: {rule}"
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_explained_in_every_language(language: str) -> None:
    """`cxbook explain` says of each rule what it asks for and why, in the reader's own language."""
    pages = [rule_page(name, language) for name in rule_names()]

    assert [page.name for page in pages if page.language != language or not (page.what and page.why)] == []


def test_korean_names_no_particles_to_choose_from() -> None:
    """Nothing chooses between particles in a terminal, so no Korean message offers two of them."""
    pairs = re.compile(r"은\(는\)|이\(가\)|을\(를\)|과\(와\)|와\(과\)|\(으\)로")
    folder = PACKAGES[0] / "wording"
    files = [folder / "ko.yml", folder / "reference" / "ko.yml"]

    assert [pair for file in files for pair in pairs.findall(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("line", "word", "before"),
    [
        ("owner: cx-taem", "cx-taem", 7),
        ("owner: ทีมซีเอ๊กซ์ cx-taem", "cx-taem", 15),
        ("owner: 고객팀 cx-taem", "cx-taem", 14),
        ("owner: 👍 cx-taem", "cx-taem", 10),
        ("owner: می‌خواهد cx-taem", "cx-taem", 15),
    ],
    ids=["latin", "thai", "korean", "emoji", "persian"],
)
def test_the_caret_stands_under_the_word(tmp_path: Path, line: str, word: str, before: int) -> None:
    """The caret stands under the word, however wide the characters before it are."""
    (tmp_path / "a.yml").write_text(line, encoding="utf-8")
    column = line.index(word) + 1
    place = Place("a.yml", 1, column, column + len(word))
    excerpt = render([Diagnostic("unknown-reference", place, {"kind": "team", "id": word})], tmp_path)
    caret = excerpt.splitlines()[3]

    assert caret.startswith("  | " + " " * before + "^" * len(word) + " ")
