"""Which two states of the handbook a user means: commits, or the files as they are now."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.changes.git import NotSeen, Repository, is_full_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_TARGET_OF_A_REQUEST = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CHANGE_TARGET")
"""Where GitHub, GitLab and Jenkins name the branch that a pull request is meant for."""

_BRANCH = re.compile(r"(?!HEAD\b|[0-9a-f]{7,}$)\w[\w./-]*")
"""What looks like the name of a branch, and not like HEAD~2 or a short commit name."""


@dataclass(frozen=True, slots=True)
class State:
    """One state of the handbook: a commit, or the working tree."""

    name: str
    """What the user calls it: a branch, a tag, a commit; "" for the working tree."""

    commit: str | None = None
    """The full name of the commit, None for the working tree."""


@dataclass(frozen=True, slots=True)
class Span:
    """From which state to which, and what could not be seen on the way there."""

    base: State
    head: State
    notes: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """Names of sentences and their facts: what the reader should know about the comparison."""


def span(repository: Repository, asked: str | None) -> Span:
    """Return the states that a user means by BASE, BASE..HEAD, BASE...HEAD or nothing."""
    _ = repository.prefix
    if not asked:
        return _since_main(repository)
    base, three, head = asked.partition("...")
    if three:
        return _since_the_fork(
            repository, _state(repository, base or "HEAD"), _state(repository, head or "HEAD")
        )
    base, two, head = asked.partition("..")
    return Span(_state(repository, base or "HEAD"), _state(repository, head or "HEAD") if two else State(""))


def _since_main(repository: Repository) -> Span:
    """Compare the working tree with the point where the branch left the main branch."""
    head = repository.commit("HEAD")
    if head is None:
        raise NotSeen("no-commit")
    main = _main_branch(repository)
    if main is None:
        return Span(State("HEAD", head), State(""), (("no-main-branch", {}),))
    return _since_the_fork(repository, main, State(""))


def _main_branch(repository: Repository) -> State | None:
    target = next((os.environ[name] for name in _TARGET_OF_A_REQUEST if os.environ.get(name)), None)
    if target:
        return _state(repository, f"origin/{target}")
    for name in _MAIN:
        commit = repository.commit(name)
        if commit:
            return State(name, commit)
    return None


def _since_the_fork(repository: Repository, main: State, head: State) -> Span:
    """Go back from *main* to the newest commit that it has in common with *head*."""
    newest = head.commit or repository.commit("HEAD") or ""
    fork = repository.merge_base(main.commit or "", newest)
    if fork:
        return Span(State(main.name, fork), head)
    if main.commit in repository.parents(newest):  # the merge that a forge makes of a pull request
        return Span(main, head)
    return Span(main, head, (("fork-not-seen" if repository.is_shallow else "no-fork", {"base": main.name}),))


def _state(repository: Repository, revision: str) -> State:
    commit = repository.commit(revision)
    if commit:
        return State(revision, commit)
    if repository.commit("HEAD") is None:
        raise NotSeen("no-commit")
    near = None if revision.startswith("origin/") else repository.near(revision)
    if near:
        raise NotSeen("near-revision", revision=revision, nearest=near)
    command = _fetching(repository, revision)
    if command is None:
        raise NotSeen("no-revision", revision=revision)
    raise NotSeen("fetch-shallow" if repository.is_shallow else "fetch", revision=revision, command=command)


def _fetching(repository: Repository, revision: str) -> str | None:
    """Return the command that brings a missing revision into the clone, None where none would help."""
    branch = revision.removeprefix("origin/")
    is_elsewhere = branch != revision or is_full_name(revision)
    if not repository.has_origin or not (repository.is_shallow or is_elsewhere):
        return None
    depth = " --depth=1" if repository.is_shallow else ""  # a full clone must stay one
    if is_full_name(revision):
        return f"git fetch{depth} origin {revision}"
    if not _BRANCH.fullmatch(branch):
        return "git fetch --unshallow origin"
    there = f"refs/remotes/origin/{branch}" if branch != revision else branch
    return f"git fetch{depth} origin {branch}:{there}"
