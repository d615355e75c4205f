"""The demonstration: a whole visit through screen, paper, counters, sync, hub and export, checked as it goes."""
