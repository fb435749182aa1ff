"""A walk through a built site: every page is in its own language, from head to foot.

`python tests/language_walk.py SITE` prints what it finds. It looks at what a reader sees or hears: texts, and
the attributes that are read out. What is marked with another language is held to that one; code, file names
and addresses to none.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LANGUAGES = ("en", "th", "ko", "fa")
DEFAULT = "en"
SCRIPTS = {"en": "LATIN", "th": "THAI", "ko": "HANGUL", "fa": "ARABIC"}
RIGHT_TO_LEFT = {"fa"}

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
UNREAD = frozenset({"code", "kbd", "pre", "samp", "script", "style"})
"""Elements whose text is no language's."""
READ_OUT = ("alt", "aria-label", "placeholder", "title")
"""Attributes that are read out or shown."""
INLINE = frozenset({"a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "sup", "time"})
"""Elements that a sentence runs through."""

ADDRESS = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[\w.-]+\.(?:yml|md|svg|com)\b|\b[a-z]+/[a-z]+\b")
QUOTED = re.compile(r"\([^()]*\)|‘[^’]*’|“[^”]*”|«[^»]*»|`[^`]*`")
"""What is named and not said: a button of another program, a term beside its translation."""
LATIN = re.compile(r"[A-Za-z][A-Za-zÀ-ÖØ-öø-ɏ'&-]*")
WESTERN_YEAR = re.compile(
    r"(?<![\d۰-۹])(?<!ค\.ศ\. )(?:(?:19|20)\d\d|(?:۱۹|۲۰)[۰-۹]{2})(?![\d۰-۹])(?! میلادی)"
)
"""A year of the Gregorian calendar that does not say so."""

LATIN_DIGITS = re.compile(r"[0-9]+")
STRAIGHT_QUOTES = re.compile(r"[\"“”]")

NAMES = frozenset(
    word
    for line in Path(__file__).with_name("latin_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
"""Names and terms that stand in Latin letters in every language."""


@dataclass(frozen=True)
class Finding:
    """One thing on one page that is not as its language has it."""

    page: str
    what: str
    text: str
    around: str = ""


@dataclass
class Part:
    """An open element: its language, and whether its text counts."""

    tag: str
    language: str
    is_read: bool
    is_apart: bool
    """Whether the direction and the digits of the text around it do not reach into it."""


@dataclass
class PageText(HTMLParser):
    """What a page says: texts by language, and its head."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    runs_on: bool = False
    """Whether the next text belongs to the sentence before it."""
    html: dict[str, str] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    alternates: dict[str, str] = field(default_factory=dict)
    switcher: dict[str, str] = field(default_factory=dict)
    title: str = ""
    open: list[Part] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Set up the parser."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, and read what it says by attributes."""
        said = {name: value or "" for name, value in attrs}
        self.runs_on &= tag in INLINE
        self._note(tag, said)
        part = self._part(tag, said)
        if part.is_read:
            heard = [said[name] for name in READ_OUT if said.get(name)]
            heard += [said["content"]] if tag == "meta" and said.get("name") == "description" else []
            self.texts[:0] = [(part.language, text) for text in heard]
        if tag not in VOID:
            self.open.append(part)

    def _part(self, tag: str, said: dict[str, str]) -> Part:
        around = self.open[-1] if self.open else Part("", "", is_read=True, is_apart=False)
        elsewhere = said.get("href", "").startswith(("http", "mailto:"))
        return Part(
            tag,
            said.get("lang") or (said.get("hreflang") if tag == "a" else "") or around.language,
            around.is_read and tag not in UNREAD and "headerlink" not in said.get("class", ""),
            around.is_apart or tag == "bdi" or elsewhere or (tag != "body" and said.get("dir") == "ltr"),
        )

    def _note(self, tag: str, said: dict[str, str]) -> None:
        if tag == "html":
            self.html = said
        elif tag == "body":
            self.body = said
        elif tag == "link" and said.get("rel") == "alternate" and "hreflang" in said:
            self.alternates[said["hreflang"]] = said["href"]
        elif tag == "a" and "md-select__link" in said.get("class", ""):
            self.switcher[said.get("hreflang", "")] = said["href"]

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        self.runs_on &= tag in INLINE
        if tag in {part.tag for part in self.open}:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep a text with its language."""
        part = self.open[-1] if self.open else None
        if part is None or not data.strip():
            return
        if part.tag == "title" and not self.title:
            self.title = data.strip()
        if part.is_read:
            self._say(part, " ".join(re.sub(r"[0-9]", "", data).split() if part.is_apart else data.split()))

    def _say(self, part: Part, text: str) -> None:
        """Add a text to the sentence that it belongs to."""
        if self.runs_on and self.texts and self.texts[-1][0] == part.language:
            text = f"{self.texts.pop()[1]} {text}"
        self.texts.append((part.language, text))
        self.runs_on = True


def walk(site: Path) -> list[Finding]:
    """Return everything on the pages of a site that is not as its language has it."""
    pages = sorted(site.rglob("*.html"))
    return [finding for page in pages for finding in _page(page, site)]


def _page(path: Path, site: Path) -> Iterator[Finding]:
    uri = path.relative_to(site).as_posix()
    html = path.read_text(encoding="utf-8")
    if 'http-equiv="refresh"' in html:
        return
    language = _language(uri)
    said = PageText()
    said.feed(html)
    yield from _head(said, uri, language, path)
    yield from (finding for text in said.texts for finding in _text(*text, uri))


def _language(uri: str) -> str:
    folder = uri.partition("/")[0]
    return folder if folder in LANGUAGES else DEFAULT


def _head(said: PageText, uri: str, language: str, path: Path) -> Iterator[Finding]:
    """Look at language, direction, title and translations."""
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    if said.html.get("lang") != language:
        yield Finding(uri, "lang", said.html.get("lang", "none"))
    if said.body.get("dir") != direction:
        yield Finding(uri, "dir", said.body.get("dir", "none"))
    if not any(_script(letter) == SCRIPTS[language] for letter in said.title):
        yield Finding(uri, "title", said.title)
    if uri == "404.html":
        return
    missing = {*LANGUAGES, "x-default"} - set(said.alternates)
    if missing:
        yield Finding(uri, "hreflang", " ".join(sorted(missing)))
    for name, link in {
        **said.alternates,
        **{f"switcher {key}": url for key, url in said.switcher.items()},
    }.items():
        target = (path.parent / unquote(urldefrag(link).url or path.name)).resolve()
        if not (target / "index.html" if target.is_dir() else target).is_file():
            yield Finding(uri, "leads nowhere", f"{name} {link}")


def _text(language: str, text: str, uri: str) -> Iterator[Finding]:
    """Look at one text: its letters, its digits, its years, its quotation marks."""
    plain = ADDRESS.sub(" ", text)
    if language not in LANGUAGES:
        yield Finding(uri, "language", language, text)
        return
    foreign = {_script(letter) for letter in plain if letter.isalpha()} - {
        SCRIPTS[language],
        "LATIN",
        "OTHER",
    }
    if foreign:
        yield Finding(uri, "script", " ".join(sorted(foreign)), text)
    if language == DEFAULT:
        return
    words = [word for word in LATIN.findall(QUOTED.sub(" ", plain)) if word not in NAMES]
    yield from (Finding(uri, "latin", word, text) for word in words)
    if language in {"th", "fa"}:
        yield from (Finding(uri, "year", year, text) for year in WESTERN_YEAR.findall(plain))
    if language == "fa":
        yield from (Finding(uri, "digits", digits, text) for digits in LATIN_DIGITS.findall(plain))
        yield from (Finding(uri, "quotes", mark, text) for mark in STRAIGHT_QUOTES.findall(plain))


def _script(letter: str) -> str:
    """Return the script of a letter; OTHER for signs, and for letters of no language of the site."""
    name = unicodedata.name(letter, "").split()
    return name[0] if name and name[0] in SCRIPTS.values() else "OTHER"


def report(findings: Iterable[Finding]) -> str:
    """Return the findings by kind: each text once, with how often and where it stands first."""
    kinds: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        language = (
            finding.page.partition("/")[0]
            if finding.page[:3] in {f"{code}/" for code in LANGUAGES}
            else DEFAULT
        )
        kinds[finding.what][language, finding.text] += 1
        first.setdefault((finding.what, language, finding.text), finding)
    lines = []
    for kind, texts in sorted(kinds.items()):
        lines.append(f"{kind}: {sum(texts.values())}")
        for (language, text), count in texts.most_common():
            found = first[kind, language, text]
            lines.append(f"  {count:4} {language} {text}  {found.page}  {found.around[:90]}")
    return "\n".join(lines) or "Every page is in its own language."


if __name__ == "__main__":
    print(report(walk(Path(sys.argv[1]))))  # noqa: T201 - a report to read
