"""Journeys out to other tools and in again: Mermaid, CSV, JSON."""
