"""A journey's page as files to take along: a picture, a table, data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cxpages.diagrams.journey_sheet import Column, Group, Pain, Sheet
from cxpages.diagrams.journey_svg import FONTS, laid_out
from cxpages.page import NO_LINKS
from cxpages.rendering import render
from cxpages.views.journey import JourneyView
from cxpages.views.reader import Localised, Reader
from cxschema.catalog.certainty import RESEARCHED
from cxschema.exchange.exporting import as_file
from cxschema.exchange.journey_csv import journey_csv
from cxschema.exchange.journey_json import journey_data
from cxschema.text.answers import as_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxpages.views.journey import StageView, StepView
    from cxschema.catalog.catalog import Entry
    from cxschema.exchange.exported import Exported


def svg(exported: Exported) -> str:
    """Return the picture of a journey: the form `svg` of `cxbook export`."""
    entry = exported.catalog.entries["journey", exported.id]
    reader = Reader(Localised(exported.catalog, exported.language), NO_LINKS, entry.uri)
    return _drawn(JourneyView(reader, entry))


def _drawn(view: JourneyView) -> str:
    sheet = _sheet(view)
    words = {"title": sheet.title, "description": sheet.description}
    return str(render("journey.svg.jinja", d=laid_out(sheet), fonts=FONTS, **words))


_FORMS: Final[dict[str, Callable[[JourneyView], str]]] = {
    "svg": _drawn,
    "csv": lambda view: journey_csv(view.exported()),
    "json": lambda view: as_json(journey_data(view.exported()), compact=True),
}


def shared(localised: Localised, entry: Entry, form: str) -> str:
    """Return one of the files that stand beside the page of a journey."""
    view = JourneyView(Reader(localised, NO_LINKS, entry.uri), entry)
    return as_file(form, _FORMS[form](view))


def _sheet(view: JourneyView) -> Sheet:
    r = view.reader
    whose = r.listed(ref.name for ref in view.personas)
    state = r.t(f"journey-state.{view.data.state}")
    return Sheet(
        language=r.language,
        title=view.title,
        line=f"{whose} · {state}" if whose else state,
        description=_told(view),
        labels={
            "step": r.t("field.step"),
            "emotion": r.t("field.emotion"),
            "feeling": r.t("share.feeling"),
            "pains": r.t("field.pain-points"),
            "sure": r.t("curve.sure"),
            "assumed": r.t("curve.assumed"),
        },
        scale=tuple((level, r.signed(level)) for level in (-2, 0, 2)),
        groups=tuple(_group(view, stage) for stage in view.stages),
    )


def _told(view: JourneyView) -> str:
    """Return the picture in words: what the journey is about, and how it goes."""
    return f"{view.description} {view.curve.words}" if view.curve.lines else view.description


def _group(view: JourneyView, stage: StageView) -> Group:
    return Group(stage.stage.name, tuple(_column(view, step) for step in stage.steps))


def _column(view: JourneyView, at: StepView) -> Column:
    r, step = view.reader, at.step
    return Column(
        number=r.number(at.number),
        name=step.name,
        emotion=step.emotion,
        value="" if step.emotion is None else r.signed(step.emotion),
        feeling=step.feeling or "",
        sure=view.confidence(step) in RESEARCHED,
        pains=tuple(
            Pain(r.t(f"severity.{pain.severity}") if pain.severity else "", pain.text)
            for pain in step.pain_points
        ),
    )
