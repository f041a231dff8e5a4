"""Other search programs' ten nearest entries: JSON in, JSON out, in the peers' environment.

In: {"texts": […], "questions": […]}. Out: for each peer [numbers, best score, milliseconds] a
question.
"""

import json
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import bm25s
import snowballstemmer
import tantivy
from rapidfuzz import fuzz, process

MANY = 1_000  # texts; rapidfuzz, which takes seconds, is then asked every fifth question only
Found = tuple[list[int], float]


def fuzzy(scorer: Any) -> Callable[[Sequence[str]], Callable[[str], Found]]:
    """Return a peer that compares the question with every text."""

    def over(texts: Sequence[str]) -> Callable[[str], Found]:
        def ask(question: str) -> Found:
            found = process.extract(question, texts, scorer=scorer, limit=10)
            return [number for _, _, number in found], found[0][1]

        return ask

    return over


def trigrams(texts: Sequence[str]) -> Callable[[str], Found]:
    """Return SQLite's full text search over trigrams."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table t using fts5(text, tokenize='trigram')")
    base.executemany("insert into t(rowid, text) values (?, ?)", enumerate(texts))

    def ask(question: str) -> Found:
        folded = " ".join(re.findall(r"\w+", question.casefold()))
        parts = {folded[n : n + 3] for n in range(len(folded) - 2)}
        wanted = " OR ".join(f'"{part}"' for part in sorted(parts)) or '"   "'
        rows = base.execute(
            "select rowid, bm25(t) from t where t match ? order by 2 limit 10", (wanted,)
        ).fetchall()
        return [row[0] for row in rows], -rows[0][1] if rows else 0.0

    return ask


def words(texts: Sequence[str]) -> Callable[[str], Found]:
    """Return bm25s over German stems."""
    stemmer = snowballstemmer.stemmer("german")
    options = {"stemmer": stemmer.stemWords, "show_progress": False}
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(texts), **options), show_progress=False)

    def ask(question: str) -> Found:
        asked = bm25s.tokenize([question], **options)
        found, scores = index.retrieve(asked, k=min(10, len(texts)), show_progress=False)
        return [int(number) for number in found[0]], float(scores[0][0])

    return ask


def engine(texts: Sequence[str]) -> Callable[[str], Found]:
    """Return tantivy with its German stemmer."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="de_stem")
    schema.add_unsigned_field("number", stored=True)
    index = tantivy.Index(schema.build())
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    chain = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("german"))
    index.register_tokenizer("de_stem", chain.build())
    writer = index.writer()
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(text=text, number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> Found:
        query = index.parse_query(" ".join(re.findall(r"\w+", question)) or "x", ["text"])
        hits = searcher.search(query, 10).hits
        return [searcher.doc(place)["number"][0] for _, place in hits], hits[0][0] if hits else 0.0

    return ask


PEERS = {
    "rapidfuzz token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "SQLite FTS5 trigram": trigrams,
    "bm25s, stems": words,
    "tantivy, stems": engine,
}


def main() -> int:
    """Answer every question with every peer."""
    given = json.load(sys.stdin)
    out: dict[str, list[tuple[list[int], float, float]]] = {}
    for name, peer in PEERS.items():
        ask = peer(given["texts"])
        out[name] = []
        slow = name.startswith("rapidfuzz") and len(given["texts"]) > MANY
        for question in given["questions"][:: 5 if slow else 1]:
            begin = time.perf_counter()
            numbers, best = ask(question)
            out[name].append((numbers, best, 1000 * (time.perf_counter() - begin)))
    json.dump(out, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
