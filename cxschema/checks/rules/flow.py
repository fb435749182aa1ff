"""What a journey names in itself and in others: steps, lanes, pain points, journeys in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.checks.rules.journeys import journeys
from cxschema.diagnostics import Severity
from cxschema.journeys.circles import circle_from
from cxschema.journeys.flow import flow_of
from cxschema.journeys.walking import walk
from cxschema.models.journey import Journey
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.journeys.flow import Flow
    from cxschema.journeys.walking import StepAt
    from cxschema.source.files import SourceFile


def _unknown(
    rule: str, entry: Entry, path: DataPath, name: str, known: Collection[str], /, **facts: str
) -> Diagnostic:
    near = nearest(name, known)
    facts |= {"id": name, "known": ", ".join(dict.fromkeys(known)), **({"nearest": near} if near else {})}
    return entry.document.fault(rule, path, **facts)


def _walked(case: Case) -> Iterator[tuple[Entry, list[StepAt]]]:
    """Yield every journey with its steps."""
    for entry, _ in journeys(case):
        yield entry, case.once(walk, entry)


def _ids(steps: Iterable[StepAt]) -> list[str]:
    return [at.step.id for at in steps if at.step.id]


@rule("unknown-step", Severity.ERROR, alone=True)
def unknown_steps(case: Case) -> Iterator[Diagnostic]:
    """A step that another one names is there.

    Under `next` stand steps of the same journey, under `replaces` steps of the one that it improves. A way
    that leads nowhere cannot be drawn, and a step that replaces nothing cannot be compared.
    """
    for entry, steps in _walked(case):
        known = _ids(steps)
        for at in steps:
            for i, branch in enumerate(at.step.next):
                if branch.step not in known:
                    path = (*at.path, "next", i, "step")
                    yield _unknown("unknown-step", entry, path, branch.step, known, journey=entry.id)


@rule("unknown-step", Severity.ERROR)
def unknown_replaced_steps(case: Case) -> Iterator[Diagnostic]:
    """A step that takes the place of another names one of the journey that is improved.

    The other half of the rule: it looks at two journeys, and so not at each alone.
    """
    for link in case.catalog.links_under("improves"):
        entry, improved = case.catalog.entries[link.source], case.catalog.entries.get(link.target)
        if improved and _may_replace(entry.file):  # one that is there may be too broken to be read
            yield from _unknown_replaced(entry, improved)


def _may_replace(file: SourceFile) -> bool:
    """Tell whether the word stands in a file: to see that costs far less than to read all that it says."""
    try:
        return b"replaces" in file.path.read_bytes()
    except OSError:  # gone meanwhile; whoever reads it says so
        return True


def _unknown_replaced(entry: Entry, improved: Entry) -> Iterator[Diagnostic]:
    if not isinstance(entry.data, Journey) or not isinstance(improved.data, Journey):
        return
    known = _ids(walk(improved.data))
    for at in walk(entry.data):
        for i, name in enumerate(at.step.replaces):
            if name not in known:
                path = (*at.path, "replaces", i)
                yield _unknown("unknown-step", entry, path, name, known, journey=improved.id)


@rule("duplicate-step", Severity.ERROR, alone=True)
def duplicate_steps(case: Case) -> Iterator[Diagnostic]:
    """The ids of a journey's steps differ, in whatever stage they stand.

    Links, ways and comparisons find a step by its id alone; with two the same, one of them is never found.
    """
    for entry, steps in _walked(case):
        stages: dict[str, int] = {}
        for at in steps:
            if at.step.id and stages.setdefault(at.step.id, at.stage_number) != at.stage_number:
                yield entry.document.fault("duplicate-step", (*at.path, "id"), id=at.step.id)


@rule("unknown-lane", Severity.ERROR, alone=True)
def unknown_lanes(case: Case) -> Iterator[Diagnostic]:
    """A lane that a step fills is one of the journey's own.

    The map takes its lanes, their names and their order from the journey; what stands in another lane is
    not shown.
    """
    for entry, journey in journeys(case):
        known = [lane.id for lane in journey.lanes]
        for at in case.once(walk, entry):
            for i, cell in enumerate(at.step.lanes):
                if cell.id not in known:
                    yield _unknown("unknown-lane", entry, (*at.path, "lanes", i, "id"), cell.id, known)


@rule("unknown-pain-point", Severity.ERROR, alone=True)
def unknown_pain_points(case: Case) -> Iterator[Diagnostic]:
    """A pain point that an opportunity would heal is one of the same journey.

    Opportunities are ranked by the pain they heal; with a name that leads nowhere, this one would heal
    nothing.
    """
    for entry, steps in _walked(case):
        known = {pain.id for at in steps for pain in at.step.pain_points if pain.id}
        for at in steps:
            for i, opportunity in enumerate(at.step.opportunities):
                for k, name in enumerate(opportunity.solves):
                    if name not in known:
                        path = (*at.path, "opportunities", i, "solves", k)
                        yield _unknown("unknown-pain-point", entry, path, name, known)


@rule("unreachable-step", alone=True)
def unreachable_steps(case: Case) -> Iterator[Diagnostic]:
    """Every step can be reached from the first one.

    A step that all ways go past is lived by nobody, or a way to it is missing. Where several follow one
    another, the first is told.
    """
    for entry in _with_sound_ways(case):
        (flow,) = case.once(_flow, entry)
        lost = {at.number for at in flow.unreachable}
        led = {w.target.number for w in flow.ways if w.source.number in lost and not w.is_loop}
        for at in flow.unreachable:
            if at.number not in led:
                yield entry.document.fault("unreachable-step", (*at.path, "name"), name=at.step.name)


@rule("dead-end", alone=True)
def dead_ends(case: Case) -> Iterator[Diagnostic]:
    """From every step an ending can be reached.

    Where all ways go in a circle the customer never arrives. Name a way out under `next`, or say under
    `ending` how it ends. The step that leads back is told.
    """
    for entry in _with_sound_ways(case):
        (flow,) = case.once(_flow, entry)
        for at in flow.endless:
            if any(way.is_loop for way in flow.ways_from(at.number)):
                yield entry.document.fault("dead-end", (*at.path, "next"), name=at.step.name)


def _flow(journey: Journey) -> tuple[Flow]:
    return (flow_of(journey),)


def _with_sound_ways(case: Case) -> Iterator[Entry]:
    """Yield the journeys that say where they go and name only steps that are there."""
    for entry, steps in _walked(case):
        named = {branch.step for at in steps for branch in at.step.next}
        if (named or any(at.step.ending for at in steps)) and named.issubset(_ids(steps)):
            yield entry


@rule("opens-itself", Severity.ERROR)
def opening_circles(case: Case) -> Iterator[Diagnostic]:
    """No journey is told in detail by itself, directly or by way of others.

    Going into the details has to end somewhere, and what they add up to has to be told once.
    """
    opens: dict[str, list[str]] = {}
    for link in case.catalog.links_under("opens"):
        opens.setdefault(link.source[1], []).append(link.target[1])
    for entry in case.catalog.of_kind("journey"):
        circle = circle_from(entry.id, opens) if entry.id in opens else ()
        for link in case.catalog.links_of(entry.key) if circle else ():
            if link.path[-1] == "opens" and link.target[1] == circle[1]:
                yield entry.document.fault("opens-itself", link.path, circle=" → ".join(circle))


@rule("change-without-improves", alone=True)
def changes_of_nothing(case: Case) -> Iterator[Diagnostic]:
    """A journey that says what it changes names the journey that it improves.

    What is replaced, changed and required is shown beside the journey as it is; without one it says nothing.
    """
    for entry, journey in journeys(case):
        for at in case.once(walk, entry) if journey.improves is None else ():
            field = next((name for name in _CHANGES if getattr(at.step, name)), None)
            if field:
                yield entry.document.fault("change-without-improves", (*at.path, field), field=field)


_CHANGES = ("replaces", "change", "requires")
