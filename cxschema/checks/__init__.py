"""The house rules that no single file can check of itself."""
