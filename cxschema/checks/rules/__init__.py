"""The house rules, by what they look after."""
