"""Giving an entry another id: its files, and everything that names it."""
