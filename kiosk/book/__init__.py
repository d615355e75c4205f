"""Self-checks for those who sign them off: drawings and books. Nothing here is ever shown to a visitor."""
