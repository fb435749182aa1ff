"""Git, asked and never told: revisions, what they hold, which files were renamed."""

# Nothing here writes to the working tree, the index or a branch. Git's own messages are for
# programmers, so a question that git cannot answer raises a NotSeen, which has words of its own.

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_OF_ANOTHER_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""What git tells its hooks; it would lead a command that is run in a hook to the wrong place."""

_SHA = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SAFE_FOLDER = re.compile(r"dubious ownership in repository at '(?P<folder>[^']+)'")


class NotSeen(Exception):  # noqa: N818 - the clone lacks something, the program does not
    """Something that git cannot show here: the name of the sentence that says so, and its facts."""

    def __init__(self, why: str, **facts: str) -> None:
        """Keep the name of the sentence and the facts in it."""
        super().__init__(why)
        self.why = why
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Blob:
    """One file of a revision: its path below the docs folder, and the name of its content."""

    path: str
    name: str
    is_link: bool


@dataclass(frozen=True)
class Repository:
    """The repository that a docs folder belongs to."""

    docs: Path

    @cached_property
    def prefix(self) -> str:
        """The docs folder as the repository sees it: "docs/", or "" when it is the whole repository."""
        if shutil.which("git") is None:
            raise NotSeen("no-git")
        answer = self._run("rev-parse", "--show-prefix")
        if answer.returncode:
            complaint = os.fsdecode(answer.stderr)
            foreign = _SAFE_FOLDER.search(complaint)
            if foreign:
                raise NotSeen("not-trusted", folder=foreign["folder"])
            raise NotSeen("no-repository", folder=str(self.docs))
        return os.fsdecode(answer.stdout).removesuffix("\n")

    @cached_property
    def is_shallow(self) -> bool:
        """Whether the clone lacks older commits."""
        return self._ask("rev-parse", "--is-shallow-repository") == "true"

    @cached_property
    def has_origin(self) -> bool:
        """Whether there is a place to fetch from."""
        return "origin" in (self._ask("remote") or "").split()

    def commit(self, revision: str) -> str | None:
        """Return the full name of a commit, None where there is none of this name here."""
        return self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")

    def parents(self, commit: str) -> tuple[str, ...]:
        """Return the parents that a commit names, also those that a shallow clone lacks."""
        header = (self._ask("cat-file", "commit", commit) or "").partition("\n\n")[0]
        return tuple(re.findall(r"^parent ([0-9a-f]+)$", header, re.MULTILINE))

    def merge_base(self, one: str, other: str) -> str | None:
        """Return the newest commit that both have in common, None where none can be found here."""
        return self._ask("merge-base", one, other)

    def near(self, revision: str) -> str | None:
        """Return the branch or tag whose name is most like *revision*."""
        names = self._ask("for-each-ref", "--format=%(refname:short)") or ""
        return nearest(revision, names.splitlines())

    def files(self, commit: str) -> Iterator[Blob]:
        """Yield the files below the docs folder as a commit holds them."""
        rows = self._bytes("ls-tree", "-r", "-z", "--full-tree", commit, "--", *filter(None, [self.prefix]))
        for row in rows.split(b"\0"):
            facts, _, name = row.partition(b"\t")
            mode, _, content = os.fsdecode(facts).partition(" ")
            if content.startswith("blob "):
                path = os.fsdecode(name).removeprefix(self.prefix)
                yield Blob(path, content.removeprefix("blob "), mode == "120000")

    def contents(self, blobs: Sequence[Blob]) -> Iterator[bytes]:
        """Yield the content of each file, in order."""
        wanted = "".join(f"{blob.name}\n" for blob in blobs).encode()
        answer = self._bytes("cat-file", "--batch", given=wanted)
        at = 0
        for blob in blobs:
            head, at = answer[at : answer.index(b"\n", at)], answer.index(b"\n", at) + 1
            if head.endswith(b" missing"):
                raise NotSeen("missing-file", file=blob.path)
            size = int(head.rpartition(b" ")[2])
            yield answer[at : at + size]
            at += size + 1

    def renames(self, base: str, head: str | None) -> dict[str, str]:
        """Return the files renamed on the way from *base* to *head*: new path to old path, below docs."""
        found: dict[str, str] = {}
        log = ("log", "--reverse", "--format=", f"{base}..{head or 'HEAD'}")
        for command in (log, *((("diff", "HEAD"),) if head is None else ())):
            rows = self._bytes(*command, "-M", "--diff-filter=R", "--name-status", "-z", "--", ".").split(
                b"\0"
            )
            for old, new in zip(rows[1::3], rows[2::3], strict=False):
                before = os.fsdecode(old).removeprefix(self.prefix)
                found[os.fsdecode(new).removeprefix(self.prefix)] = found.pop(before, before)
        return found

    def _ask(self, *words: str) -> str | None:
        answer = self._run(*words)
        return None if answer.returncode else os.fsdecode(answer.stdout).strip()

    def _bytes(self, *words: str, given: bytes = b"") -> bytes:
        answer = self._run(*words, given=given)
        if answer.returncode:
            raise NotSeen("git-failed", said=os.fsdecode(answer.stderr).strip().splitlines()[-1])
        return answer.stdout

    def _run(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        surroundings = {
            name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY
        }
        surroundings |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
        return subprocess.run(  # noqa: S603 - no shell; revisions stand behind --end-of-options
            ["git", *words],  # noqa: S607 - the git that the user has
            cwd=self.docs,
            env=surroundings,
            input=given,
            capture_output=True,
            check=False,
        )


def is_full_name(revision: str) -> bool:
    """Tell whether a revision is the full name of a commit, which can be fetched by it."""
    return _SHA.fullmatch(revision) is not None
