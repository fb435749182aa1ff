"""The search of the site: our own box in the theme's place for it, and one index for each language."""

# Material's search has one index of all languages, which every reader loads whole, and finds Thai words only
# at the beginning of a phrase. So it is switched off. But the theme shows a search box only where a plugin
# of that name is there: one that does nothing stands in for it. The box is `theme/partials/search.html`.

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.utils import write_file

from cxmkdocs.alternates import is_fallback
from cxmkdocs.assets import versioned
from cxmkdocs.i18n import plugin_of
from cxmkdocs.pages import CatalogPage
from cxpages.search.facets import FACETS, facets_of_prose
from cxpages.search.index import Found
from cxpages.search.parts import parts_of, readable
from cxpages.search.script import search_script

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from cxpages.locale import Writing
    from cxpages.search.index import Index
    from cxpages.words import Words

SCRIPT = "assets/cxbook/search.js"
_THEIRS = "material/search"
_THEME = str(Path(__file__).parent / "theme")
_WORDS = ("label", "placeholder", "clear", "hint", "none", "most", "lost", "more", "narrow", *FACETS)


class _Enabled(Config):
    enabled = config_options.Type(bool, default=True)


class _StandIn(BasePlugin[_Enabled]):
    """Lets the theme show a search box; it has an index for static-i18n, which would fail without one."""

    def __init__(self) -> None:
        super().__init__()
        self.load_config({})
        self.search_index = SimpleNamespace(entries=[])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write nothing."""


def take_over(config: MkDocsConfig) -> None:
    """Put our search in the place of Material's; another theme keeps its own."""
    if config.theme.name != "material":
        return
    theirs = config.plugins.get(_THEIRS)
    if isinstance(theirs, _StandIn):
        return
    if theirs is not None:
        theirs.config["enabled"] = False
    config.plugins[_THEIRS] = _StandIn()
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, _THEME)
    if (plugin := plugin_of(config)) is not None:
        plugin.config.reconfigure_search = False  # there is no index of Material's to put together


def is_ours(config: MkDocsConfig) -> bool:
    """Tell whether the site has our search."""
    return isinstance(config.plugins.get(_THEIRS), _StandIn)


def add_script(files: Files, config: MkDocsConfig) -> None:
    """Add the script to the site's files."""
    if is_ours(config):
        files.append(File.generated(config, SCRIPT, content=search_script()))


def set_words(env: Environment, words: Words, writing: Writing) -> None:
    """Give the search box its words, in the language that is being built."""
    env.globals["cx_search"] = SimpleNamespace(
        script=versioned(SCRIPT, search_script()),
        folder=folder_of(words.language),
        facets=FACETS,
        locale=writing.tag,
        found=words.forms("search.found"),
        all=words.t("filter-all"),
        **{word: words.t(f"search.{word}") for word in _WORDS},
    )


def folder_of(language: str) -> str:
    """Return the folder of a language's index."""
    return f"search/{language}/"


def add_page(index: Index, page: Page, words: Words) -> None:
    """Add a page to the index, unless it asks to be left out or stands in for a missing translation."""
    if isinstance(page, CatalogPage):
        index.add(Found(page.url, page.search, page.facets))
    elif not is_fallback(page.file) and not _is_excluded(page.meta.get("search")):
        parts = parts_of(str(page.title), readable(page.content or ""))
        index.add(Found(page.url, parts, facets_of_prose(words)))


def _is_excluded(asked: Any) -> bool:
    """Tell whether the front matter says `search: exclude`, or as Material has it, `exclude: true` below."""
    return asked == "exclude" or (isinstance(asked, dict) and bool(asked.get("exclude")))


def write_index(index: Index, synonyms: Mapping[str, str], language: str, config: MkDocsConfig) -> None:
    """Write the index of one language into the site."""
    folder = Path(config.site_dir, folder_of(language))
    for name, text in index.files(synonyms):
        write_file(text.encode(), str(folder / name))
