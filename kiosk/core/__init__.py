"""Values and rules. Standard library only: no Qt, files, clock, randomness, network or logging."""
