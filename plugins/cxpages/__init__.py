"""The pages: what a reader sees of the catalog, in one language; no site engine."""
