"""The same entries as a writer without CXBook would keep them: one page of Markdown an entry and language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator import CLAIMS_OF_A_PERSONA, EMPATHY
from texts import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Tree = dict[str, Any]
FACES = 3  # added to an emotion from -2 to 2, it makes a score of Mermaid's


class Writer(NamedTuple):
    """Who writes a page: the language, the names of everything, and which journeys name a persona."""

    language: str
    names: Mapping[str, str]
    """The name of every entry and of every word of the handbook, by id."""
    journeys: Mapping[str, Sequence[str]]

    def t(self, name: str) -> str:
        """Return the label of a field."""
        return label(name, self.language)

    def link(self, name: str) -> str:
        """Return a link to an entry, by its id; the kind stands before its number."""
        kind = name.rpartition("-")[0]
        folder = kind if kind == "evidence" else f"{kind}s"
        return f"[{self.names[name]}](../{folder}/{name}.md)"

    def links(self, names: Sequence[str]) -> str:
        """Return several links."""
        return ", ".join(self.link(name) for name in names)

    def terms(self, names: Sequence[str]) -> str:
        """Return words of the handbook."""
        return ", ".join(self.names[name] for name in names)


def page(kind: str, name: str, tree: Tree, writer: Writer) -> str:
    """Return the Markdown page of one entry, whose texts are in the writer's language."""
    blocks = PAGES[kind](name, tree, writer)
    return "\n\n".join(block for block in blocks if block) + "\n"


def index(folder: str, names: Sequence[str], lines: Mapping[str, str], writer: Writer) -> str:
    """Return the page that lists the entries of a kind."""
    rows = [(writer.link(name), lines[name]) for name in names]
    return f"# {writer.t(folder)}\n\n{_table((writer.t(folder), writer.t('description')), rows)}\n"


def home(writer: Writer) -> str:
    """Return the first page."""
    folders = ("personas", "journeys", "segments", "evidence")
    links = "\n".join(f"- [{writer.t(folder)}]({folder}/index.md)" for folder in folders)
    return f"# {writer.t('home')}\n\n{links}\n"


def _handbook(_name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield f"# {tree['organisation']['name']}"
    yield tree["organisation"]["tagline"]
    for vocabulary in ("teams", "channels", "lifecycle", "tags"):
        yield f"## {writer.t(vocabulary)}"
        yield _bullets(f"**{term['name']}**: {term['description']}" for term in tree[vocabulary])


def _persona(name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield f"# {tree['name']}"
    yield f"![{tree['portrait']['alt']}]({tree['portrait']['src']}){{ width=120 }}"
    yield f"> {tree['tagline']}"
    yield _status(tree, writer)
    yield f"## {writer.t('demographics')}"
    facts = [(writer.t(key), value) for key, value in tree["demographics"].items()]
    shared = [("segments", writer.links(tree["segments"])), ("channels", writer.terms(tree["channels"]))]
    yield _table(("", tree["role"]), [*facts, *((writer.t(key), value) for key, value in shared)])
    for field in ("background", "narrative", "lifestyle"):
        yield from (f"## {writer.t(field)}", tree[field])
    yield from _traits(tree, writer)
    for field in (*CLAIMS_OF_A_PERSONA, "pain_points"):
        yield from (f"## {writer.t(field)}", _claims(tree[field], writer))
    for field in ("interests", "values", "devices"):
        yield from (f"## {writer.t(field)}", _bullets(tree[field]))
    yield from _encounters(name, tree, writer)


def _traits(tree: Tree, writer: Writer) -> Iterator[str]:
    yield f"## {writer.t('traits')}"
    yield _table(("", "1", "5", ""), [(t["name"], t["low"], t["high"], t["value"]) for t in tree["traits"]])


def _encounters(name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield f"## {writer.t('quotes')}"
    for quote in tree["quotes"]:
        yield f"> {quote['text']}\n>\n> {quote['source']}{_basis(quote, writer)}"
    yield f"## {writer.t('scenarios')}"
    for scenario in tree["scenarios"]:
        yield from (f"### {scenario['title']}", scenario["text"], writer.link(scenario["journey"]))
    yield f"## {writer.t('relations')}"
    yield _bullets(f"{writer.link(item['persona'])}: {item['text']}" for item in tree["relations"])
    for field in EMPATHY:
        yield from (f"### {writer.t(field)}", _claims(tree["empathy_map"][field], writer))
    yield f"## {writer.t('attributes')}"
    yield _bullets(f"**{item['label']}**: {item['value']}" for item in tree["attributes"].values())
    yield from (f"## {writer.t('journeys')}", _bullets(writer.link(j) for j in writer.journeys.get(name, ())))


def _journey(_name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield from (f"# {tree['name']}", tree["summary"], _status(tree, writer))
    facts = [(writer.t("personas"), writer.links(tree["personas"]))]
    facts += [(writer.t(field), tree[field]) for field in ("goal", "scope", "state")]
    facts += [(writer.link(tree["improves"]), "")] if "improves" in tree else []
    yield _table(("", ""), facts)
    yield tree["description"]
    yield _mermaid(tree, writer)
    for stage in tree["stages"]:
        yield from _stage(stage, writer)


def _mermaid(tree: Tree, writer: Writer) -> str:
    lines = ["```mermaid", "journey", f"    title {tree['name']}"]
    actors = ", ".join(writer.names[name] for name in tree["personas"])
    for stage in tree["stages"]:
        lines.append(f"    section {stage['name']}")
        lines += [f"        {s['name']}: {round(s['emotion'] + FACES)}: {actors}" for s in stage["steps"]]
    return "\n".join([*lines, "```"])


def _stage(stage: Tree, writer: Writer) -> Iterator[str]:
    yield from (f"## {stage['name']}", f"{writer.terms([stage['lifecycle']])}. {stage['goal']}")
    columns = ("step", "action", "touchpoint", "channels", "emotion", "feeling", "duration")
    rows = [
        (step["name"], *({**step, "channels": writer.terms(step["channels"])}[c] for c in columns[1:]))
        for step in stage["steps"]
    ]
    yield _table([writer.t(column) for column in columns], rows)
    for step in stage["steps"]:
        yield from _step(step, writer)


def _step(step: Tree, writer: Writer) -> Iterator[str]:
    yield f"### {step['name']}"
    for field in ("thoughts", "needs", "pain_points", "opportunities"):
        if field in step:
            yield from (f"**{writer.t(field)}**", _claims(step[field], writer))
    for field in ("frontstage", "backstage"):
        for item in step.get(field, ()):
            yield f"**{writer.t(field)}**: {item['text']} ({writer.terms([item['team']])})"


def _segment(_name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield from (f"# {tree['name']}", tree["summary"], _status(tree, writer), tree["description"])
    for field in ("criteria", "needs", "behaviours"):
        yield from (f"## {writer.t(field)}", _claims(tree[field], writer))
    yield from (f"## {writer.t('promise')}", tree["promise"])
    yield from (f"## {writer.t('channels')}", writer.terms(tree["channels"]))


def _evidence(_name: str, tree: Tree, writer: Writer) -> Iterator[str]:
    yield from (f"# {tree['name']}", tree["summary"], _status(tree, writer))
    sample = f"{tree['sample']['size']}: {tree['sample']['text']}"
    facts = [(writer.t(field), tree[field]) for field in ("method", "date", "question")]
    yield _table(("", ""), [*facts, ("n", sample)])
    yield tree["description"]
    yield from (f"## {writer.t('findings')}", _bullets(item["text"] for item in tree["findings"]))
    yield from (f"## {writer.t('limits')}", _bullets(tree["limits"]))


PAGES: dict[str, Callable[[str, Tree, Writer], Iterator[str]]] = {
    "handbook": _handbook,
    "persona": _persona,
    "journey": _journey,
    "segment": _segment,
    "evidence": _evidence,
}


def _status(tree: Tree, writer: Writer) -> str:
    owners = [tree["owner"]] if "owner" in tree else []
    rows = [("owner", writer.terms(owners)), ("reviewed", tree["reviewed"])]
    rows += [("tags", writer.terms(tree["tags"])), ("evidence", writer.links(tree.get("evidence", ())))]
    return _bullets(f"{writer.t(name)}: {value}" for name, value in [*rows, ("state", tree["status"])])


def _claims(claims: Sequence[Tree], writer: Writer) -> str:
    return _bullets(claim["text"] + _basis(claim, writer) for claim in claims)


def _basis(claim: Tree, writer: Writer) -> str:
    """Return how well a claim is known, and the studies that it rests on."""
    known = [claim[field] for field in ("severity", "confidence") if field in claim]
    return f" *({', '.join([*known, *(writer.link(name) for name in claim.get('evidence', ()))])})*"


def _bullets(items: Sequence[str] | Iterator[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
