"""Other libraries that write letters, for benchmarks/letters.py."""
