"""Earlier addresses: for each earlier id of an entry a small page that leads to where the entry is now."""

# A site of files has no server that could redirect, so the page itself does: at once where scripts
# run, so that the part of the page after `#` is kept, and by its head where they do not. It is no
# page to MkDocs: neither search nor sitemap know it.

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from cxmkdocs.files import CatalogFile
from cxschema.models.entry import Envelope
from cxschema.text.foreign import Foreign, direction_of
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cxmkdocs.i18n import Languages
    from cxschema.catalog.catalog import Catalog, Entry

_PAGE = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<script>location.replace({script} + location.hash)</script>
<meta http-equiv="refresh" content="0; url={link}">
</head>
<body>
<p>{moved} <a href="{link}"{marks}>{title}</a></p>
</body>
</html>
"""


def add_earlier_addresses(
    files: Files, made: Iterable[CatalogFile], catalog: Catalog, config: MkDocsConfig, languages: Languages
) -> None:
    """Add the pages of earlier ids in the language that is being built; a real page is never overwritten."""
    entries = {entry.uri: entry for entry in catalog.entries.values()}
    taken = {file.dest_uri for file in files}
    for file in made:
        for old in _earlier_files(file, entries.get(file.src_uri), config, languages):
            if old.dest_uri not in taken:
                taken.add(old.dest_uri)
                html = _page(entries[file.src_uri], file, old, catalog, config)
                files.append(File.generated(config, old.dest_uri, content=html))


def _earlier_files(
    file: CatalogFile, entry: Entry | None, config: MkDocsConfig, languages: Languages
) -> Iterator[CatalogFile]:
    """Yield the files that an entry would be if it still had its earlier ids."""
    for alias in entry.data.aliases if entry and isinstance(entry.data, Envelope) else ():
        uri = f"{file.src_uri.rpartition('/')[0]}/{alias}.yml".lstrip("/")
        yield CatalogFile(uri, config, languages, file.locale)


def _page(entry: Entry, file: CatalogFile, old: CatalogFile, catalog: Catalog, config: MkDocsConfig) -> str:
    data = catalog.in_language(entry, file.locale)
    name = getattr(data, "name", None) or data.title
    link = get_relative_url(file.url, old.url)
    words = messages(file.locale).get("rename") or messages(FALLBACK)["rename"]
    return _PAGE.format(
        language=escape(file.locale),
        direction=direction_of(file.locale),
        title=escape(name),
        canonical=escape(urljoin(config.site_url, file.url) if config.site_url else link),
        script=json.dumps(link).replace("<", "\\u003c"),
        link=escape(link),
        moved=escape(words["moved-page"]),
        marks=_marks(name),
    )


def _marks(name: object) -> str:
    """Return the attributes that mark a name of another language."""
    if not isinstance(name, Foreign):
        return ""
    return f' lang="{escape(name.language)}" dir="{direction_of(name.language)}"'
