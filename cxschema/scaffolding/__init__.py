"""Files to begin with: a new entry, a translation to fill in, a whole repository."""
