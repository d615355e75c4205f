"""Process 3, elsewhere: the campaign office's server."""
