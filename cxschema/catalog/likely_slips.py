"""What a model's complaint most likely comes from: a slip in how the file is written."""

# A model sees values only. That an item is empty because its text began with a hash, it cannot tell; what the
# writer did stands in the file.

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.source.remarks import lost_in_remark
from cxschema.source.unread_lists import unread_list
from cxschema.source.values import value_at

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document


def likely_slip(document: Document, rule: str, path: DataPath) -> Diagnostic | None:
    """Return the finding that tells more than *rule* of what is wrong at *path*, None where there is none."""
    value = value_at(document.values, path)
    if rule == "list-in-text":
        return unread_list(document, path, str(value))
    if rule in {"missing-field", "expected-text", "expected-mapping"} and value is None:
        return lost_in_remark(document, path, None)
    return None
