"""What linkage_bench.py is made of."""
