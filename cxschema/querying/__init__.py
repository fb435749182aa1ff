"""What there is, what refers to what, and as which table, list or graph it is printed."""
