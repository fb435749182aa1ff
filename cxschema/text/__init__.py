"""Words: nearest names, wording files, texts of another language."""
