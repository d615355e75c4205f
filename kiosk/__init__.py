"""Red Bus Kiosk: the touchscreen of the Big Red Bus, and all it needs around it."""

__version__ = "0.1.0"
