"""Characters that have no place in a data file, or not the same meaning to all who read it."""

# Each is the inside of a regular expression's [...].

from __future__ import annotations

_BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"

HIDDEN = rf"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_BIDI_CONTROLS}\u2028\u2029\ufffe\uffff"
"""Those that cannot be seen: they break pages, or hide what a reviewer should read."""

UNUSUAL = r"\t\ufeff"
"""Those that not every version of YAML takes for the same thing."""

NOT_PLAIN = rf"\n{HIDDEN}{UNUSUAL}"
"""What is in no line of a plain file."""
