"""The settings of the site, beside the docs folder: as far as they can be read without a site engine."""

# They hold tags and anchors that data files may not have, and settings may come from the environment or from
# other files. So they are read as nodes, from which nothing is made, and what is not plain is not known.

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""What settings are called, in the order in which engines look for them."""

_LARGEST = 1_000_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def settings_of(docs: Path) -> Path | None:
    """Return the settings beside a docs folder, None where there are none."""
    around = docs.resolve().parent
    return next((around / name for name in SETTINGS if (around / name).is_file()), None)


def site_languages(docs: Path) -> tuple[str, ...] | None:
    """Return the languages that static-i18n builds the site of a docs folder in, the default one first.

    Nothing in the tuple: the site is ours and does without static-i18n. None: there are no settings, they
    are for another folder or another kind of site, or they cannot be read simply.
    """
    settings = _top(docs)
    plugins = dict(_plugins(settings.get("plugins")))
    if _text(settings.get("docs_dir"), "docs") != docs.resolve().name or "INHERIT" in settings:
        return None
    if "cxbook" not in plugins:
        return None
    return _languages(_mapping(plugins["i18n"]).get("languages")) if "i18n" in plugins else ()


def _top(docs: Path) -> dict[str, yaml.Node]:
    path = settings_of(docs)
    try:
        if path is None or path.stat().st_size > _LARGEST:
            return {}
        return _mapping(yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_LOADER))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return {}


def _mapping(node: yaml.Node | None) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _text(node: yaml.Node | None, usual: str = "") -> str:
    """Return a plain text, *usual* where there is none; "" for a text that has a tag of its own."""
    if node is None:
        return usual
    plain = isinstance(node, yaml.ScalarNode) and node.tag.startswith("tag:yaml.org,")
    return str(node.value) if plain else ""


def _plugins(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node | None]]:
    """Yield each plugin with its settings; they stand in a list or, by name, in a mapping."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        yield from _mapping(item).items()
        if isinstance(item, yaml.ScalarNode):
            yield _text(item), None


def _languages(node: yaml.Node | None) -> tuple[str, ...] | None:
    rows = [_mapping(row) for row in node.value] if isinstance(node, yaml.SequenceNode) else []
    said = [
        (_text(row.get("locale")), _text(row.get("build"), "true"), _text(row.get("default"), "false"))
        for row in rows
    ]
    if not said or not all(map(all, said)):
        return None
    built = [
        (default.lower() != "true", i, name)
        for i, (name, build, default) in enumerate(said)
        if build.lower() == "true"
    ]
    return tuple(name for _, _, name in sorted(built) if name != "null")
