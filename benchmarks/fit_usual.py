"""Make `anfrage/search/usual_words.txt`, for `usual.py`: how usual words are in councils' papers.

Usage: python benchmarks/fit_usual.py [FOLDER]

FOLDER as in `fit_lexical.py`. Counted are the inquiries of eval/dev and the answers of its council
set: in how many of them a stem stands. Stems alone are written, with one figure each, and no names:
what is written with a capital is only taken if it is mostly used as a noun is, behind an article,
and not as a part of a longer name. Takes five seconds.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Final

from fit_lexical import default_folder, rows

from anfrage.search.analysis import Word, content_words
from anfrage.search.usual import FILE, LEVELS, RAREST

LEAST_PAPERS: Final = 10
LEAST_LETTERS: Final = 3
SMALL: Final = 0.3  # share of mentions in small letters from which a word is no name
BEHIND_ARTICLE: Final = 0.3  # the same of mentions with a capital behind an article
PLURAL: Final = 0.08  # share of mentions that each of two forms has
TARGET: Final = Path(__file__).resolve().parents[1] / "anfrage" / "search"

_ARTICLE: Final = re.compile(
    r"\b(?:d(?:er|ie|as|en|em|es)|(?:ein|kein|unser|ihr|sein|dies|jed|welch|all|viel|solch)"
    r"(?:e[rsnm]?)?|zu[rm]|im|am|vom|beim|ins)\s+(?:[a-zäöü]{4,}(?:e|en|er|es|em)\s+)?$"
)
_LONGER_NAME: Final = re.compile(r"-[A-ZÄÖÜ]| (?:Straße|Tor|Platz|Allee|Land|Weg|Berg)\b")
_PLACE: Final = re.compile(r"(?:strass|stadt|stadtteil|burg|alle|allee|platz|berg|bergbahn|heim)$")
_SIGN: Final = re.compile(r".[A-Z]")  # a party, an office, a firm
# Rivers, a dialect's and a firm's words that are used as nouns are.
_LOCAL: Final = """
alb pfinz rhein rheinhaf rheinbruck majolika wildpark sudtangent bergdorf volkswohnung kombilosung
badisch sachsisch hessisch niedersachsisch freistaat ukrain corona
"""


def papers(folder: Path) -> Iterator[str]:
    """Yield the texts that are counted."""
    for paper in rows(folder / "inquiries.jsonl"):
        yield paper["raw_text"]
    for answer in rows(folder / "karlsruhe" / "corpus.jsonl"):
        yield answer["text"]


class Counts:
    """What is known of each stem."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.papers: Counter[str] = Counter()
        self.mentions: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.articles: Counter[str] = Counter()
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)

    def take(self, text: str) -> None:
        """Count the words of a paper."""
        seen = set()
        for word in content_words(text):
            seen.add(word.stem)
            self.mentions[word.stem] += 1
            self.forms[word.stem][word.written] += 1
            self.small[word.stem] += word.written[0].islower()
            self.articles[word.stem] += _as_noun(word, text)
        self.papers.update(seen)

    def is_word(self, key: str) -> bool:
        """Whether a stem is a usual word, and no name as far as can be seen."""
        if not key.isalpha() or len(key) < LEAST_LETTERS or self.papers[key] < LEAST_PAPERS:
            return False
        if key in _LOCAL.split() or _PLACE.search(key):
            return False
        capitals = self.mentions[key] - self.small[key]
        if self.small[key] >= SMALL * self.mentions[key]:
            return True
        written = self.forms[key].most_common(1)[0][0]
        behind = BEHIND_ARTICLE / 3 if self._has_plural(key) else BEHIND_ARTICLE
        return not _SIGN.search(written) and self.articles[key] >= behind * capitals

    def _has_plural(self, key: str) -> bool:
        """Whether a word is used in two forms as nouns have them: "Person" and "Personen"."""
        forms = self.forms[key]
        return any(
            min(forms[one + ending], forms[one]) >= PLURAL * self.mentions[key]
            for one in list(forms)
            for ending in ("e", "en", "n")
        )


def _as_noun(word: Word, text: str) -> bool:
    if word.written[0].islower() or _LONGER_NAME.match(text, word.end):
        return False
    return bool(_ARTICLE.search(text[max(0, word.start - 40) : word.start]))


def main() -> int:
    """Count and write."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()
    counts, total = Counts(), 0
    for text in papers(folder / "dev"):
        counts.take(text)
        total += 1
    levels: dict[int, list[str]] = defaultdict(list)
    for key in filter(counts.is_word, counts.papers):
        share = math.log(total / counts.papers[key]) / math.log(total / LEAST_PAPERS)
        levels[max(1, round(RAREST * share * LEVELS))].append(key)
    lines = [
        line
        for level, keys in sorted(levels.items())
        for line in wrap(" ".join(sorted(keys)), 97, initial_indent=f"{level} ",
                         subsequent_indent=f"{level} ")
    ]  # fmt: skip
    (TARGET / FILE.name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, levels.values()))} stems of {total} papers in {TARGET / FILE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
