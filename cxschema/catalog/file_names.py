"""What a file was meant to be, told by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.source.files import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.diagnostics import Diagnostic
    from cxschema.source.document import Document

_LIKE_A_TRANSLATION = re.compile(r"(?P<id>.+)[-_ ](?P<language>[A-Za-z]{2,3})")
_OTHERWISE_CALLED = {
    "en": ("english", "eng", "uk", "us"),
    "fa": ("farsi", "persian", "fas", "per", "ir"),
    "ko": ("korean", "kor", "kr"),
    "th": ("thai", "tha"),
}
"""What writers take for the code of a language: its name, its country, its code of three letters."""


def without_kind(document: Document, kind: str) -> Diagnostic:
    """Return the finding on a file of ours that names no kind; in its folder lie files of the kind *kind*."""
    file = document.file
    name = _LIKE_A_TRANSLATION.fullmatch(file.stem)
    if name:
        language = name["language"].lower()
        for ending in ENDINGS:
            original = file.path.with_name(name["id"] + ending)
            if original.is_file():
                right = f"{name['id']}.{language}{ending}"
                return document.fault("misnamed-translation", file=original.name, nearest=right)
    return document.fault("missing-kind", nearest=kind)


def meant_language(suffix: str, known: Iterable[str]) -> str | None:
    """Return the language that the middle part of a file name means: "TH", "thai" and "th-TH" mean th."""
    name = suffix.lower().replace("_", "-").partition("-")[0]
    for language in known:
        if name == language.lower() or name in _OTHERWISE_CALLED.get(language, ()):
            return language
    return None
