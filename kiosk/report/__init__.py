"""Numbers out: accepts SafeTable only."""
