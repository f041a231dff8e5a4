"""Whether a word is a real part of a longer one, or the letters meet by chance.

"Kosten" is the head of "Personalkosten"; in "dienstlich", "Wissenschaft" and "hergestellt" what is
left over beside "Dienst", "wissen" and "gestellt" is no word but an ending or a prefix.
"""

from typing import Final

from anfrage.search.analysis import plain_vowels

LEAST_REST: Final = 3
"""Letters that the other part has at least."""

# What may follow a part and makes another kind of word of it, whatever comes behind.
_ENDINGS: Final = ("keit", "heit", "lich", "schaft", "isch", "itat", "ismus")
# The same where nothing follows: "haft" is an ending in "schuldhaft", not in "Haftung".
_LAST_ENDINGS: Final = frozenset(
    {
        "ung",
        "los",
        "haft",
        "bar",
        "sam",
        "tum",
        "nis",
        "ling",
        "chen",
        "lein",
        "erei",
        "ier",
        "iert",
    }
    | {"ation", "ist", "end"}
)
# What is left in front of a part: prefixes of verbs, and what is no word of its own. As in stems,
# umlauts are bare vowels.
_PREFIX_WORDS: Final = """
    ab an auf aus be bei dar durch ein ent er fest fort frei ge her hin hinter in los mit miss nach
    ob uber um un unter ver vor weg wider wieder zer zu zuruck zusammen gegen voraus vorbei inter
    trans anti multi mikro makro oko bio tele super ultra pro post pra auseinander heraus herein
    hinaus hinein herbei herab hinab umher bevor daran
"""
_PREFIXES: Final = frozenset(_PREFIX_WORDS.split())
# What a noun takes on by its case and number; "Bürgerinnen" is another word than "Bürger".
_CASES: Final = ("", "e", "s", "n", "en", "es", "er", "ern")
_JOINTS: Final = ("es", "en", "er", "s", "n", "e")


def is_part(part: str, whole: str) -> bool:
    """Whether the stem `part` is a word within the compound `whole`; both folded and stemmed."""
    if len(part) > len(whole):
        part, whole = whole, part
    if whole.startswith(part):
        rest = whole[len(part) :]
        bare = [rest, *(rest.removeprefix(joint) for joint in _JOINTS)]
        return len(rest) >= LEAST_REST and not any(
            one.startswith(_ENDINGS) or one in _LAST_ENDINGS for one in bare
        )
    if whole.endswith(part):
        rest = whole[: -len(part)]
        return len(rest) >= LEAST_REST and rest not in _PREFIXES
    return False


def stands_in(short: str, long: str, *, noun: bool) -> bool:
    """Whether a folded word stands at one end of a longer one, letter for letter.

    A noun may have another case or number there ("Einsätze" in "Einsatzaufkommen"); of another
    kind of word the stem alone is no word: "Private" is not in "Privatsphäre".
    """
    if not noun:
        return long.startswith(short) or long.endswith(short)
    bases = {short.removesuffix(case) for case in _CASES if short.endswith(case)}
    plain = {plain_vowels(base) for base in bases if len(base) > LEAST_REST}
    bare = plain_vowels(long)
    ends = {bare.removesuffix(case) for case in _CASES if bare.endswith(case)}
    return any(bare.startswith(base) or any(e.endswith(base) for e in ends) for base in plain)
