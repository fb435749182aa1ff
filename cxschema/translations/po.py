"""Texts as a PO file, and back."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, normalize, read_po, write_po

from cxschema.catalog.sheets import State
from cxschema.translations.exchange import Incoming, UnreadableExchangeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.translations.exchange import Outgoing

_SEEN = "cxbook: "
"""Begins the comment that holds the digest of the translation as it went out."""

_GENERATOR = "X-Generator: cxbook"
_LANGUAGE = re.compile(r'^"Language: *([A-Za-z][\w@-]*) *\\n"', re.MULTILINE)


def as_po(texts: Iterable[Outgoing], language: str, title: str) -> str:
    """Return texts as a PO file; outdated translations are fuzzy, with what the source said then."""
    catalog = Catalog()
    for text in texts:
        catalog[text.source] = _message(text)
    made = io.BytesIO()
    write_po(made, catalog, width=0, include_previous=True, omit_header=True)
    return _header(language, title) + made.getvalue().decode("utf-8")


def _header(language: str, title: str) -> str:
    """Return what a file says of itself: no dates, so the same texts make the same file."""
    says = {
        "Project-Id-Version": title,
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    lines = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in says.items())
    lines += f"{_GENERATOR}\n"
    return f'msgid ""\nmsgstr {normalize(lines, width=0)}\n\n'


def _message(text: Outgoing) -> Message:
    message = Message(
        text.source,
        text.translation,
        locations=[(text.uri, text.line)],
        flags=["fuzzy"] if text.state is State.OUTDATED else [],
        auto_comments=[" ".join(note.split()) for note in _comments(text)],
        previous_id=[text.then] if text.then else [],
        context=f"{text.uri}#{text.name}",
    )
    message.flags -= {"python-format", "python-brace-format"}  # "100 % of" is no program's format
    return message


def _comments(text: Outgoing) -> list[str]:
    return [*text.notes, *([text.address] if text.address else []), _SEEN + text.seen]


def from_po(text: str) -> tuple[str | None, list[Incoming]]:
    """Return the language of a PO file and its texts."""
    try:
        catalog = read_po(text.splitlines(keepends=True), ignore_obsolete=True, abort_invalid=True)
    except (PoFileError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableExchangeError("damaged" if "msgid" in text else "another-kind") from error
    language = _LANGUAGE.search(text)
    found = [_incoming(message) for message in catalog if message.id and message.context]
    if not found and _GENERATOR not in text:
        raise UnreadableExchangeError("no-texts")
    return language[1] if language else None, found


def _incoming(message: Message) -> Incoming:
    uri, _, name = (message.context or "").partition("#")
    seen = (note.removeprefix(_SEEN) for note in message.auto_comments if note.startswith(_SEEN))
    texts = _one(message.id), _one(message.string)
    return Incoming(uri, name, *texts, not message.fuzzy, next(seen, None))


def _one(text: str | tuple[str, ...] | list[str] | None) -> str:
    """Return a text; a program may have given it a plural, which nothing here has."""
    return text if isinstance(text, str) else next(iter(text or ()), "")
