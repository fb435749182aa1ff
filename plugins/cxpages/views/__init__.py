"""What a reader sees of an entry, in one language; no HTML."""
