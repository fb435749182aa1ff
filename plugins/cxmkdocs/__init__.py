"""The adapter: the pages of the catalog as pages of a MkDocs site."""
