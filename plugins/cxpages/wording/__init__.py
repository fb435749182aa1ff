"""Every word that pages say of themselves, in each language: one file a language."""
