"""Diagrams drawn from the entries of a catalog."""
