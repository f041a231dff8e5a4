"""The sentence for a failure, without the price of all sentences at every start."""

from anfrage.domain.errors import AnfrageError


def sentence(error: AnfrageError) -> str:
    """Return the sentence for `error`, cleaned and on one line.

    The sentences, and the models that they speak of, are loaded when the first one is needed.
    """
    from anfrage.german import messages  # noqa: PLC0415 - start-up time

    return messages.sentence(error)
