"""Words in other scripts inside a text: each is set apart, and named by its language where that is clear."""

# In a text from right to left, two Latin names with a comma between them would change places, and a
# name that ends in a sign would lose it to the other side, as would a number with a minus: so each
# of them stands in an element that the direction of its surroundings does not reach into. And a
# screen reader needs to know that 박지우 is Korean; a browser, which font to take.

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cxschema.text.foreign import direction_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARABIC = "\u0600-\u06ff"
_SCRIPTS = {
    "th": "\u0e00-\u0e7f",
    "ko": "\u1100-\u11ff\uac00-\ud7a3",
    "fa": _ARABIC,
    "ar": _ARABIC,
    "ur": _ARABIC,
    "he": "\u0590-\u05ff",
    "ru": "\u0400-\u04ff",
    "uk": "\u0400-\u04ff",
    "el": "\u0370-\u03ff",
    "hi": "\u0900-\u097f",
    "ja": "\u3040-\u30ff",
}
"""The letters of languages that have a script of their own (Unicode blocks)."""
_AS_IT_IS = (
    r"<(?P<whole>bdi|code|kbd|option|pre|samp|script|style|svg|textarea|title)\b.*?</(?P=whole)>"
    r"|<(?P<marked>span|div)\b[^>]*\slang=.*?</(?P=marked)>|<[^>]*>|&\w+;"
)
"""Tags, and elements whose text is set apart already or takes no tags."""
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_NAME = rf"[@#]?[0-9]*[{_LATIN}][{_LATIN}0-9]*(?:(?:[ ._/'’:-]|&amp;| &amp; )[{_LATIN}0-9]+)*[+!?%]*"
"""A Latin name or several in a row; signs at its end belong to it."""


_SIGNED = r"(?<![\w٪%)\u200e])[−+±-][0-9۰-۹٠-٩](?:[.,٫٬]?[0-9۰-۹٠-٩])*"
"""A number with its sign before it, and not the end of a range."""


def set_apart(html: str, language: str, languages: Iterable[str]) -> str:
    """Set words in other scripts apart in the HTML of a page; *languages* are those of the handbook."""
    pattern, letters, names = _pattern(language, tuple(languages))
    if letters is None or not letters.search(html):
        return html

    def apart(found: re.Match[str]) -> str:
        kind = found.lastgroup
        if kind not in names:
            return found[0]
        return f"<bdi{names[kind]}>{found[0]}</bdi>"

    return pattern.sub(apart, html)


@cache
def _pattern(
    language: str, languages: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str] | None, dict[str | None, str]]:
    """Return what finds the words to set apart, their letters, and the attributes of each kind of them.

    Most pages hold no such letter; to look for one is cheaper than to read every tag.
    """
    own = _SCRIPTS.get(language)
    wanted: dict[str, str] = {}
    for other in languages:
        script = _SCRIPTS.get(other)
        if script and script != own and script not in wanted.values():
            wanted[other] = script
    runs = [rf"(?P<in_{name}>[{script}]+(?:[ \u200c][{script}]+)*)" for name, script in wanted.items()]
    names: dict[str | None, str] = {f"in_{name}": f' lang="{name}"' for name in wanted}
    letters = "".join(wanted.values())
    if direction_of(language) == "rtl":
        letters += _LATIN + r"−+±\-"
        runs += [rf"(?P<latin>{_NAME})", rf"(?P<signed>{_SIGNED})"]
        names |= {"latin": "", "signed": ' dir="ltr"'}
    found = re.compile("|".join([_AS_IT_IS, *runs]), re.DOTALL)
    return found, re.compile(f"[{letters}]") if letters else None, names
