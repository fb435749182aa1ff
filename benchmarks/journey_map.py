"""How long the page of a long journey takes, and how much HTML its map is.

Nine stages with six steps each and every lane filled; one book makes the page again and again.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks
from long_journey import long_journey, write_docs

ROUNDS = 20


def main() -> None:
    """Print the time of a page (CPU, best and median) and its size, in English."""
    with tempfile.TemporaryDirectory() as folder:
        write_docs(Path(folder), long_journey(9, 6))
        book = Book(load_catalog(Path(folder)))
        times = [_timed(book) for _ in range(ROUNDS)][1:]
        html = book.page("journeys/long.yml", "en", FakeLinks()).html
    print(f"page: {min(times):.1f} ms at best, {median(times):.1f} ms in the median of {len(times)}")
    print(f"HTML: {len(html.encode()) / 1024:.1f} KB, of it the map {_map_size(html) / 1024:.1f} KB")


def _timed(book: Book) -> float:
    start = time.process_time()
    book.page("journeys/long.yml", "en", FakeLinks())
    return 1000 * (time.process_time() - start)


def _map_size(html: str) -> int:
    start = html.index('<section class="cx-section cx-section--map">')
    return len(html[start : html.index("<script", start)].encode())


if __name__ == "__main__":
    main()
