"""Sites that many tests look at, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sites import ONE_LANGUAGE, build, i18n, write_site

if TYPE_CHECKING:
    from sites import Site


@pytest.fixture(scope="session")
def three_languages(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site in English, Thai and Persian."""
    folder = tmp_path_factory.mktemp("three")
    return build(write_site(folder, ["search", "cxbook", i18n("en", "th", "fa")]), "--strict")


@pytest.fixture(scope="session")
def one_language(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site in English, without static-i18n."""
    folder = tmp_path_factory.mktemp("one")
    return build(write_site(folder, ["search", "cxbook"], ONE_LANGUAGE), "--strict")
