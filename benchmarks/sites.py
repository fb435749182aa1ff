"""Two MkDocs projects with the same content: data files for CXBook, and plain Markdown."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import plain
import yaml
from generator import Entry, entries
from texts import LANGUAGES, SOURCE, TRANSLATIONS, in_language, label, overlay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDERS = {"personas": "persona", "journeys": "journey", "segments": "segment", "evidence": "evidence"}
LANGUAGE_NAMES = {"en": "English", "th": "ไทย", "ko": "한국어", "fa": "فارسی"}
PORTRAIT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    '<circle cx="50" cy="35" r="20" fill="#789"/><path d="M10 100a40 40 0 0 1 80 0z" fill="#567"/></svg>\n'
)


def write_ours(project: Path, size: int) -> None:
    """Write the catalogue as data files, and the little prose around it."""
    docs = _emptied(project / "docs")
    for entry in entries(size):
        base = docs / entry.folder / entry.id
        _write(base.with_suffix(".yml"), _dumped(in_language(entry.tree, SOURCE)))
        for language in TRANSLATIONS:
            _write(base.with_suffix(f".{language}.yml"), _dumped(overlay(entry.tree, language)))
        _portrait(docs, entry)
    for language in LANGUAGES:
        _write(docs / _page("index", language), f"# {label('home', language)}\n")
        for folder, kind in FOLDERS.items():
            fence = f"```cxbook\nshow: catalog\nof: {kind}\n```\n"
            _write(docs / folder / _page("index", language), f"# {label(folder, language)}\n\n{fence}")
    nav = ["index.md", {"Catalog": [*(f"{folder}/index.md" for folder in FOLDERS), "handbook.yml"]}]
    _config(project, nav, ["search", "cxbook"])


def write_plain(project: Path, size: int) -> None:
    """Write the catalogue as Markdown pages, all of them in the navigation."""
    docs = _emptied(project / "docs")
    writers = _writers(size)
    for entry in entries(size):
        for language, writer in writers.items():
            tree = in_language(entry.tree, language)
            text = plain.page(entry.kind, entry.id, tree, writer)
            _write(docs / entry.folder / _page(entry.id, language), text)
        _portrait(docs, entry)
    ids = {folder: [e.id for e in entries(size) if e.folder == folder] for folder in FOLDERS}
    for language, writer in writers.items():
        _write(docs / _page("index", language), plain.home(writer))
        lines = _lines(size, language)
        for folder, names in ids.items():
            text = plain.index(folder, names, lines, writer)
            _write(docs / folder / _page("index", language), text)
    sections = [
        {label(folder, SOURCE): [f"{folder}/index.md", *(f"{folder}/{name}.md" for name in names)]}
        for folder, names in ids.items()
    ]
    _config(project, ["index.md", *sections, "handbook.md"], ["search"])


def _writers(size: int) -> dict[str, plain.Writer]:
    """Return a writer for each language."""
    names: dict[str, Any] = {}
    journeys: dict[str, list[str]] = defaultdict(list)
    for entry in entries(size):
        names |= dict(_named(entry))
        for persona in entry.tree.get("personas", ()):
            journeys[persona].append(entry.id)
    return {
        language: plain.Writer(language, in_language(names, language), journeys) for language in LANGUAGES
    }


def _named(entry: Entry) -> Iterator[tuple[str, Any]]:
    """Yield the ids of an entry, or of the words that it defines, with their names."""
    if entry.kind == "handbook":
        for terms in entry.tree.values():
            if isinstance(terms, list):
                yield from ((term["id"], term["name"]) for term in terms if isinstance(term, dict))
    else:
        yield entry.id, entry.tree["name"]


def _lines(size: int, language: str) -> dict[str, str]:
    """Return one line about each entry."""
    lines = ((e.id, e.tree.get("tagline") or e.tree.get("summary")) for e in entries(size))
    return {name: line[language] for name, line in lines if line}


def _page(name: str, language: str) -> str:
    return f"{name}.md" if language == SOURCE else f"{name}.{language}.md"


def _portrait(docs: Path, entry: Entry) -> None:
    if entry.kind == "persona":
        _write(docs / entry.folder / f"{entry.id}.svg", PORTRAIT)


def _config(project: Path, nav: list[Any], plugins: Sequence[str]) -> None:
    """Write mkdocs.yml."""
    languages = [
        {"locale": language, "name": name, "default": language == SOURCE}
        for language, name in LANGUAGE_NAMES.items()
    ]
    base = Path(__file__).with_name("base.mkdocs.yml").read_text(encoding="utf-8")
    i18n = {"i18n": {"docs_structure": "suffix", "languages": languages}}
    _write(project / "mkdocs.yml", base + _dumped({"nav": nav, "plugins": [*plugins, i18n]}))


def _emptied(docs: Path) -> Path:
    """Remove what an earlier run with `--keep` left."""
    shutil.rmtree(docs, ignore_errors=True)
    return docs


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class _Dumper(yaml.CSafeDumper):
    """Writes paragraphs as people do: as a block."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def _dumped(values: dict[str, Any]) -> str:
    return yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
