"""Examples that fit the handbook: the models' own, and for references the ids that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.lookup import ids_of
from cxschema.scaffolding.useful import shown
from cxschema.source.yaml_text import Paragraphs

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.models.fields import FieldShape, Model
    from cxschema.source.yaml_text import Example

_UNSAID = "…"

_ITEMS = {
    "motivations": ("own-flat", "To keep her savings for a flat of her own"),
    "goals": ("no-lost-day", "Have the tooth treated without losing a working day"),
    "needs": ("price-first", "To know the price before the visit"),
    "pain_points": ("price-comes-last", "She learns what it costs only when it is time to pay"),
    "fears": ("found-more", "That the dentist finds four more things"),
    "behaviours": ("compares-at-night", "Compares three clinics on her phone, late in the evening"),
    "responsibilities": ("travel-papers", "Sees to letters, estimates and dates"),
    "accessibility_needs": ("large-print", "Reads forms only in large print"),
    "quotes": ("from-what", "From 900 to what? Just give me a number I can work with."),
    "scenarios": ("toothache-at-work", "It is Tuesday noon and a filling breaks."),
    "opportunities": ("price-range-ahead", "Say a price range before the visit"),
    "assumptions": ("time-before-fear", "People put off the dentist for lack of time more than out of fear."),
    "boundaries": ("dental-only", "Dental care in Bangkok; other places follow when it has worked there."),
    "success": ("price-known", "At most 15 % come without knowing the price."),
    "criteria": ("books-for-self", "Books for herself or himself"),
    "findings": ("price-unknown", "38 % did not know the price before they came."),
}
"""An item of each list whose field gives no example: the parts that they are made of know only one."""


def known_references(shape: FieldShape, catalog: Catalog) -> list[str]:
    """Return what a field may refer to, as it is written there."""
    kinds = shape.reference.kinds if shape.reference else ()
    return [name if len(kinds) == 1 else f"{kind}:{name}" for kind in kinds for name in ids_of(catalog, kind)]


def example_of(model: type[Model], shape: FieldShape, catalog: Catalog) -> Example | None:
    """Return an example of a field's value; None for a reference where there is nothing to refer to."""
    if shape.reference:
        known = known_references(shape, catalog)
        return _as_many(shape, known[0]) if known else None
    given = model.model_fields[shape.name].examples
    if given:
        return _as_many(shape, _as_text(given[0]))
    if shape.model is not None:
        return _as_many(shape, _part(shape.model, shape.name, catalog))
    long = shape.translated is not None and shape.translated.long
    return _as_many(shape, Paragraphs(_UNSAID) if long else _UNSAID)


def _part(model: type[Model], name: str, catalog: Catalog) -> Example:
    examples = {shape.name: _inside(model, shape, catalog) for shape in shown(model)}
    if name in _ITEMS and {"id", "text"} <= set(examples):
        examples["id"], examples["text"] = _ITEMS[name]
    return {name: example for name, example in examples.items() if example is not None}


def _inside(model: type[Model], shape: FieldShape, catalog: Catalog) -> Example | None:
    """Return an example inside a part, where one id stands for a list of them."""
    example = example_of(model, shape, catalog)
    return example[0] if shape.reference and isinstance(example, list) else example


def _as_many(shape: FieldShape, example: Example) -> Example:
    return [example] if shape.many == "list" and not isinstance(example, list) else example


def _as_text(example: Any) -> Example:
    """Return an example of a model as it would stand in a file: numbers as they are written."""
    if isinstance(example, dict):
        return {str(key): _as_text(item) for key, item in example.items()}
    if isinstance(example, list):
        return [_as_text(item) for item in example]
    return str(example)
