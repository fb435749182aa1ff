"""The shapes of the data: one model a kind, and the table that lists them."""
