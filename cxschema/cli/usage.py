"""What is wrong with how a command was called, in words; needs neither models nor catalog."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from cxschema.cli.language import readers_language
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterable


def said(key: str, **facts: object) -> str:
    """Return a sentence in the language of the reader."""
    return str(messages(readers_language())["usage"][key]).format(**facts)


def reason(error: OSError) -> str:
    """Return why the system would not do something, in words; in its own where we have none."""
    known = messages(readers_language())["usage"]["reason"]
    name = errno.errorcode.get(error.errno or 0, "")
    return str(known.get(name) or error.strerror or type(error).__name__)


def no_rule(rule: str, known: Iterable[str]) -> str:
    """Return that there is no such rule, and which one may have been meant."""
    return _nothing_like("rule", rule, known)


def no_command(name: str, known: Iterable[str]) -> str:
    """Return that there is no such command, and which one may have been meant."""
    return _nothing_like("command", name, known)


def no_entry(name: str, known: Iterable[str]) -> str:
    """Return that nothing has this id, and which one may have been meant."""
    return _nothing_like("entry", name, known)


def _nothing_like(what: str, name: str, known: Iterable[str]) -> str:
    from cxschema.text.nearest import nearest

    near = nearest(name, known)
    meant = (
        str(messages(readers_language())["nearest"]).format(nearest=near) if near else said(f"list-{what}")
    )
    return f"{said(f'no-{what}', name=name)}\n  = {meant}"
