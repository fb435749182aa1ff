"""Links: that what they lead to is there."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.models.evidence import Evidence
from cxschema.source import files, prose_files
from cxschema.text.indented_code import indented_code
from cxschema.text.nearest import nearest
from cxschema.text.paths import beside
from cxschema.text.prose_paths import links_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxschema.catalog.catalog import Entry
    from cxschema.catalog.chapters import Text
    from cxschema.diagnostics import DataPath

_PAGES = (*files.ENDINGS, *prose_files.ENDINGS)
"""What a chapter links to by its file; other files may be made when the site is built."""

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_SITE = re.compile(r"www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|info|io|co|gov|edu|eu|th|kr|ir)(/|$)")
"""How a link begins that is an address without its https://."""

_GLANCE = re.compile(r"""(?:\]\(|\]:|(?:href|src)\s*=)\s*["'<]?([^\s<>()"'\[\]#?]+)""")
"""What may be a link; whether it is one takes a closer look, and is asked only where it would be broken."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@rule("broken-link", Severity.ERROR, alone=True)
def links_of_data(case: Case) -> Iterator[Diagnostic]:
    """A link inside the handbook leads to a file that is there.

    Who follows a broken link gives up, or believes that there is no such study. Addresses on the web are
    not looked up.
    """
    for entry in case.catalog.entries.values():
        path, link = _link_of(entry)
        if link and not _SCHEME.match(link) and not _is_there(entry, link):
            facts = {"nearest": f"https://{link}"} if _SITE.match(link) else {}
            yield entry.document.fault("broken-link", path, value=link, **facts)


def _link_of(entry: Entry) -> tuple[DataPath, str | None]:
    if isinstance(entry.data, Evidence):
        return ("link",), entry.data.link
    if entry.kind == "handbook":
        return ("organisation", "website"), entry.data.organisation.website  # type: ignore[attr-defined]
    return (), None


def _is_there(entry: Entry, link: str) -> bool:
    target = beside(entry.uri, unquote(re.split(r"[?#]", link)[0]))
    return target is not None and files.is_there(entry.file.root / target)


@rule("broken-link", Severity.ERROR)
def links_of_chapters(case: Case) -> Iterator[Diagnostic]:
    """A link in a chapter leads to a file that is there: the same rule, for prose."""
    root = case.catalog.root
    for prose in case.prose:
        if any(_leads_nowhere(found[1], prose.uri, root) for found in _GLANCE.finditer(prose.text)):
            yield from _broken_in(prose, case)


def _leads_nowhere(path: str, uri: str, root: Path) -> bool:
    target = beside(uri, unquote(path)) if path.endswith(_PAGES) else None
    return target is not None and not files.is_file(root / target)


def _broken_in(prose: Text, case: Case) -> Iterator[Diagnostic]:
    """Yield what leads nowhere in one chapter; comments may hold links that are waiting for their files."""
    text, uri, pages = prose.text, prose.uri, _pages(case)
    seen = _without_comments(text)
    code = set(indented_code(text.split("\n")))
    for named in links_in(seen):
        line = text.count("\n", 0, named.start) + 1
        if line - 1 not in code and _leads_nowhere(named.path, uri, case.catalog.root):
            column = named.start - (text.rfind("\n", 0, named.start) + 1) + 1
            place = Place(uri, line, column, column + len(named.path))
            yield Diagnostic("broken-link", place, {"value": named.path, **_near(named.path, uri, pages)})


def _without_comments(text: str) -> str:
    """Return a text with spaces in the place of its comments; one that nothing closes is none."""
    end = text.rfind("-->") + 3
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text[:end]) + text[end:]


def _pages(case: Case) -> list[str]:
    """Return what a chapter may link to."""
    return [*(prose.uri for prose in case.prose), *(file.uri for file in files.find_files(case.catalog.root))]


def _near(path: str, uri: str, there: list[str]) -> dict[str, str]:
    """Return the file that is meant: one with a near name in that folder, or of that name anywhere."""
    folder, name = posixpath.split(beside(uri, unquote(path)) or path)
    here = {_stem(each): each for each in there if posixpath.dirname(each) == folder and _alike(each, name)}
    near = nearest(_stem(name), here)
    found = here[near] if near else next((each for each in there if posixpath.basename(each) == name), None)
    return {"nearest": posixpath.relpath(found, posixpath.dirname(uri) or ".")} if found else {}


def _alike(uri: str, name: str) -> bool:
    """Tell whether both are translations, or neither is: for an entry that is gone, none of them is meant."""
    return ("." in _stem(uri)) == ("." in _stem(name))


def _stem(uri: str) -> str:
    return posixpath.splitext(posixpath.basename(uri))[0]
