"""The check before signing: one file for each kind of check, all of them pure."""
