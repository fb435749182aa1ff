"""What diagnostics say, in each language: one file a language, the same rules in each."""
