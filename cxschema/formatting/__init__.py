"""The one form of a data file, and the mending of what is certainly a slip."""
