"""The languages of the site: static-i18n's, or one; and what static-i18n leaves undone."""

# static-i18n builds the site once for each language, one build inside the other, with one and the
# same configuration object. What it keeps on that object between builds leaks from page to page:
# that is what most functions here put right (ultrabug/mkdocs-static-i18n 1.3.1).

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

_LOCALE = re.compile(r"[a-z]{2}(-[A-Za-z]{4})?(-[A-Z]{2})?|[a-z]{2}_[A-Z]{2}")
"""What static-i18n takes for a language at the end of a file name."""


@dataclass(frozen=True)
class Languages:
    """The languages of the site, and the one that is being built."""

    current: str
    default: str
    built: tuple[str, ...]
    configured: tuple[str, ...] = ()
    """What mkdocs.yml says, the default language first; nothing where static-i18n is not used."""

    def prefix(self, language: str) -> str:
        """Return the folder of a language's pages: "" or "th/"."""
        return "" if language == self.default else f"{language}/"

    def home(self, language: str, *, directories: bool) -> str:
        """Return the address of a language's first page, seen from the site's root."""
        return self.prefix(language) + ("" if directories else "index.html") or "."


def plugin_of(config: MkDocsConfig) -> Any | None:
    """Return the static-i18n plugin, None where the site does without it."""
    return config.plugins.get("i18n")


def is_nested(config: MkDocsConfig) -> bool:
    """Tell whether this is a further language's build inside the first one's."""
    plugin = plugin_of(config)
    return plugin is not None and bool(plugin.building)


def languages_of(config: MkDocsConfig, alone: str) -> Languages:
    """Return the languages of the site; *alone* is the language of a site without static-i18n."""
    plugin = plugin_of(config)
    if plugin is None:
        return Languages(alone, alone, (alone,))
    default = plugin.default_language
    built = _default_first(plugin.build_languages, default)
    configured = built if not plugin.config.build_only_locale else tuple(plugin.all_languages)
    return Languages(
        current=plugin.current_language or default,
        default=default,
        built=built,
        configured=tuple(language for language in configured if language != "null"),
    )


def _default_first(languages: Iterable[str], default: str) -> tuple[str, ...]:
    return (default, *(language for language in languages if language != default))


def require_suffixes(config: MkDocsConfig) -> None:
    """Refuse the folder structure: a data file has one place, and its translations stand beside it."""
    plugin = plugin_of(config)
    if plugin is not None and plugin.config.docs_structure != "suffix":
        raise PluginError(
            "cxbook works with 'docs_structure: suffix' of static-i18n only; set it in mkdocs.yml."
        )


def leave_404_to_default(config: MkDocsConfig) -> None:
    """Keep a further language from writing its own 404 page over the default language's."""
    if is_nested(config):
        config.theme.static_templates.discard("404.html")


def dropped(files: Iterable[File], config: MkDocsConfig) -> dict[str, str]:
    """Return files that static-i18n leaves out silently, and what it takes for a language in their names."""
    plugin = plugin_of(config)
    if plugin is None:
        return {}
    found = {file.src_uri: _suffix(file) for file in files if file.src_dir == config.docs_dir}
    return {
        uri: suffix
        for uri, suffix in found.items()
        if suffix and suffix not in plugin.all_languages and _LOCALE.fullmatch(suffix)
    }


def _suffix(file: File) -> str:
    """Return what stands between the last two dots of a file name."""
    _, dot, suffix = file.src_uri.rpartition("/")[2].rpartition(".")[0].rpartition(".")
    return suffix if dot else ""


def remember_files(files: Files, config: MkDocsConfig) -> None:
    """Tell static-i18n which pages there are, for its sitemap."""
    plugin = plugin_of(config)
    if plugin is not None:
        plugin.i18n_files_per_language[plugin.current_language] = files.documentation_pages()
