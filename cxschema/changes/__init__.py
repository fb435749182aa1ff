"""What changed in meaning between two states of the handbook, and in words."""
