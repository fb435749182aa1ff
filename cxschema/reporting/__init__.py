"""Diagnostics as a reader sees them: messages in words, and one renderer a format."""
