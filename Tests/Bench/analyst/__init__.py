"""What plain.py is made of. It shares no line with the generator."""
