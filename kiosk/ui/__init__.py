"""Process 1, on the bus: the touchscreen. Qt Quick, no network."""
