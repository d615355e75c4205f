"""Speech: utterances in, sound out. The screen uses `reader.Reader`."""
