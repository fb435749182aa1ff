"""What a file is made of as its writer laid it out: parts, and the comments and blank lines around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


class UnusualLayout(ValueError):  # noqa: N818 - the file is unusual, nothing went wrong
    """A file is written in a way that is left to its writer, such as with YAML directives."""


@dataclass(frozen=True)
class Remark:
    """A comment on a line of its own, or a blank line, which has no text."""

    text: str
    column: int = 0


@dataclass
class Leaf:
    """A scalar, or a list or mapping in brackets: what stands between two places of the text."""

    start: int
    end: int
    style: str | None
    """The quotes or the sign of a scalar; `None` for a plain one, "flow" for brackets."""

    parts: list[tuple[Leaf | None, Leaf]] = field(default_factory=list)
    """Key and value of each part in brackets."""


@dataclass
class Item:
    """One key with its value, or one item of a list, and the comments that go with it."""

    key: Leaf | None
    value: Leaf | Block
    lead: list[Remark] = field(default_factory=list)
    head: str = ""
    """The comment on the line of the key, before a list or mapping."""

    tail: str = ""
    """The comment behind the value, on its last line."""

    below: list[Remark] = field(default_factory=list)
    """Comments that are indented below the value."""

    @property
    def first(self) -> int:
        """Where its first line holds its key, or what its value begins with."""
        if self.key:
            return self.key.start
        return self.value.first if isinstance(self.value, Block) else self.value.start

    @property
    def last(self) -> int:
        """A place on its last line."""
        if isinstance(self.value, Block):
            return self.value.last
        end = self.key.end if self.key and self.value.end <= self.key.end else self.value.end
        return max(end, self.value.start) - (1 if self.value.style in ("|", ">") else 0)


@dataclass
class Block:
    """A list or mapping without brackets."""

    form: Literal["list", "mapping"]
    column: int
    items: list[Item] = field(default_factory=list)
    foot: list[Remark] = field(default_factory=list)
    """Comments behind the last item."""

    @property
    def first(self) -> int:
        """A place on its first line."""
        return self.items[0].first

    @property
    def last(self) -> int:
        """A place on its last line."""
        return self.items[-1].last
