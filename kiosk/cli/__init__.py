"""The redbus command: one file a command group. A command parses, calls, prints."""
