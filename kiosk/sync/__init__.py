"""Process 2, on the bus: the only code that opens a connection."""
