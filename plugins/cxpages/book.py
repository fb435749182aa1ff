"""The book: the pages of one catalog, in every language of the handbook."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxpages.kinds import PAGES
from cxpages.page import Embed, Heading, Page
from cxpages.rendering import render
from cxpages.runs import set_apart
from cxpages.search.facets import facets_of
from cxpages.search.parts import parts_of, readable, words
from cxpages.sharing import shared
from cxpages.translating import Translating
from cxpages.views.cards import card_of, comparison_of, filters_of
from cxpages.views.entry import EntryView
from cxpages.views.journey import JourneyView
from cxpages.views.originals import Originals
from cxpages.views.others import ChallengeView, GlossaryView, HandbookView, SegmentView
from cxpages.views.persona import PersonaView
from cxpages.views.reader import Localised, Reader
from cxpages.views.sharing import SHARED
from cxpages.views.whole import WHOLE
from cxschema.catalog.embeds import EmbedFault, read_embed
from cxschema.diagnostics import Diagnostic, Severity
from cxschema.reporting.full import excerpt
from cxschema.reporting.messages import explained
from cxschema.reporting.style import TURNING
from cxschema.text.phrases import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxpages.locale import Writing
    from cxpages.page import Facet, Links
    from cxpages.words import Words
    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.embeds import Wanted
    from cxschema.reporting.messages import Explained

_VIEWS: dict[str, type[EntryView]] = {
    "handbook": HandbookView,
    "persona": PersonaView,
    "journey": JourneyView,
    "focus-challenge": ChallengeView,
    "segment": SegmentView,
    "evidence": EntryView,
    "glossary": GlossaryView,
}


class Book:
    """Makes pages and embeds from a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        """Make the book of *catalog*."""
        self.catalog = catalog
        self.translating = Translating(catalog)
        self._localised: dict[str, Localised] = {}
        self._entries = {entry.uri: entry for entry in catalog.entries.values()}
        self._errors: dict[str, list[Diagnostic]] = {}

    def tell(self, findings: Iterable[Diagnostic]) -> None:
        """Begin a build: look at chapters anew, and show the errors among *findings* on their pages."""
        self.translating.renew()
        self._errors = defaultdict(list)
        for item in findings:
            if item.severity is Severity.ERROR:
                self._errors[item.place.file].append(item)

    def put_away(self, language: str) -> None:
        """Forget what was made ready for the pages of a language; asked again, it is made anew."""
        self._localised.pop(language, None)

    @property
    def uris(self) -> tuple[str, ...]:
        """The data files that become pages: entries, and files that could not become entries."""
        return tuple(sorted(set(self._entries) | set(self.catalog.broken)))

    def page(self, uri: str, language: str, links: Links) -> Page:
        """Return the page made from a data file, in one language."""
        reader = self._reader(uri, language, links)
        if uri in self.catalog.broken:
            return self._broken(uri, reader)
        view = self._view(self._entries[uri], reader)
        faults = self._faults(uri, reader)
        text = render(PAGES[view.entry.kind].template, view=view, r=reader, diagnostics=faults)
        page = _page(str(view.title), view.description, text, str(text), facets_of(view.entry, reader))
        return self._translated(page, view, reader)

    def _apart(self, html: str, language: str) -> str:
        return set_apart(html, language, self.catalog.languages)

    def _translated(self, page: Page, view: EntryView, reader: Reader) -> Page:
        """Explain the terms on a page, and put the original below a translation; neither is searched."""
        html = self._explained(page.html, reader)
        sheet = view.translation
        return replace(page, html=html + (self._originals(Originals(reader, sheet, None)) if sheet else ""))

    def _explained(self, html: str, reader: Reader) -> str:
        """Explain the terms in a text, and set words in other scripts apart."""
        html = self.translating.with_terms(html, reader.uri, reader.language, reader.links)
        return self._apart(html, reader.language)

    def _originals(self, view: Originals) -> str:
        return str(render("originals.html.jinja", view=view, r=view.reader)) if view.sheet.there else ""

    def chapter(self, html: str, uri: str, language: str, links: Links, original: str | None = None) -> str:
        """Return the text of a chapter with its terms explained, and its original below a translation.

        A notice above it says what is not translated or outdated. *original* is the page it was
        translated from.
        """
        reader = self._reader(uri, language, links)
        html = self._explained(html, reader)
        sheet = self.translating.chapter(uri, language)
        if sheet is None:
            return html
        view = Originals(reader, sheet, original)
        return self._chapter_notice(view) + html + self._originals(view)

    def _chapter_notice(self, view: Originals) -> str:
        missing, outdated = view.number("missing") + view.number("same"), view.number("outdated")
        if not missing + outdated:
            return ""
        facts = {"missing": missing, "outdated": outdated}
        return str(render("chapter-notice.html.jinja", view=view, r=view.reader, **facts))

    def embed(  # noqa: PLR0913, PLR0917 - where the text stands, and for whom it is
        self, text: str, uri: str, line: int, language: str, links: Links, indent: int = 0
    ) -> Embed:
        """Return what a fenced block shows: *text* stands in the prose file *uri* from *line* on."""
        reader = self._reader(uri, language, links)
        try:
            wanted = read_embed(text, uri, self.catalog)
        except EmbedFault as fault:
            found = Diagnostic(fault.rule, fault.place(uri, line, indent), fault.facts)
            return self._embed_error(found, reader, told=not fault.follows)
        made = self._shown(wanted, reader, line)
        return replace(made, html=self._apart(made.html, language))

    def files(self, uri: str, language: str) -> dict[str, Callable[[], str]]:
        """Return the files that stand beside a page, by their endings, each with what makes its text."""
        entry = self._entries.get(uri)
        if entry is None or entry.kind != "journey":
            return {}
        return {form: partial(self._shared, entry, language, form) for form in SHARED}

    def _shared(self, entry: Entry, language: str, form: str) -> str:
        """Make a file when it is asked for: one that is kept must not keep a language that was put away."""
        return shared(self._in(language), entry, form)

    def _shown(self, wanted: Wanted, reader: Reader, line: int) -> Embed:
        if wanted.show in WHOLE:
            text = render(f"{wanted.show}-embed.html.jinja", shown=WHOLE[wanted.show](reader), r=reader)
            return Embed(str(text))
        if wanted.kind is not None:
            return Embed(str(self._catalog_of(wanted.kind, reader)))
        if wanted.show == "card":
            cards = [card_of(reader, entry) for entry in wanted.entries]
            return Embed(str(render("cards-embed.html.jinja", cards=cards, r=reader)))
        template = f"{wanted.show}-embed.html.jinja"
        texts = [
            # Two drawings on one page must not share the names of their parts.
            render(template, view=self._view(entry, reader), r=reader, p=f"cx{line}-{i}-", stage=wanted.stage)
            for i, entry in enumerate(wanted.entries, 1)
        ]
        return Embed(str(Markup("\n").join(texts)), has_diagram=wanted.show == "diagram")

    def _embed_error(self, found: Diagnostic, reader: Reader, *, told: bool) -> Embed:
        item = _explained(found, reader)
        text = render("embed-error.html.jinja", r=reader, item=item)
        return Embed(str(text), diagnostics=(found,) if told else ())

    def _catalog_of(self, kind: str, reader: Reader) -> Markup:
        entries = reader.of_kind(kind)
        return render(
            "catalog.html.jinja",
            r=reader,
            cards=[card_of(reader, entry, compare=kind == "persona") for entry in entries],
            broken=[(uri, reader.links.page(uri)) for uri in self._broken_of(kind)],
            filters=filters_of(reader, entries),
            comparison=comparison_of(reader, entries),
            shown=reader.words.forms("shown"),
            locale=reader.words.counts_like("shown") + reader.writing.tag.removeprefix(reader.language),
        )

    def _broken_of(self, kind: str) -> list[str]:
        """Return the broken files that stand in a kind's folder: they must not vanish from its page."""
        folder = PAGES[kind].kind.folder
        return sorted(uri for uri in self.catalog.broken if uri.rpartition("/")[0] == folder)

    def words(self, language: str) -> Words:
        """Return the phrases that pages say of themselves in one language."""
        return self._in(language).words

    def writing(self, language: str) -> Writing:
        """Return how readers of one language write numbers and dates."""
        return self._in(language).writing

    def _in(self, language: str) -> Localised:
        if language not in self._localised:
            self._localised[language] = Localised(self.catalog, language, self.translating)
        return self._localised[language]

    def _reader(self, uri: str, language: str, links: Links) -> Reader:
        return Reader(self._in(language), links, uri)

    def _view(self, entry: Entry, reader: Reader) -> EntryView:
        return _VIEWS[entry.kind](reader, entry)

    def _faults(self, uri: str, reader: Reader) -> list[tuple[Explained, str]]:
        """Return what is wrong with the files of a page: the entry's own, and its translations."""
        stem = uri.rpartition(".")[0]
        others = set(self.catalog.languages) - {reader.language}
        files = [file for file in self._errors if file == uri or file.startswith(f"{stem}.")]
        mine = [file for file in files if file.removeprefix(f"{stem}.").partition(".")[0] not in others]
        return [words for file in mine for words in self._in_words(self._errors[file], reader)]

    def _in_words(self, items: Iterable[Diagnostic], reader: Reader) -> list[tuple[Explained, str]]:
        return [(_explained(item, reader), excerpt(item, self.catalog.root)) for item in items]

    def _broken(self, uri: str, reader: Reader) -> Page:
        faults = self._in_words(self.catalog.broken[uri], reader)
        edit = reader.links.source(uri)
        text = render("broken.html.jinja", r=reader, uri=uri, diagnostics=faults, edit_link=edit)
        return _page(reader.t("broken.title"), "", text, str(text))


def _explained(item: Diagnostic, reader: Reader) -> Explained:
    return explained(item, reader.language, TURNING, added=reader.localised.own_words.of(MESSAGES))


_HEADING = re.compile(r'<h([23]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)


def _page(title: str, description: str, text: str, html: str, facets: tuple[Facet, ...] = ()) -> Page:
    """Return a page; contents list and search words are read off the *text* that its HTML was made from."""
    seen = readable(text)
    return Page(
        title=title,
        description=description,
        html=html,
        headings=_contents(seen),
        search=parts_of(title, seen),
        facets=facets,
        has_diagram='<pre class="mermaid">' in text,
    )


def _contents(text: str) -> tuple[Heading, ...]:
    found: list[tuple[Heading, list[Heading]]] = []
    for level, name, inside in _HEADING.findall(text):
        heading = Heading(name, words(inside))
        if level == "2" or not found:
            found.append((heading, []))
        else:
            found[-1][1].append(heading)
    return tuple(Heading(top.id, top.title, tuple(below)) for top, below in found)
