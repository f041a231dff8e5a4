"""Words that neither the dictionary nor the office's word list knows."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofMaterial

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-*:'’][^\W\d_]+)*")
_SKIPPED: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w.-]+\.(?:de|example|eu|com)\b")
_SHORTEST: Final = 4
# "BauGB", "BNetzA", "OV": capitals inside are no misspelling.
_ABBREVIATED: Final = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|^[A-ZÄÖÜ]{2}")
_LINKS: Final = ("es", "en", "er", "s", "n", "e")  # between the parts of a compound
# Words that end a compound in the paired spelling: "Kinder- und Jugendarbeit".
_HALF: Final = "-"


def find_misspelt_words(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find unknown words in the answers, each once a letter.

    Known are the dictionary's words, the office's own, what stands in the inquiry, names in the
    letter's head, abbreviations in capitals, and compounds of known words at a hyphen.
    """
    known = material.knows_word
    if known is None:
        return
    letter = material.letter
    head = " ".join(
        (*letter.addressee, letter.signer.name, letter.sender.city, letter.sender.authority,
         material.case.inquiry.text, *material.rules.word_list, *material.rules.allowed_names)
    )  # fmt: skip
    ours = {one.casefold() for one in _WORD.findall(head)}
    told: set[str] = set()
    for one in material.answered():
        text = _SKIPPED.sub(lambda found: " " * len(found.group()), one.item.answer)
        for found in _WORD.finditer(text):
            word = found.group()
            half = text[found.end() : found.end() + 1] == _HALF
            if len(word) < _SHORTEST or word.isupper() or half or word in told:
                continue
            pieces = [piece for piece in re.split(r"[-*:]", word) if piece]
            if all(piece.casefold() in ours or _known(piece, known) for piece in pieces):
                continue
            told.add(word)
            yield ProofFinding(ProofKind.SPELLING, one.place(*found.span()), word)


def _known(piece: str, known: Callable[[str], bool]) -> bool:
    if len(piece) < _SHORTEST or _ABBREVIATED.search(piece) or known(piece):
        return True
    return known(piece.lower()) or _compound(piece, known)


def _compound(piece: str, known: Callable[[str], bool]) -> bool:
    """Whether a word is two known nouns in one: "Gutachter-ausschuss", "Planung-s-büro".

    Dictionaries know few of the compounds that offices make.
    """
    for at in range(_SHORTEST, len(piece) - _SHORTEST + 1):
        head, tail = piece[:at], piece[at:]
        if known(tail.capitalize()) or known(tail):
            heads = [head, *(head.removesuffix(one) for one in _LINKS if head.endswith(one))]
            if any(len(one) >= _SHORTEST and known(one.capitalize()) for one in heads):
                return True
    return False
