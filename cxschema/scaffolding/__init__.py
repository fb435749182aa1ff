"""Files to begin with: a new entry, a wording file to fill in, a whole repository."""
