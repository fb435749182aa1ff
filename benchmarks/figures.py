"""The figures as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from measure import Command

LAST_LINES = 12


class Ratio(NamedTuple):
    """A ratio of two commands, and the most that it should be."""

    name: str
    first: str
    second: str
    target: float | None = None
    column: str = "cpu"
    """Which time the target is for."""


RATIOS = (
    Ratio("(a) / (b)", "a", "b", 0.35),
    Ratio("check / (b)", "check", "b"),
    Ratio("check / plain loop", "check", "loop", 0.15, "wall"),
    Ratio("check again / plain loop", "again", "loop", 0.03, "wall"),
    Ratio("(a) of twice the size / (a)", "double", "a", 2.2),
)


def report(commands: Mapping[str, Command]) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"{'median':28}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'pages':>7}{'HTML MB':>9}{'all MB':>8}"
    yield from (_row(command) for command in commands.values())
    yield ""
    yield f"{'ratio, median of rounds':28}{'CPU':>8}{'wall':>8}   target"
    yield from (
        _ratio_row(ratio, commands) for ratio in RATIOS if {ratio.first, ratio.second} <= set(commands)
    )
    for command in commands.values():
        yield from _said(command)


def _row(command: Command) -> str:
    times = f"{command.name:28}{command.median('cpu'):8.2f}{command.median('wall'):8.2f}"
    return f"{times}{command.median('peak'):9.0f}{_written(command)}{'' if command.ok else '   FAILED'}"


def _written(command: Command) -> str:
    if not command.written or not command.written.pages:
        return ""
    pages, html, everything = command.written
    return f"{pages:7}{html:9.1f}{everything:8.1f}"


def _ratio_row(ratio: Ratio, commands: Mapping[str, Command]) -> str:
    first, second = commands[ratio.first], commands[ratio.second]
    if not (first.ok and second.ok):
        return f"{ratio.name:28}{'-':>8}{'-':>8}   a command failed"
    cpu, wall = first.ratio(second, "cpu"), first.ratio(second, "wall")
    return f"{ratio.name:28}{cpu:8.3f}{wall:8.3f}   {_verdict(cpu if ratio.column == 'cpu' else wall, ratio)}"


def _verdict(value: float, ratio: Ratio) -> str:
    if ratio.target is None:
        return ""
    return f"{ratio.column} <= {ratio.target:g}  {'met' if value <= ratio.target else 'MISSED'}"


def _said(command: Command) -> Iterator[str]:
    """Yield the last words of a command, if it had any."""
    lines = command.runs[-1].output.splitlines()[-LAST_LINES:]
    if lines:
        yield from ("", f"{command.name} said:", *(f"  {line[:160]}" for line in lines))
