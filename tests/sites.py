"""Tiny sites for tests: write one, build it with a real engine, read what came out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAMES = {"en": "English", "th": "ไทย", "ko": "한국어", "fa": "فارسی"}

DOCS = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai Health
        languages: [en, th, fa]
        """,
    "personas/nok.yml": """
        kind: persona
        name: Nok
        tagline: Wants to know the price first
        goals: [Know the price before the visit]
        """,
    "personas/nok.th.yml": """
        name: นก
        tagline: อยากรู้ราคาก่อน
        """,
    "personas/tom.yml": """
        kind: persona
        name: Tom
        tagline: Comes once a month
        """,
    "journeys/visit.yml": """
        kind: journey
        name: A visit
        personas: [nok]
        stages:
          - name: Arrive
            steps:
              - name: Find the door
                emotion: 1
              - name: Wait
                emotion: -1
        """,
    "index.md": "# Home\n\nMeet [Nok](personas/nok.yml).\n",
    "index.th.md": "# หน้าแรก\n\nพบกับ [นก](personas/nok.yml#goals)\n",
    "index.fa.md": "# خانه\n\n[نوک](personas/nok.yml)\n",
    "personas/index.md": "# Personas\n",
    "personas/index.th.md": "# เพอร์โซนา\n",
    "personas/index.fa.md": "# پرسوناها\n",
    "journeys/index.md": "# Journeys\n",
    "only-english.md": """
        ---
        title: Only English
        ---

        # Only English

        Nobody has translated this yet. See [Tom](personas/tom.yml).
        """,
    "embeds.md": """
        ---
        title: Embeds
        ---

        # Embeds

        ```cxbook
        show: card
        of: personas/nok.yml
        ```

        - In a list:

            ```cxbook
            show: card
            of: personas/tom.yml
            ```

        !!! note
            In a box:

            ```cxbook
            show: card
            of: personas/nok.yml
            ```
        """,
    "diagram.md": """
        # Diagram

        ```mermaid
        flowchart LR
          a[Ask] --> b[Book]
        ```
        """,
}

ONE_LANGUAGE: dict[str, str | None] = {
    "handbook.yml": "kind: handbook\norganisation: Ruamjai Health\nlanguages: [en]\n",
    "personas/nok.th.yml": None,
    "index.th.md": None,
    "index.fa.md": None,
    "personas/index.th.md": None,
    "personas/index.fa.md": None,
}
"""Changes that leave a site of one language."""

MKDOCS: dict[str, object] = {
    "site_name": "Tiny handbook",
    "site_url": "https://example.com/tiny/",
    "repo_url": "https://example.com/repo",
    "edit_uri": "edit/main/docs/",
    "use_directory_urls": False,
    "theme": {
        "name": "material",
        "font": False,
        "features": ["navigation.tabs", "navigation.path", "content.action.edit"],
    },
    "nav": [
        {"Home": "index.md"},
        {
            "Catalog": [
                {"Personas": "personas/index.md"},
                {"Journeys": "journeys/index.md"},
                {"Words": "handbook.yml"},
            ]
        },
        {"More": ["only-english.md", "embeds.md", "diagram.md"]},
    ],
    "validation": {"nav": {"omitted_files": "warn"}, "links": {"not_found": "warn", "anchors": "warn"}},
}

MARKDOWN = """
markdown_extensions:
  - admonition
  - toc:
      permalink: true
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:FENCE
"""
FENCE = "pymdownx.superfences.fence_code_format"


@dataclass(frozen=True)
class Site:
    """A site that was built, or was to be built."""

    folder: Path
    log: str
    code: int

    def html(self, path: str) -> str:
        """Return one page of the site."""
        return (self.folder / path).read_text(encoding="utf-8")


def i18n(*languages: str) -> dict[str, object]:
    """Return the settings of static-i18n; the first language is the default."""
    rows = [{"locale": language, "name": NAMES.get(language, language)} for language in languages]
    rows[0] = {**rows[0], "default": True}
    return {"i18n": {"docs_structure": "suffix", "fallback_to_default": True, "languages": rows}}


def write_site(
    folder: Path,
    plugins: list[object],
    docs: Mapping[str, str | None] | None = None,
    settings: Mapping[str, object] | None = None,
    fence: str = FENCE,
) -> Path:
    """Write a site's files; in *docs*, None takes a file away."""
    for uri, text in {**DOCS, **(docs or {})}.items():
        if text is not None:
            write(folder / "docs" / uri, text)
    config = {**MKDOCS, "plugins": plugins, **(settings or {})}
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    write(folder / "mkdocs.yml", text + MARKDOWN.replace("FENCE", fence))
    return folder


def write(path: Path, text: str) -> None:
    """Write one file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def build(folder: Path, *options: str, engine: str = "mkdocs") -> Site:
    """Build a site with a real engine, in a process of its own."""
    site = folder / f"site-{engine}"
    done = subprocess.run(
        [*command(engine), "build", "-f", "mkdocs.yml", "-d", str(site), *options],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Site(site, done.stdout + done.stderr, done.returncode)


def command(engine: str = "mkdocs") -> list[str]:
    """Return the command of a site engine."""
    return [sys.executable, "-m", engine]


def environment() -> dict[str, str]:
    """Return the environment of a build: no notices of the theme's makers, one width."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "TZ": "UTC"}
