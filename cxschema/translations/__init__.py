"""How far the translations are: counting, places to fill in, noting, handing out and taking back."""
