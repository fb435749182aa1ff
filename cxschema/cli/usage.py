"""What is wrong with how a command was called, in words; needs neither models nor catalog."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from cxschema.cli.language import readers_language
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW = 4
"""How many names are offered."""


def said(key: str, **facts: object) -> str:
    """Return a sentence in the language of the reader."""
    return str(messages(readers_language())["usage"][key]).format(**facts)


def reason(error: OSError) -> str:
    """Return why the system would not do something, in words; in its own where we have none."""
    known = messages(readers_language())["usage"]["reason"]
    name = errno.errorcode.get(error.errno or 0, "")
    return str(known.get(name) or error.strerror or type(error).__name__)


def no_rule(rule: str, known: Iterable[str]) -> str:
    """Return that there is no such rule, and which may have been meant: those that the name is a part of."""
    names = list(known)
    whole = sorted(name for name in names if rule in name)
    return _nothing_like("rule", rule, whole if 0 < len(whole) <= _FEW else _nearest(rule, names))


def no_command(name: str, known: Iterable[str]) -> str:
    """Return that there is no such command, and which one may have been meant."""
    return _nothing_like("command", name, _nearest(name, known))


def no_entry(name: str, known: Iterable[str]) -> str:
    """Return that nothing has this id, and which one may have been meant."""
    return _nothing_like("entry", name, _nearest(name, known))


def _nearest(name: str, known: Iterable[str]) -> list[str]:
    from cxschema.text.nearest import nearest

    near = nearest(name, known)
    return [near] if near else []


def _nothing_like(what: str, name: str, meant: list[str]) -> str:
    words = messages(readers_language())
    hint = said(f"list-{what}")
    if len(meant) == 1:
        hint = str(words["nearest"]).format(nearest=meant[0])
    elif meant:
        hint = str(words["known"]).format(known=", ".join(meant))
    return f"{said(f'no-{what}', name=name)}\n  = {hint}"
