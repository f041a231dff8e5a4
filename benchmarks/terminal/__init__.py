"""Whole terminal programs on a pseudo terminal: how they are started, driven and watched."""
