"""A draft that came back: its places found again, its changes as proposals, one taken over.

`places.py` says which paragraphs belong to which question, `differences.py` compares two texts,
`proposing.py` makes the proposals, `accepting.py` puts one of them into an answer.
"""
