"""The words of `cxbook diff`: every field has a name, every language the same sentences."""

from __future__ import annotations

import re
import string
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args

import pytest

from cxschema.changes.change import Named, Number, What
from cxschema.changes.marking import marked_words
from cxschema.changes.style import MarkdownStyle, TextStyle
from cxschema.changes.words import Words
from cxschema.changes.wordwise import likeness, looks_like, normal, shortened
from cxschema.models.fields import Model, shapes
from cxschema.models.kinds import KINDS
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "th", "ko", "fa")


def models() -> set[type[Model]]:
    """Return every model that a data file is made of."""
    found: set[type[Model]] = set()
    waiting: list[type[Model]] = [kind.model for kind in KINDS.values()]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [shape.model for shape in shapes(model) if shape.model]
    return found


def choices(annotation: Any) -> Iterator[str]:
    """Yield the words that a field allows."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    for part in get_args(annotation):
        yield from choices(part)


def leaves(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a section, with the way to it."""
    if isinstance(words, dict):
        for key, value in words.items():
            yield from leaves(value, f"{path}/{key}")
    else:
        yield path, words


def placeholders(text: str) -> set[str]:
    """Return the facts that a sentence names."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_choice_has_a_word(language: str) -> None:
    """A field or choice without a word would be told by its key."""
    words = messages(language)["diff"]
    fields = {name for model in models() for name in model.model_fields} - {"kind"}
    allowed = {
        word
        for model in models()
        for info in model.model_fields.values()
        for word in choices(info.annotation)
    }

    assert fields <= set(words["field"])
    assert allowed <= set(words["choice"])
    assert set(words["item"]) <= set(words["field"])


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same(language: str) -> None:
    """Each language has the sentences of English, with the same facts in them."""
    ours, theirs = (dict(leaves(messages(code)["diff"])) for code in ("en", language))
    free = re.compile(r"/item/|/one$")

    assert {key for key in ours if not free.search(key)} == {key for key in theirs if not free.search(key)}
    for key in ours.keys() & theirs.keys():
        assert placeholders(ours[key]) == placeholders(theirs[key]), key


def test_every_happening_has_a_sentence() -> None:
    """Whatever can happen to a value has its words."""
    own = messages("en")["diff"]

    assert {str(what) for what in What} - {"moved", "renamed"} <= set(own["say"])
    assert {"first", "after", "from"} <= set(own["say"])


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Number(-1, signed=True), "−1"),
        (Number(1.5, signed=True), "+1.5"),
        (Number(0, signed=True), "0"),
        (Number(12, signed=False), "12"),
    ],
)
def test_numbers_carry_their_sign(number: Number, text: str) -> None:
    """A number that may be negative shows a plus, and a minus of the same width."""
    assert Words("en", TextStyle()).value(number) == text


def test_two_of_one_name_are_told_apart() -> None:
    """A reference to another entry of the same name shows the ids."""
    words = Words("en", TextStyle())
    before, after = Named("persona", "nok", "Nok"), Named("persona", "nok-2", "Nok")

    assert words.steps(before, after) == "“Nok” (nok) → “Nok” (nok-2)"


def test_a_language_without_a_name_keeps_its_code() -> None:
    """A handbook may have languages that nobody has named."""
    assert Words("en", TextStyle()).languages(["th", "x-klingon"]) == "Thai, x-klingon"


def test_more_than_a_few_are_counted() -> None:
    """Long lists are cut, and what is left out is counted; a single one is not worth counting."""
    words = Words("en", TextStyle())

    assert words.counted(list("abcdef")) == "a, b, c, d, e, f"
    assert words.counted(list("abcdefg")) == "a, b, c, d, e, and 2 more"


def test_colours_are_an_addition() -> None:
    """On a terminal the marks have colours, and stay for those who cannot tell them apart."""
    assert TextStyle(coloured=True).removed("x") == "\x1b[31m[-x-]\x1b[0m"


def test_names_of_files_hide_nothing() -> None:
    """A file name with control characters cannot move the cursor or turn the line around."""
    assert TextStyle().code("a\x1b[2Jb\u202ec\n") == "a\ufffd[2Jb\ufffdc\ufffd"
    assert MarkdownStyle().code("a`b") == "`ab`"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("كتاب", "کتاب", True),
        ("น\u0e4d\u0e32", "น\u0e33", True),
        ("می‌خواهد", "میخواهد", True),
        ("a", "b", False),
    ],
    ids=["arabic kaf", "decomposed sara am", "joiner", "others"],
)
def test_what_looks_alike(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a table of cases
    """Spellings that a reader cannot tell apart are known as such."""
    assert looks_like(one, other) is alike


def test_likeness_is_a_share_of_words() -> None:
    """Two texts are as alike as they share words; of Thai, stretches of three letters."""
    assert likeness("A fair price", "a fair price!") == 1
    assert likeness("Fast help", "Fast food") == 0.5
    assert likeness("", "") == 0
    assert 0.5 < likeness("คลินิกบอกราคา", "คลินิกแจ้งราคา") < 1


def test_line_breaks_and_encodings_are_no_change() -> None:
    """Texts that read the same are the same: but paragraphs stay paragraphs."""
    assert normal("a  b\nc") == "a b c"
    assert normal("e\u0301") == "é"
    assert normal("a\n\n\n b") == "a\n\nb"


def test_a_cut_text_ends_with_a_whole_letter() -> None:
    """A letter keeps its marks, however tight it gets."""
    assert shortened("กิ่งไม้", 3) == "กิ่ง…"
    assert shortened("👩‍⚕️👍🏽ab", 3) == "👩‍⚕️👍🏽…"
    assert shortened("Nok", 3) == "Nok"


def test_short_and_rewritten_texts_stand_side_by_side() -> None:
    """Words are marked only where that reads better than both texts."""
    style = TextStyle()
    story = "She has put off the dentist for weeks because of her work in the office"

    assert marked_words("short", "shirt", style) is None
    assert marked_words(story, "Nothing of this is left in what stands here now, not a word", style) is None
    assert marked_words(story, story.replace("weeks", "years"), style) is not None
