"""The MkDocs plugin `cxbook`."""

# Hooks hand over, nothing else. static-i18n builds each further language inside the first one's
# build, so every hook but on_startup runs once a language; what belongs to the whole site is done
# when the first language begins.

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.utils import get_relative_url

from cxmkdocs import alternates, assets, earlier, embeds, i18n, messages, pages, prose, search, sharing
from cxmkdocs import files as data_files
from cxmkdocs.fonts import Fonts
from cxmkdocs.links import SiteLinks
from cxmkdocs.options import CXBookConfig
from cxmkdocs.safety import embed_saying, or_else, page_saying
from cxmkdocs.shelf import Shelf
from cxpages.search.index import Index
from cxpages.search.synonyms import synonyms_of
from cxschema.checks.checking import check

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from cxpages.book import Book
    from cxpages.page import Embed, Links
    from cxpages.page import Page as BookPage

BEFORE_I18N, AFTER_I18N = 100, -110
"""static-i18n sets files and navigation at -100, texts and page contexts at 50."""


class CXBookPlugin(BasePlugin[CXBookConfig]):
    """Makes data files pages of the site."""

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()
        self._serving = False
        self._book: Book
        self._messages: messages.Messages
        self._embeds: dict[str, Embed] = {}
        self._with_diagram: set[str] = set()
        self._fonts: Fonts | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note whether somebody is writing; MkDocs also keeps the plugin from one build to the next then."""
        self._serving = command == "serve"

    @event_priority(BEFORE_I18N)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Link the styles, and put our search in the theme's place for it."""
        i18n.require_suffixes(config)
        search.take_over(config)
        assets.link_css(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the catalog, once for all languages."""
        if self._serving:
            messages.let_preview_live()
        alternates.mend_switcher(config)
        i18n.leave_404_to_default(config)
        self._index = Index()
        if not i18n.is_nested(config):
            self._begin(config)

    def _begin(self, config: MkDocsConfig) -> None:
        """Begin a build of the whole site."""
        self._book = self._shelf.book(Path(config.docs_dir))
        self._with_diagram.clear()
        self._fonts = Fonts(Path(self.config.fonts)) if self.config.fonts else None
        catalog = self._book.catalog
        self._messages = messages.Messages(catalog.root, catalog.source_language, strict=bool(config.strict))
        differences = messages.languages_differ(catalog, self._languages(config))
        findings = check(catalog)
        self._book.tell(findings)
        if not self._serving:
            gc.freeze()  # the catalog stays to the end: the collector need not look through it each time
        self._messages.say([*findings, *differences])
        if self._fonts is not None:
            messages.say_no_fonts(self._fonts.missing(self._languages(config).built))

    def _languages(self, config: MkDocsConfig) -> i18n.Languages:
        """Return the site's languages."""
        catalog = self._book.catalog
        theme = str(config.theme.get("language") or "")
        return i18n.languages_of(config, theme if theme in catalog.languages else catalog.source_language)

    @event_priority(BEFORE_I18N)
    def _on_files_of_all_languages(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Name the files that static-i18n is about to leave out."""
        if not i18n.is_nested(config):
            messages.say_dropped(i18n.dropped(files, config), self._book.catalog.overlay_uris)
        return files

    @event_priority(AFTER_I18N)
    def _on_files_of_one_language(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put data files in the place of the YAML files they are."""
        catalog, languages = self._book.catalog, self._languages(config)
        made = data_files.catalog_files(self._book.uris, catalog, config, languages)
        added = data_files.put_in(files, made, catalog.overlay_uris)
        self._make_pages(added, config)
        earlier.add_earlier_addresses(files, added, catalog, config, languages)
        sharing.add_files(files, added, self._book, config)
        if not i18n.is_nested(config):
            assets.add_css(files, config)
            search.add_script(files, config)
            messages.say_same_page(data_files.same_page(files))
        i18n.remember_files(files, config)
        return files

    on_files = CombinedEvent(_on_files_of_all_languages, _on_files_of_one_language)

    def _make_pages(self, added: list[data_files.CatalogFile], config: MkDocsConfig) -> None:
        titles = pages.nav_titles(config.nav)
        for file in added:
            make = partial(self._page, file.src_uri, file.locale)
            broken = file.src_uri in self._book.catalog.broken
            pages.CatalogPage(titles.get(file.src_uri), file, config, make, broken=broken)

    def _page(self, uri: str, language: str, links: Links) -> BookPage:
        make = partial(self._book.page, uri, language, links)
        return or_else(make, page_saying, uri) if self._serving else make()

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Hang entries on their catalog pages."""
        pages.hang_in(nav, files)
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Give the search box its words."""
        language = self._languages(config).current
        search.set_words(env, self._book.words(language), self._book.writing(language))
        return env

    @event_priority(BEFORE_I18N)
    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the cxbook blocks out of a text, before Markdown reads it."""
        language = self._languages(config).current
        make = partial(self._embed, page.file.src_uri, language, SiteLinks(page.file, files, config))
        text, self._embeds = embeds.take_out(markdown, embeds.first_line(markdown, page.file), make)
        return text

    def _embed(  # noqa: PLR0913, PLR0917 - the page, and where on it
        self, uri: str, language: str, links: Links, text: str, line: int, indent: int
    ) -> Embed:
        make = partial(self._book.embed, text, uri, line, language, links, indent)
        made = or_else(make, embed_saying, f"{uri}:{line}") if self._serving else make()
        self._messages.say(made.diagnostics)
        return made

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the embeds into a text, and a notice above a text in another language."""
        language = self._languages(config).current
        words = self._book.words(language)
        html = self._chapter(html, page, files, config)
        if alternates.is_fallback(page.file):
            html = prose.as_fallback(html, page, words, config)
            self._embeds = embeds.in_language(self._embeds, language)
        if assets.has_diagram(html, page, self._embeds.values()):
            self._with_diagram.add(page.file.dest_uri)
        pages.add_anchors(page, self._embeds.values())
        return embeds.put_in(prose.in_words(html, words, self._book.writing(language)), self._embeds)

    def _chapter(self, html: str, page: Page, files: Files, config: MkDocsConfig) -> str:
        """Explain the terms of a text, and show its original; a fallback is read in its own language."""
        if isinstance(page, pages.CatalogPage):
            return html
        languages = self._languages(config)
        written = getattr(page.file, "locale", languages.current)
        links = SiteLinks(page.file, files, config)
        original = alternates.translations_of(page.file).get(languages.default)
        url = get_relative_url(original.url, page.file.url) if original else None
        return self._book.chapter(html, page.file.src_uri, written, links, url)

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page the way to each language's first page, and the sitemap the real translations."""
        alternates.set_switcher(config, None)
        if template_name == "sitemap.xml":
            alternates.set_sitemap(context, config)
        return context

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Let the switcher lead to the same page, and hand the page's words to the search."""
        alternates.set_switcher(config, page.file)
        search.add_page(self._index, page, self._book.words(self._languages(config).current))
        return context

    @event_priority(AFTER_I18N)
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Name the translations in the page's head, and load the diagram script where one is needed."""
        language = self._languages(config).current
        output = alternates.with_hreflang(output, page.file, config)
        output = prose.with_digits(output, self._book.writing(language))
        if self._fonts is not None:
            output = self._fonts.linked(output, language, page.url)
        if assets.needs_mermaid(output, page.file.dest_uri in self._with_diagram, config):
            output = self._with_mermaid(output, page, config)
        if isinstance(page, pages.CatalogPage):
            page.put_away()
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the fonts and the search index of the language; static-i18n builds the others after this."""
        language = self._languages(config).current
        if self._fonts is not None:
            self._fonts.write(Path(config.site_dir), language)
        if search.is_ours(config):
            search.write_index(self._index, synonyms_of(self._book.catalog, language), language, config)
        self._book.put_away(language)

    def _with_mermaid(self, output: str, page: Page, config: MkDocsConfig) -> str:
        script = assets.mermaid_script(self.config.mermaid)
        if script is None:
            self._messages.say_no_mermaid()
            return output
        assets.copy_mermaid(script, Path(config.site_dir))
        return assets.with_mermaid(output, page.url)
