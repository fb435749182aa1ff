"""A translator with other programs: what they read in PO and XLIFF files, and what they save."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import polib
from translate.storage.xliff2 import Xliff2File

from translated_docs import run

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ["po", "xlf"]


def extracted(docs: Path, form: str, *words: str, language: str = "th") -> Path:
    """Return a translator's file."""
    file = docs.parent / f"{language}.{form}"
    assert run(docs, "extract", "--lang", language, "-o", str(file), *words).exit_code == 0
    return file


def units(file: Path) -> dict[str, dict[str, object]]:
    """Return the texts of a file as another program reads them: source, target, state, notes."""
    if file.suffix == ".po":
        return {
            entry.msgctxt: {
                "source": entry.msgid,
                "target": entry.msgstr,
                "fuzzy": entry.fuzzy,
                "before": entry.previous_msgid,
                "notes": entry.comment,
            }
            for entry in polib.pofile(str(file))
        }
    return {
        f"{whole.getparent().get('original')}#{whole.get('name')}": {
            "source": unit.source,
            "target": unit.target,
            "fuzzy": unit.xmlelement.get("state") == "initial",
            "notes": " ".join(whole.find("{*}notes").itertext()),
        }
        for unit in Xliff2File.parsefile(str(file)).units
        for whole in [unit.getunitelement()]
    }


def translate(file: Path, texts: dict[str, str]) -> None:
    """Translate some texts, by their sources, with another program."""
    if file.suffix == ".po":
        made = polib.pofile(str(file))
        for entry in made:
            if entry.msgid in texts:
                entry.msgstr = texts[entry.msgid]
                entry.flags = []
        made.save()
    else:
        store = Xliff2File.parsefile(str(file))
        for unit in store.units:
            if unit.source in texts:
                unit.target = texts[unit.source]
        store.save()


def translate_all(file: Path) -> None:
    """Translate everything with another program, which keeps the placeholders where they are."""
    if file.suffix == ".po":
        translate(file, {entry.msgid: f"ใหม่ {entry.msgid}" for entry in polib.pofile(str(file))})
        return
    store = Xliff2File.parsefile(str(file))
    for unit in store.units:
        new = deepcopy(unit.source_dom)
        new.tag, new.text = new.tag.replace("source", "target"), f"ใหม่ {new.text or ''}"
        unit.set_target_dom(new)
    store.save()
