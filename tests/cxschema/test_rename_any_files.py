"""Renaming in files of any form: there and back again nothing differs, and no input makes it fail."""

from __future__ import annotations

import tempfile
from pathlib import Path

from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.cli import main

IDS = st.sampled_from(["nok", "a", "null", "1", "end", "no", "nok-2", "persona", "x-nok"])
NAMES = st.sampled_from(["Nok", "nok", "นก", "#1", "'s", "  nok ", "[nok]", "nok: x", "نوک\u200cها", "🙂"])


def quoted(text: str) -> str:
    """Write a text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(draw: st.DrawFn, value: str) -> str:
    """Write a value in one of the ways that YAML has for it."""
    plain = [] if value in ("null", "~") else [value, f"{value} # {value}", f">-\n          {value}"]
    return draw(
        st.sampled_from([*plain, quoted(value), f"'{value}'", f'" {value} "', f"|-\n          {value}"])
    )


@st.composite
def aliases(draw: st.DrawFn, old: str, new: str) -> str:
    """Write no earlier ids, or some, in one of the ways there are."""
    ids = draw(st.lists(st.sampled_from(["once", "twice", "null-1", new]), unique=True, max_size=3))
    ids = [name for name in ids if name != old]
    as_text = [f'"{name}"' if name == "null" else name for name in ids]
    forms = ["", f"aliases: [{', '.join(as_text)}]\n", f"aliases: [ {' , '.join(as_text)} ] # {old}\n"]
    if ids:
        forms.append("aliases:\n" + "".join(f"  - {name} # {old}\n" for name in as_text))
        forms.append("aliases:\n" + "".join(f"- {name}\n" for name in as_text))
        forms.append(f"aliases: {as_text[0]}\n")
    else:
        forms += ["aliases:\n", "aliases: ~\n"]
    return draw(st.sampled_from(forms))


@st.composite
def handbooks(draw: st.DrawFn) -> tuple[str, str, dict[str, bytes]]:
    """Make an old id, a new one, and the files of a handbook in which the old one is named here and there."""
    old, new = draw(st.lists(IDS, min_size=2, max_size=2, unique=True))
    name = quoted(draw(NAMES))
    text = quoted(draw(NAMES))
    own = f"# {old}\nkind: persona\n{draw(aliases(old, new))}"
    own += draw(st.sampled_from(["", f"id: {quoted(old)} # {old}\n"])) + f"name: {name}\n"
    own += draw(st.sampled_from(["", f"portrait: {old}.svg\n", f"portrait: {{src: './{old}-1.svg'}}\n"]))
    steps = "".join(
        f"      - name: {text}\n        actors: {written(draw, f'persona:{old}')}\n"
        for _ in range(draw(st.integers(0, 3)))
    )
    items = ", ".join(draw(st.lists(st.sampled_from([quoted(old), quoted("tom"), f"'{old}'"]), max_size=3)))
    journey = f"kind: journey\nname: {text}\npersonas: [{items}]\nstages:\n  - name: {text}\n"
    journey += f"    steps:\n{steps}" if steps else ""
    links = st.sampled_from(
        [
            f"[{old}](personas/{old}.yml)",
            f"`[{old}](personas/{old}.yml)`",
            f"![x](<personas/{old}.svg> 'x')",
            f"\n\n[x]: ./personas/{old}.yml#a\n\n",
            f"\n\n```cxbook\nshow: card\nof: [personas/{old}.yml, personas/tom.yml]\n```\n\n",
            f"\n\n~~~\n[x](personas/{old}.yml)\n~~~\n\n",
            f"<img src='personas/{old}.svg'>",
            f"[x](personas/tom.yml) {old}",
            "`",
            "\n\n",
        ]
    )
    prose = " ".join(draw(st.lists(links, max_size=6)))
    files = {
        "handbook.yml": "kind: handbook\norganisation: Tiny\nlanguages: [en, th]\n",
        f"personas/{old}.yml": own,
        f"personas/{old}.th.yml": f"name: {old}\n",
        f"personas/{old}.svg": "<svg/>",
        f"personas/{old}-1.svg": "<svg/>",
        "personas/tom.yml": f"kind: persona\nname: {text}\nportrait: {old}.svg\n",
        "journeys/visit.yml": journey,
        "index.md": prose,
    }
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    return old, new, {path: mark + text.replace("\n", newline).encode() for path, text in files.items()}


def put(root: Path, files: dict[str, bytes]) -> None:
    """Write files below a folder."""
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


def contents(root: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def rename(root: Path, old: str, new: str) -> Result:
    """Run `cxbook rename`."""
    return CliRunner().invoke(main, ["rename", "persona", old, new, "--docs", str(root)], env={"LC_ALL": "C"})


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(made=handbooks())
def test_there_and_back_again(made: tuple[str, str, dict[str, bytes]]) -> None:
    """There and back again every file is what it was, byte by byte, but for the earlier id of the entry."""
    old, new, files = made
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        put(root, files)
        before = load_catalog(root)
        assert rename(root, old, new).exit_code == 0
        after = load_catalog(root)
        assert len(after.diagnostics) == len(before.diagnostics)
        assert len(after.used_by(("persona", new))) == len(before.used_by(("persona", old)))
        assert rename(root, new, old).exit_code == 0
        back = contents(root)
        own = f"personas/{old}.yml"
        assert {**back, own: b""} == {**files, own: b""}
        assert rename(root, old, new).exit_code == 0
        assert rename(root, new, old).exit_code == 0
        assert contents(root) == back, "the second time the earlier id is there already"
        values, now = (
            before.entries["persona", old].document.values,
            load_catalog(root).entries["persona", old],
        )
        assert {**values, "aliases": ()} == {**now.document.values, "aliases": ()}
        assert now.data.aliases == (  # type: ignore[attr-defined]
            *before.entries["persona", old].data.aliases,  # type: ignore[attr-defined]
            *((new,) if new not in before.entries["persona", old].data.aliases else ()),  # type: ignore[attr-defined]
        )


ENTRY = """\
kind: persona
name: Nok
aliases: [a, b]
portrait: nok.svg
relations:
  - {persona: nok, text: x}
"""
JOURNEY = """\
kind: journey
name: V
personas: [nok, 'nok']
stages:
  - name: A
    steps:
      - name: B
        actors: [persona:nok]
"""
PROSE = """\
[Nok](personas/nok.yml)

```cxbook
show: card
of: personas/nok.yml
```
"""
BASE = {
    "personas/nok.yml": ENTRY.encode(),
    "personas/nok.th.yml": "name: นก\n".encode(),
    "personas/nok.svg": b"<svg/>",
    "journeys/visit.yml": JOURNEY.encode(),
    "index.md": PROSE.encode(),
}
PIECES = st.sampled_from(
    [
        b"",
        b"\n",
        b" ",
        b"\t",
        b":",
        b"- ",
        b'"',
        b"'",
        b"[",
        b"]",
        b"{",
        b"#",
        b"&a ",
        b"*a",
        b"!x ",
        b"\xff",
        b"\x00",
        b"|\n",
        b"nok",
        b"---\n",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\r",
        b"`",
        b"```\n",
        b"~",
    ]
)


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(name=st.sampled_from(sorted(BASE)), at=st.integers(0, 200), cut=st.integers(0, 6), piece=PIECES)
def test_no_damage_makes_it_fail(name: str, at: int, cut: int, piece: bytes) -> None:
    """However a file is damaged, the entry is renamed or nothing is changed, and no traceback is shown."""
    data = BASE[name]
    at %= len(data) + 1
    files = {**BASE, name: data[:at] + piece + data[at + cut :]}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        put(root, files)
        known = load_catalog(root)

        result = rename(root, "nok", "nattaya")

        assert result.exception is None or isinstance(result.exception, SystemExit)
        if result.exit_code:
            assert contents(root) == files
        else:
            after = load_catalog(root)
            assert len(after.links) == len(known.links)
            assert len(after.diagnostics) == len(known.diagnostics)
            assert "personas/nok.yml" not in contents(root)
