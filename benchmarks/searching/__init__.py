"""Other search programs, asked the same questions."""
