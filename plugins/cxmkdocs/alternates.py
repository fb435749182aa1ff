"""One page in several languages: switcher, head, sitemap, and pages that fall back to another language."""

from __future__ import annotations

import copy
import re
from html import escape
from typing import TYPE_CHECKING, Any, cast

from mkdocs.utils import get_relative_url

from cxmkdocs.files import CatalogFile
from cxmkdocs.i18n import languages_of, plugin_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.utils.templates import TemplateContext

_HREFLANG = re.compile(r'\s*<link rel="alternate" href="[^"]*" hreflang="[^"]*">')


def is_fallback(file: File) -> bool:
    """Tell whether a page shows another language's text because its own is missing."""
    if isinstance(file, CatalogFile):
        return False
    return getattr(file, "locale", None) != getattr(file, "locale_alternate_of", None)


def original_of(file: File) -> File | None:
    """Return the page whose text a fallback page shows."""
    found: File | None = _alternates(file).get(getattr(file, "locale", ""))
    return found


def _alternates(file: File) -> Mapping[str, File]:
    return getattr(file, "alternates", {})


def mend_switcher(config: MkDocsConfig) -> None:
    """Give the switcher links in the form that static-i18n itself asks for (and complains without).

    Where they lead is set for each page by `set_switcher`.
    """
    plugin = plugin_of(config)
    for link in plugin.extra_alternate if plugin is not None else ():
        if _is_built(plugin, link):
            link["link"] = link["link"].removesuffix("index.html")


def _is_built(plugin: Any, link: Mapping[str, str]) -> bool:
    """Tell whether a link of the switcher leads to pages of this site."""
    language = link.get("lang")
    return language in plugin.build_languages and not plugin.get_language_config(language).fixed_link


def set_switcher(config: MkDocsConfig, file: File | None) -> None:
    """Let the language switcher lead to the same page in each language, or to that language's first page."""
    plugin = plugin_of(config)
    if plugin is None or not plugin.extra_alternate:
        return
    languages = languages_of(config, "")
    links = [dict(link) for link in plugin.extra_alternate]
    for link in links:
        if _is_built(plugin, link):
            language = link["lang"]
            there = _alternates(file).get(language) if file else None
            home = languages.home(language, directories=config.use_directory_urls)
            link["link"] = there.url if there else home
    # static-i18n sets the attribute, which a template finds before the item.
    vars(config.extra).pop("alternate", None)
    config.extra["alternate"] = links


def with_hreflang(html: str, file: File, config: MkDocsConfig) -> str:
    """Name the page's translations in its head, and nothing that is no translation."""
    if plugin_of(config) is None:
        return html
    head, end, rest = html.partition("</head>")
    links = "".join(
        f'<link rel="alternate" hreflang="{language}" href="{escape(get_relative_url(url, file.url))}">\n'
        for language, url in _hreflang_of(file, config).items()
    )
    # The links are relative: Material asks each of them for a sitemap, and must not ask another host.
    return _HREFLANG.sub("", head) + links + end + rest


def _hreflang_of(file: File, config: MkDocsConfig) -> dict[str, str]:
    """Return the address of each translation, and of the one for readers of any other language."""
    languages = languages_of(config, "")
    there = translations_of(file)
    found = {language: there[language].url for language in languages.built if language in there}
    if languages.default in found:
        found["x-default"] = found[languages.default]
    return found if len(languages.built) > 1 else {}


def translations_of(file: File) -> dict[str, File]:
    """Return a page in the languages that it is really written in."""
    return {language: other for language, other in _alternates(file).items() if not is_fallback(other)}


def set_sitemap(context: TemplateContext, config: MkDocsConfig) -> None:
    """Give the sitemap each language's pages; one without a text of its own is none."""
    plugin = plugin_of(config)
    if plugin is not None:
        values = cast("dict[str, Any]", context)  # static-i18n's template asks for a value of its own
        values["i18n_alternates"] = {
            language: [_with_translations(file, config) for file in files if not is_fallback(file)]
            for language, files in plugin.i18n_files_per_language.items()
        }


def _with_translations(file: File, config: MkDocsConfig) -> File:
    """Return a file whose alternates are its translations, and the one for any other language."""
    languages = languages_of(config, "")
    there = translations_of(file)
    found = {language: there[language] for language in languages.built if language in there}
    if languages.default in found and len(languages.built) > 1:
        found["x-default"] = found[languages.default]
    same = copy.copy(file)
    same.alternates = found  # type: ignore[attr-defined]
    return same
