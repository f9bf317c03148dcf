"""What naive_sample.py is made of. It shares no code with bilan."""
