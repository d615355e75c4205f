"""Packs in: what authors write becomes core values, or every fault with file and line."""
