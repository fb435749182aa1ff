"""Every entry, its translations, and how they refer to each other."""
