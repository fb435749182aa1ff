"""All that can be said of a file whose reading ended at a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from cxschema.catalog.shape_faults import shape_faults
from cxschema.diagnostics import Diagnostic, Unread
from cxschema.models.kinds import KINDS
from cxschema.source.document import Document
from cxschema.source.rest import rest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.source.files import SourceFile
    from cxschema.source.rest import Rest

_FOLLOWING = frozenset(
    {"missing-field", "empty-text", "empty-item", "not-indented", "expected-mapping", "split-item"}
)
"""Rules that may only see what was taken out with the fault."""


def faults_in(file: SourceFile, fault: Diagnostic, kind: str | None = None) -> list[Diagnostic]:
    """Return the fault that ended the reading of a file, and what is certainly wrong besides.

    *kind* says of which kind the file is; a translation has none, and is read only.
    """
    if not isinstance(fault, Unread):
        return [fault]
    rest = rest_of(fault.text, fault.rule, fault.place.line)
    first = Diagnostic(fault.rule, fault.place, fault.facts)
    return [
        first,
        *(Diagnostic(found.rule, found.told_of(file.uri).place, found.facts) for found in rest.faults),
        *(_of_shape(file, rest, kind) if kind in KINDS else ()),
    ]


def _of_shape(file: SourceFile, rest: Rest, kind: str) -> Iterator[Diagnostic]:
    document, model = Document(file, rest.text, rest.values), KINDS[kind].model
    try:
        model.model_validate(rest.values)
    except ValidationError as error:
        for fault in shape_faults(document, model, error):
            if fault.rule not in _FOLLOWING and fault.path[:1] and fault.path[0] in rest.values:
                yield fault
