"""Measure the search in a real Chromium: what it finds, and what it moves.

`searching.py hits` builds the handbook twice, with Material's search and with ours, draws queries from the
pages' text in each language, and prints for both: queries that find a wanted page, recall and precision;
and the precision of what our search counts at first, before it has read the pages.
`searching.py first SITE` asks first questions in each language on a built site, and prints bytes and time.
`searching.py share PROJECT` builds a project of `catalogue.py generate`; prints what the search takes of it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import mean
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

import search_browser as browser
from search_queries import queries
from search_share import share_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playwright.sync_api import Page
    from search_queries import Query

LANGUAGES = ("en", "th", "ko", "fa")
ROOT = Path(__file__).parents[1]
FIRST = {
    "en": ("insurance", "telephone bill", "nok"),
    "th": ("โทรศัพท์", "เปรียบเทียบคลินิกสามแห่ง", "นก"),
    "ko": ("휴대전화로", "병원", "녹"),
    "fa": ("صورت حساب", "درمانگاه", "نوک"),
}
"""First questions: words of every page, a phrase, a name."""

_BUILD = """
import sys
import cxmkdocs.search
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

name, site = sys.argv[1:]
plugins = yaml_load(open("mkdocs.yml", encoding="utf-8"))["plugins"]
if name == "theirs":
    cxmkdocs.search.take_over = lambda config: None
    plugins = ["search", *plugins]
config = load_config("mkdocs.yml", site_dir=site, plugins=plugins)
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""


class Answer(NamedTuple):
    """A query, and the pages that were found."""

    query: Query
    found: set[str]


def main() -> None:
    """Do what the command line says."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    actions = parser.add_subparsers(dest="action", required=True)
    hits = actions.add_parser("hits", help="what is found, before and after")
    hits.add_argument("--verbose", action="store_true", help="name every query that is not answered fully")
    first = actions.add_parser("first", help="what the first search moves")
    first.add_argument("site", type=Path)
    share = actions.add_parser("share", help="what the search takes of a build")
    share.add_argument("project", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cxbook-search-") as folder:
        if options.action == "hits":
            print("\n".join(hit_table(Path(folder), verbose=options.verbose)))
        elif options.action == "first":
            print("\n".join(first_table(options.site)))
        else:
            print(share_of(options.project, Path(folder)))


def hit_table(folder: Path, *, verbose: bool) -> Iterator[str]:
    """Build both sites and yield the lines of the table."""
    theirs, ours = (served(built(name, folder / name)) for name in ("theirs", "ours"))
    yield f"{'':3}{'search':10}{'queries':>8}{'any hit':>9}{'recall':>8}{'precision':>11}{'counted':>9}"
    with browser.chromium() as chromium:
        page = chromium.new_page()
        for language in LANGUAGES:
            browser.visit(page, home(ours, language))
            asked = drawn(page, ours, folder / "ours", language)
            answers = [browser.ask(page, "ours", query.text) for query in asked]
            shown, counted = (
                [Answer(query, set(one[kind])) for query, one in zip(asked, answers, strict=True)]
                for kind in ("shown", "counted")
            )
            yield row(language, "Material", asked_theirs(page, home(theirs, language), asked))
            yield row(language, "CXBook", shown) + f"{precision(counted):9.2f}"
            if verbose:
                yield from missed(shown)


def asked_theirs(page: Page, address: str, asked: list[Query]) -> list[Answer]:
    """Ask Material's search."""
    browser.visit(page, address)
    browser.ask(page, "startTheirs")
    return [Answer(query, set(browser.ask(page, "theirs", query.text))) for query in asked]


def drawn(page: Page, root: str, site: Path, language: str) -> list[Query]:
    """Return the queries for one language."""
    urls = sorted(path.relative_to(site).as_posix() for path in pages_of(site, language))
    texts = browser.texts_of(page, root, urls)
    words = browser.ask(page, "thaiWords", "\n".join(texts.values())) if language == "th" else []
    return queries(language, texts, words)


def pages_of(site: Path, language: str) -> Iterable[Path]:
    """Return the pages of one language that have an article."""
    folder = site if language == "en" else site / language
    found = (path for path in folder.rglob("*.html") if path.name != "404.html")
    mine = (path for path in found if language != "en" or path.relative_to(site).parts[0] not in LANGUAGES)
    return [path for path in mine if "<article" in path.read_text(encoding="utf-8")]


def row(language: str, name: str, answers: list[Answer]) -> str:
    """Return one line of the table."""
    hit = sum(bool(query.wanted & found) for query, found in answers)
    recall = mean(len(query.wanted & found) / len(query.wanted) for query, found in answers)
    return f"{language:3}{name:10}{len(answers):8}{hit:9}{recall:8.2f}{precision(answers):11.2f}"


def precision(answers: list[Answer]) -> float:
    """Return the mean share of wanted pages among those found, of queries that find any."""
    return mean([len(query.wanted & found) / len(found) for query, found in answers if found] or [0])


def missed(answers: list[Answer]) -> Iterator[str]:
    """Yield a line for each query that found too little or too much."""
    for query, found in answers:
        if query.wanted != found:
            yield f"     {query.text!r} ({query.kind}): {len(query.wanted)} wanted"
            yield f"        missing {sorted(query.wanted - found)[:3]}"
            yield f"        too many {sorted(found - query.wanted)[:3]}"


def first_table(site: Path) -> Iterator[str]:
    """Ask one question a language on a fresh page, and yield what it moved and how long it took."""
    root = served(site)
    yield f"{'':3}{'query':16}{'files':>6}{'KB':>8}{'ms':>7}{'pages':>7}"
    with browser.chromium() as chromium:
        for language in LANGUAGES:
            for query in FIRST[language]:
                page = chromium.new_context().new_page()
                browser.visit(page, home(root, language))
                files, size, time, count = browser.ask(page, "first", query)
                yield f"{language:3}{query:16}{files:6}{size / 1000:8.0f}{time:7.0f}{count:7}"
                page.context.close()


def home(root: str, language: str) -> str:
    """Return the address of a language's first page."""
    return f"{root}/{'' if language == 'en' else language + '/'}index.html"


def built(name: str, site: Path) -> Path:
    """Build the handbook with their search or ours."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-c", _BUILD, name, str(site)], cwd=ROOT, env=environment, check=True)
    return site


def served(site: Path) -> str:
    """Serve a site from a thread; return its address."""
    handler: Callable[..., SimpleHTTPRequestHandler] = partial(_Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Write nothing."""


if __name__ == "__main__":
    main()
