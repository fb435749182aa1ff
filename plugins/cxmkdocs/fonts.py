"""Fonts that the site brings along, where mkdocs.yml names the folder that npm installed them into."""

# Fontsource's packages hold each font cut into slices by character, with the style sheet that tells a
# browser which slice holds which. Only the slices with letters that the site uses are copied, and a
# page loads those that it needs: a Korean font of 3.7 MB becomes a few files of 20 to 60 kB.

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGES = {"ar": "vazirmatn", "fa": "vazirmatn", "ko": "noto-sans-kr", "th": "noto-sans-thai"}
"""The font of each language: a package of @fontsource-variable, all under the SIL Open Font License."""
SCOPE = "@fontsource-variable"
_FOLDER = "assets/cxbook/fonts"
_FACE = re.compile(r"@font-face\s*{[^}]*}")
_RANGES = re.compile(r"unicode-range:([^;}]*)")
_RANGE = re.compile(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")
_FILE = re.compile(r"url\(\.?/?files/([\w.-]+)\)")
_LATIN_ENDS = 0x0250
"""The first character after the Latin letters, which the reader's own font shows."""


@dataclass
class Fonts:
    """The fonts of the site, and the characters that its pages need them for."""

    folder: Path
    _seen: dict[str, set[str]] = field(default_factory=dict)

    def linked(self, html: str, language: str, url: str) -> str:
        """Note the characters of a page, and link the font of its language in its head."""
        if self._package(language) is None:
            return html
        self._seen.setdefault(language, set()).update(html)
        link = escape(get_relative_url(f"{_FOLDER}/{language}.css", url))
        return html.replace("</head>", f'<link rel="stylesheet" href="{link}">\n</head>', 1)

    def write(self, site: Path, language: str) -> None:
        """Copy the slices that the pages of one language need, with their style sheet and licence."""
        package = self._package(language)
        if package is None or language not in self._seen:
            return
        target = site / _FOLDER
        (target / package.name).mkdir(parents=True, exist_ok=True)
        faces = list(_faces((package / "index.css").read_text(encoding="utf-8"), self._seen[language]))
        for face in faces:
            for name in _FILE.findall(face):
                shutil.copyfile(package / "files" / name, target / package.name / name)
        shutil.copyfile(package / "LICENSE", target / package.name / "LICENSE")
        css = "\n".join(_FILE.sub(rf"url({package.name}/\1)", face) for face in faces)
        (target / f"{language}.css").write_text(css + "\n", encoding="utf-8")

    def missing(self, languages: tuple[str, ...]) -> list[str]:
        """Return the npm packages that the languages of the site would need and that are not there."""
        wanted = {PACKAGES[language] for language in languages if language in PACKAGES}
        found = {PACKAGES[language] for language in languages if self._package(language)}
        return [f"{SCOPE}/{name}" for name in sorted(wanted - found)]

    def _package(self, language: str) -> Path | None:
        name = PACKAGES.get(language)
        folders = [self.folder / SCOPE / name, self.folder / name] if name else []
        return next((folder for folder in folders if (folder / "index.css").is_file()), None)


def _faces(css: str, characters: set[str]) -> Iterator[str]:
    """Yield the slices of a font that hold one of the characters beyond Latin."""
    codes = [ord(character) for character in characters if ord(character) >= _LATIN_ENDS]
    for face in _FACE.findall(css):
        spans = [
            (int(first, 16), int(last or first, 16))
            for said in _RANGES.findall(face)
            for first, last in _RANGE.findall(said)
        ]
        if _is_needed(spans, codes):
            yield face


def _is_needed(spans: list[tuple[int, int]], codes: list[int]) -> bool:
    """Tell whether a slice holds more than Latin, and one of the characters in it."""
    own = [(first, last) for first, last in spans if last >= _LATIN_ENDS]
    return any(first <= code <= last for code in codes for first, last in own)
