"""What a file was meant to be, told by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.source.files import ENDINGS

if TYPE_CHECKING:
    from cxschema.diagnostics import Diagnostic
    from cxschema.source.document import Document

_LIKE_A_TRANSLATION = re.compile(r"(?P<id>.+)[-_ ](?P<language>[A-Za-z]{2,3})")


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
