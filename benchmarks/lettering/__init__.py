"""Other libraries that write letters, for benchmarks/letter_times.py."""
