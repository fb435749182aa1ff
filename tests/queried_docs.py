"""A small handbook with references in all directions, and questions to it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from cxschema.cli import main

HANDBOOK = Path(__file__).parents[1] / "docs"

FILES = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai
        languages: [en, th, fa]
        teams:
          - {id: cx-team, name: CX team}
          - {id: front-desk, name: Front desk}
        tags:
          - {id: dental, name: Dental care}
          - {id: travel, name: Travel}
        """,
    "handbook.th.yml": """
        organisation: ร่วมใจ
        teams:
          - {id: cx-team, name: ทีมซีเอ็กซ์}
        """,
    "personas/nok.yml": """
        kind: persona
        name: Nok, who "waits"
        status: draft
        owner: cx-team
        reviewed: 2026-10-12
        tags: dental
        aliases: [somchai]
        needs:
          - text: To know the price
            evidence: talks
          - To be on time
        """,
    "personas/nok.th.yml": "name: นกผู้กำลังรอ\nneeds: [รู้ราคา, '']\n",
    "personas/nok.fa.yml": "name: نوکِ منتظر\n",
    "personas/ji-woo.yml": "kind: persona\nname: 지우\ntags: [dental, travel]\n",
    "personas/broken.yml": "kind: persona\nnmae: X\n",
    "journeys/visit.yml": """
        kind: journey
        name: A visit
        owner: front-desk
        personas: [nok]
        stages:
          - name: Arrive
            steps:
              - name: Wait
                actors: [persona:nok, persona:ji-woo]
        """,
    "evidence/talks.yml": "kind: evidence\nname: Talks\nmethod: interview\n",
    "index.md": "# Home\n\n[Nok](personas/nok.yml)\n\n`[Nok](personas/nok.yml)`\n",
    "guide/index.th.md": "```cxbook\nshow: card\nof: ../personas/nok.yml\n```\n",
}


def ask(docs: Path, *words: str) -> Result:
    """Run a command, at an English terminal."""
    return CliRunner().invoke(main, [*words, "--docs", str(docs)], env={"LC_ALL": "C"})


def ids(docs: Path, *words: str) -> list[str]:
    """Return the ids that `cxbook list` answers."""
    return [row["id"] for row in json.loads(ask(docs, "list", *words, "--format", "json").stdout)]
