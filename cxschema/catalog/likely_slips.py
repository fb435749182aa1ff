"""What a model's complaint most likely comes from: a slip in how the file is written."""

# A model sees values only. That an item is empty because its text began with a hash, it cannot tell; what the
# writer did stands in the file.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.source.remarks import lost_in_remark

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document


def likely_slip(document: Document, rule: str, path: DataPath) -> Diagnostic | None:
    """Return the finding that tells more than *rule* of what is wrong at *path*, None where there is none."""
    if rule in {"missing-field", "expected-text", "expected-mapping"} and _is_empty(document.values, path):
        return lost_in_remark(document, path, None)
    return None


def _is_empty(values: Any, path: DataPath) -> bool:
    """Tell whether a key or an item stands at *path* that has nothing behind it."""
    for part in path:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return False
    return values is None
