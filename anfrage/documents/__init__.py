"""Paper in and out: what is read from files and what is made for them."""
