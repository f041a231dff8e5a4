"""Widgets get data and post messages; they know neither desk nor screens.

Text of users reaches them as `str` and is shown as `Content`, never as markup.
"""
