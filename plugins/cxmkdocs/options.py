"""What mkdocs.yml may say about the plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class CXBookConfig(Config):
    """The options of the plugin `cxbook`."""

    mermaid = config_options.Optional(config_options.File(exists=True))
    """A Mermaid script to use instead of the one that comes along, such as `vendor/mermaid.min.js`.

    Diagrams are drawn with Mermaid's classic script (not with `mermaid.esm.min.mjs`).
    """

    fonts = config_options.Optional(config_options.Dir(exists=True))
    """The folder into which npm installed fonts that the site brings along, such as `node_modules`.

    Without it readers see the fonts of their own system.
    """
