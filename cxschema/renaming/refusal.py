"""Why an entry cannot be renamed."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - a state of the files, not a fault of the program
    """A reason to change nothing; the wording files say it in words, under `rename`."""

    def __init__(self, reason: str, /, *, misused: bool = True, **facts: str) -> None:
        """Keep the reason's name and its facts; *misused* where the command was wrong, not a file."""
        super().__init__(reason)
        self.reason = reason
        self.misused = misused
        self.facts = facts
