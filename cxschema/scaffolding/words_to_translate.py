"""A wording file to fill in: every phrase that a language lacks, with the English one above it."""

# Not the stub of an entry's translation (translations/stubs.py): phrases keep the words that they have, below
# the English ones, keys with dots are nested, and a language has the forms in which it counts.

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.source.yaml_text import scalar
from cxschema.text.phrases import FORMS, original, phrases, sections
from cxschema.text.wording import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cxschema.catalog.own_words import OwnWords

Tree = dict[str, "Tree | str"]


def missing_phrases(language: str, own: OwnWords) -> dict[str, list[str]]:
    """Return the keys of the phrases that a language has no words for, by section."""
    lacking = {
        section: [key for key in _wanted(language, section) if key not in own.of(section)]
        for section in sections()
    }
    return {section: keys for section, keys in lacking.items() if keys}


def words_file(missing: Mapping[str, Iterable[str]], own: OwnWords) -> str:
    """Return the lines of a wording file: what a language says already, and what is *missing*, empty."""
    lines: list[str] = []
    for section in sections():
        rows = dict(own.of(section)) | dict.fromkeys(missing.get(section, ()), "")
        if rows:
            known = phrases(section, FALLBACK)
            tree = _tree(dict(sorted(rows.items(), key=lambda row: _place(row[0], list(known)))))
            lines += [f"{section}:", *(f"  {line}" for line in _lines(tree, known))]
    return "\n".join(lines) + "\n"


def _wanted(language: str, section: str) -> Iterator[str]:
    """Yield the keys of a section that do not come along in a language, in the forms in which it counts."""
    known, shipped, seen = phrases(section, FALLBACK), phrases(section, language), set()
    for key in known:
        stem, _, form = key.rpartition(".")
        counts = form in FORMS and "{" in known.get(f"{stem}.other", "")
        for wanted in [f"{stem}.{own}" for own in forms_of(language)] if counts else [key]:
            if wanted not in shipped and not (counts and f"{stem}.other" in shipped) and wanted not in seen:
                seen.add(wanted)
                yield wanted


def forms_of(language: str) -> list[str]:
    """Return the forms in which a language counts, as Unicode CLDR orders them."""
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(language, sep="-").plural_form.tags | {"other"}
    except (UnknownLocaleError, ValueError):
        known = frozenset({"other"})
    return [form for form in FORMS if form in known]


def _place(key: str, order: list[str]) -> tuple[int, int]:
    """Return where a phrase stands: where English has it, its forms in their order."""
    stem, _, form = key.rpartition(".")
    there = key if key in order else f"{stem}.other"
    first = order.index(f"{stem}.one") if f"{stem}.one" in order else order.index(there)
    return (first, FORMS.index(form)) if form in FORMS else (order.index(key), 0)


def _tree(rows: Mapping[str, str]) -> Tree:
    """Nest keys with dots: {"a.b": "x"} becomes {"a": {"b": "x"}}."""
    made: Tree = {}
    for key, text in rows.items():
        *above, name = key.split(".")
        part = made
        for step in above:
            part = part.setdefault(step, {})  # type: ignore[assignment]
        part[name] = text
    return made


def _lines(tree: Tree, known: Mapping[str, str], prefix: str = "") -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {line}" for line in _lines(value, known, f"{prefix}{name}."))
        else:
            yield from (f"# {line}" for line in str(original(prefix + name, known)).splitlines())
            yield f"{name}: {scalar(value)}" if value else f"{name}:"
