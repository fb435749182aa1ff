"""Data files as documentation files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cxmkdocs.i18n import Languages
    from cxschema.catalog.catalog import Catalog


class CatalogFile(File):
    """A data file that becomes a page, in one language."""

    # The attributes below are those that static-i18n gives to its own files.

    def __init__(self, uri: str, config: MkDocsConfig, languages: Languages, language: str) -> None:
        super().__init__(
            uri,
            config.docs_dir,
            config.site_dir,
            config.use_directory_urls,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.dest_uri = languages.prefix(language) + self.dest_uri
        self.locale = self.locale_alternate_of = language
        self.localization: str | None = None
        self.norm_src_uri = uri
        self.alternates: dict[str, File] = {language: self}

    def is_documentation_page(self) -> bool:
        """Say so, although the file's name ends in `.yml`."""
        return True


def catalog_files(
    uris: Iterable[str], catalog: Catalog, config: MkDocsConfig, languages: Languages
) -> list[CatalogFile]:
    """Return the data files of the language that is being built, each with its other languages."""
    sources = source_uris(catalog, languages.current)
    made = [_with_alternates(uri, config, languages) for uri in uris]
    for file in made:
        file.edit_uri = sources.get(file.src_uri, file.src_uri)
    return made


def source_uris(catalog: Catalog, language: str) -> dict[str, str]:
    """Return, for each data file with a translation into *language*, the file of that translation."""
    return {
        entry.uri: entry.overlays[language].document.file.uri
        for entry in catalog.entries.values()
        if language in entry.overlays
    }


def _with_alternates(uri: str, config: MkDocsConfig, languages: Languages) -> CatalogFile:
    made = CatalogFile(uri, config, languages, languages.current)
    for language in languages.built:
        if language != languages.current:
            made.alternates[language] = CatalogFile(uri, config, languages, language)
    return made


def put_in(files: Files, made: Iterable[CatalogFile], overlay_uris: Iterable[str]) -> list[CatalogFile]:
    """Put data files in the place of the YAML files they are; return those that are part of the site.

    Translation files go: they are pages of their own in no language.
    """
    excluded = _take_out(files, {file.src_uri for file in made} | set(overlay_uris))
    added = [file for file in made if file.src_uri not in excluded]
    for file in added:
        files.append(file)
    return added


def _take_out(files: Files, uris: set[str]) -> set[str]:
    """Remove YAML files from the site's files; return those that mkdocs.yml excludes."""
    found = [file for file in files if _original(file) in uris or file.src_uri in uris]
    for file in found:
        files.remove(file)
    return {_original(file) for file in found if file.inclusion.is_excluded()}


def _original(file: File) -> str:
    """Return the file that this one is, or that it translates."""
    return getattr(file, "norm_src_uri", file.src_uri)


def same_page(files: Files) -> list[tuple[File, File]]:
    """Return pairs of files that would become one and the same page (`nok.md` beside `nok.yml`)."""
    seen: dict[str, File] = {}
    pairs = [(seen.setdefault(file.dest_uri, file), file) for file in files.documentation_pages()]
    return [(first, second) for first, second in pairs if first is not second]
