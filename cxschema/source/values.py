"""Finding a value in what a file says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath

NOWHERE = object()
"""What stands for the value of a place that does not exist; None is one that holds nothing."""


def value_at(values: Any, path: DataPath) -> Any:
    """Return what is written at *path*, NOWHERE where there is no such place."""
    for part in path:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return NOWHERE
    return values
