"""Whether an answer speaks to one part of a question: when, how long, how many, who, where, why."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.proofing.facilities import is_facility
from anfrage.steps.proofing.prose import DAY, MONTH, measures, nouns, sentences_of, stem
from anfrage.steps.proofing.subjects import leaves_out, misses_its_form
from anfrage.steps.proofing.units import SIZES

# What answers every part at once: nothing to report, not ours, declined, given elsewhere.
_WHOLE: Final = re.compile(
    r"\b(?:fehlanzeige|entfällt|keine (?:\w+ )?(?:angaben?|erkenntnisse|daten|auskunft|statistik"
    r"|erhebung\w*|aufzeichnung\w*)"
    r"|nicht (?:erfasst|erhoben|bekannt|zuständig|möglich|abzusehen|absehbar|bezifferbar)"
    r"|(?:kann|können|konnte\w*)\b[^.]{0,120}\b(?:nicht|keine[nr]?)\b[^.]{0,40}\b(?:ermittelt|genannt"
    r"|benannt|beziffert|angegeben|prognostiziert|gesagt|abgebildet|bestimmt|beantwortet|getroffen"
    r"|gemacht|gegeben|mitgeteilt|abgeschätzt)"
    r"|liegen? .{0,60}(?:nicht|keine) .{0,40}vor"
    r"|(?:diese|die|beide) (?:teil)?fragen? (?:kann|können|wird|werden|ist|sind)"
    r"|(?:kann|können) erst|ungeklärt"
    r"|weitergeleitet|siehe|verwiesen|verweis(?:t|en)|zuständigkeit|beigefügt"
    r"|(?:siehe|als|der|vgl\.) anlage\b)",
    re.IGNORECASE,
)
# A line end that ends neither a paragraph nor a line of a list.
_LINE_END: Final = re.compile(r"(?<!\n)\n(?!\s*(?:[-*•–#]|\d+\.|\n))")
_ASKS_WHEN: Final = re.compile(r"\b(?:wann|zu welchem zeitpunkt)\b", re.IGNORECASE)
_TELLS_WHEN: Final = re.compile(
    r"\b(?:(?:dieses|nächste\w*|kommende\w*|laufende\w*|vergangene\w*|im|vorige\w*) jahr(?:es)?"
    r"|(?:nächste|kommende|diese)\w* (?:monat|woche)\w*|quartal|halbjahr|sommer\w*|herbst\w*"
    r"|winter\w*|frühjahr\w*|\w*ferien|bereits|sobald|demnächst|kurzfristig|umgehend|sofort"
    r"|uhr|zeitpunkt\w*|termin\w*|unmittelbar|noch (?:nicht|kein\w*)|montags?|dienstags?"
    r"|mittwochs?|donnerstags?|freitags?|samstags?|abhängig|hängt|parallel|zeitgleich"
    r"|(?:nach|binnen|innerhalb|in|vor) (?:von )?[\w,]+ (?:tag|woche|monat|jahr|stunde)e?n?"
    r"|nach (?:abschluss|vorliegen|eingang|beschluss|erteilung|fertigstellung|vorlage|prüfung)"
    r"|(?:ab|bis|seit|ende|anfang|mitte) "
    rf"(?:\w+ )?\w*(?:{MONTH})|entscheide[tn]?|steht (?:\w+ )?fest|offen)\b",
    re.IGNORECASE,
)
_ASKS_UNTIL: Final = re.compile(r"\bbis (?:wann|zu welchem)\b", re.IGNORECASE)
# A beginning or an as-of date does not say until when.
_SINCE: Final = re.compile(
    rf"\b(?:seit|stand)\b:?\s*(?:dem |vom )?(?:{DAY.pattern})", re.IGNORECASE
)
# A part that asks for what is still to come, and a sentence that only tells what was.
_AHEAD: Final = re.compile(
    r"\b(?:soll(?:en)?|wird|werden)\b(?!.*\b(?:worden|wurden?)\b)", re.IGNORECASE
)
_PAST: Final = re.compile(r"\b(?:wurden?|war(?:en)?|hatten?|worden)\b", re.IGNORECASE)
_STILL: Final = re.compile(
    r"\b(?:soll(?:en)?|wird|werden|ist|sind|bis|ab|voraussichtlich|geplant|vorgesehen|bereits|schon)"
    r"\b", re.IGNORECASE,
)  # fmt: skip
_ENDLESS: Final = re.compile(
    r"\b(?:un)?befristet|\bdauerhaft|\bauf dauer\b|\bende[nt]?\b", re.IGNORECASE
)
_ONE: Final = re.compile(r"\b[Ee]in(?:e[nmrs]?)?\s+(?:[a-zäöüß]+\s+)?([A-ZÄÖÜ][\wäöüß-]+)")
_ASKS_HOW_MUCH: Final = re.compile(
    r"\b(?:wie viele?|wieviele?|wie hoch|wie groß|in welcher höhe|wie teuer|was kostet\w*|welche"
    r" (?:\w+ )?(?:\w*kosten|mittel|summe|ausgaben|aufwendungen))\b",
    re.IGNORECASE,
)
_ASKS_SIZE: Final = re.compile(r"\b(?:wie hoch|wie groß|welche\w?)\b", re.IGNORECASE)
_TELLS_HOW_MUCH: Final = re.compile(
    r"\b(?:kein\w*|alle\w?(?! (?:\d|beiden\b|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf"
    r"|zwölf))|niemand|mehrere\w?|einige\w?|beide\w?|sämtliche\w?|wenige\w?|einzelne\w?"
    r"|viele\w?|zahlreiche\w?|hälfte|drittel|viertel|mehrzahl|mehrheit|großteil|dutzend"
    r"|einzige\w?)\b",
    re.IGNORECASE,
)
_ASKS_COSTS: Final = re.compile(
    r"kosten|kostet|ausgaben|\b(?:\w*(?:förder|haushalts|finanz|sach|eigen|landes|bundes)-?)?mitteln?\b"
    r"|summe|\bteuer|aufwendungen",
    re.IGNORECASE,
)
_TELLS_COSTS: Final = re.compile(
    r"euro|€|kosten|ausgaben|mittel\b|haushalt|aufwand|unentgeltlich|gebühr|beträgt", re.IGNORECASE
)
_ASKS_WHO: Final = re.compile(
    r"^\W*(?:und\s+)?(?:wer|von wem|durch wen|wessen|welche[sr]? (?:stelle|amt|firma"
    r"|unternehmen))\b",
    re.IGNORECASE,
)
_TELLS_WHO: Final = re.compile(
    r"\b(?:durch|vom|von|zuständig\w*|verantwort\w*|beim?|stadt|verwaltung|land|bund|firma|verein"
    r"|unternehmen|gemeinderat|stadtrat|rat|kämmerei|kreis)\b",
    re.IGNORECASE,
)
_ASKS_HOW_LONG: Final = re.compile(
    r"\bwie lange?\b(?! (?:ist|wird|sind|werden) der)", re.IGNORECASE
)
_TELLS_HOW_LONG: Final = re.compile(
    r"\b(?:sekunde|minute|stunde|tag|nacht|nächte|woche|monat|quartal|jahr|saison|semester"
    r"|schuljahr)"
    r"\w{0,3}\b|\b\w*(?:ganztägig|stündig|tägig|wöchig|monatig|jährig|minütig)\w*|\bdauer\w*"
    r"|\bfrist\w*"
    r"|\bbis\b|\bvon\b.{1,30}\bbis\b|\bkurz\w*|\blang\w*|meter|\bkm\b|noch nicht",
    re.IGNORECASE,
)
_ASKS_HOW_OFTEN: Final = re.compile(r"\bwie (?:oft|häufig)|in welchen abständen\b", re.IGNORECASE)
_TELLS_HOW_OFTEN: Final = re.compile(
    r"\b\w*mal(?:s|ig\w*)?\b|\b\w*(?:täglich|wöchentlich|monatlich|jährlich|stündlich)\w*"
    r"|\b(?:regelmäßig|laufend|ständig|selten|häufig|nie|jede\w*|alle|pro|je|turnus|rhythmus"
    r"|abständen)\b",
    re.IGNORECASE,
)
_ASKS_WHY: Final = re.compile(
    r"\b(?:warum|weshalb|wieso|aus welche[mn] gr[uü]nde?n?|mit welcher begründung)\b", re.IGNORECASE
)
# A reason, or how things stand: "Sie waren von Pilz befallen."
_TELLS_WHY: Final = re.compile(
    r"\b(?:weil|da|denn|wegen|aufgrund|grund|gründe\w?|ursache\w*|infolge|damit|um|durch|nachdem"
    r"|daher"
    r"|deshalb|zurückzuführen|geschuldet|hintergrund|anlass|mangels|\w*gründen|liegt|lag|lagen"
    r"|liegen"
    r"|ergibt|erforderlich|notwendig|nötig|zumal|soll|sollen|dient|dienen|hängt|folge|resultier\w+"
    r"|war|waren|hatte|hatten|konnte\w*|musste\w*|fehl\w+|besteh\w+|bestand\w*|droh\w+|reich\w+"
    r"|galt\w*)\b",
    re.IGNORECASE,
)
_ASKS_WHERE: Final = re.compile(
    r"\b(?:wo|wohin|woher|an welche[mnr]? (?:\w+ )?(?:orte?n?|stellen?|haltestellen?|plätzen?"
    r"|standorte?n?"
    r"|straßen?|schulen?|gebäuden?))\b",
    re.IGNORECASE,
)
_TELLS_WHERE: Final = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Ii]ns|[Aa]m|[Aa]n|[Aa]uf|[Bb]ei|[Bb]eim|[Zz]wischen|[Nn]eben|[Ee]ntlang"
    r"|[Vv]or"
    r"|[Hh]inter|[Uu]nter|[Üü]ber|[Gg]egenüber|[Nn]ahe|[Nn]ach|[Aa]us|[Vv]om|[Zz]um|[Zz]ur"
    r"|[Ii]nnerhalb|[Aa]ußerhalb)\s+(?:[a-zäöüß]+\s+){0,2}"
    r"(?!\w*(?:[Jj]ahr|[Mm]onat|[Ww]oche|[Tt]ag|[Zz]eit|[Ss]tunde|[Qq]uartal|[Ss]aison"
    r"|[Dd]urchschnitt"
    r"|[Ss]chnitt|[Rr]ahmen|[Zz]uge|[Rr]egel|[Hh]öhe|[Ff]all|[Vv]ergleich|[Aa]nschluss|[Jj]anuar"
    r"|[Ff]ebruar"
    r"|[Mm]ärz|[Aa]pril|[Mm]ai|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember|[Oo]ktober|[Nn]ovember"
    r"|[Dd]ezember"
    r"|[Ss]ommer|[Ww]inter|[Hh]erbst|[Ff]rühjahr|[Ff]erien)\w*)[A-ZÄÖÜ]\w+"
    r"|\b(?:überall|flächendeckend|stadtweit|online|digital|vor ort|dort|nirgends|verschiedenen"
    r"|\w+straße"
    r"|\w+platz|\w+weg|ortsteil\w*|stadtgebiet)\b"
    r"|\b(?:steh(?:t|en)|dien(?:t|en)|stell(?:t|en))\b.*\b(?:bereit|(?:zur|als|zu) \w+)\b"
)
_ASKS_FORM: Final = re.compile(
    "|".join(f"(?:{one.pattern})" for one in (_ASKS_WHEN, _ASKS_HOW_MUCH, _ASKS_WHERE)),
    re.IGNORECASE,
)
_ASKS_COUNT: Final = re.compile(
    f"(?:{_ASKS_HOW_MUCH.pattern})|(?:{_ASKS_HOW_OFTEN.pattern})", re.IGNORECASE
)
_ASKS_ANY: Final = re.compile(
    f"{_ASKS_COUNT.pattern}|(?:{_ASKS_FORM.pattern})|(?:{_ASKS_HOW_LONG.pattern})", re.IGNORECASE
)
_IF_SO: Final = re.compile(
    r"^\W*(?:und\s+)?(?:wenn|falls|sofern) (?:ja|so|dies|das|dem so)\b|^\W*ggf\.", re.IGNORECASE
)
_IF_NOT: Final = re.compile(r"^\W*(?:und\s+)?(?:wenn|falls|sofern) (?:nein|nicht)\b", re.IGNORECASE)
_ASKS_FOR_ANY: Final = re.compile(
    r"^\W*(?:und\s+)?(?:gibt|gab|besteh|lieg|lag|kam|kommt|existier|hat|haben|sind|wurden?"
    r"|werden)\w*\b", re.IGNORECASE,
)  # fmt: skip
_NONE: Final = re.compile(r"\bkein(?:e[nrms]?)?\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]|\b[Nn]ein\b")
_DENIES: Final = re.compile(r"\b(?:nein|nicht|kein\w*)\b", re.IGNORECASE)


def speaks_to(answer: str, part: str, others: Sequence[str]) -> bool:
    """Return whether something in `answer` can be the answer to `part`.

    A part is doubted where it asks when, how long, how often, who, where, why or how much, and the
    answer has no such words, or has them only about the other parts; whatever it asks, where the
    answer never takes up its subject; "wenn ja" and "wenn nein" only where the answer says so. What
    declines, refers or reports nothing answers every part.

    Args:
        answer: The whole answer.
        part: The part's text.
        others: The question's other parts.
    """
    answer = _LINE_END.sub(" ", answer)
    if _WHOLE.search(answer) or _moot(answer, part) or _nothing_there(answer, others):
        return True

    def fits(said: str) -> bool:
        return _fits(said, part, others) and not _counts_for_others(said, part, others)

    if not _fits(answer, part, others) or leaves_out(
        answer, part, others, fits, counted=asks_how_much(part)
    ):
        return False
    return not (_ASKS_FORM.search(part) and misses_its_form(answer, part, others, fits))


def _counts_for_others(said: str, part: str, others: Sequence[str]) -> bool:
    """Whether a sentence tells a figure that another part asks for, and `part` asks for none."""
    counted = any(_ASKS_COUNT.search(one) for one in others) and not _ASKS_ANY.search(part)
    return counted and bool(measures(said))


def _fits(answer: str, part: str, others: Sequence[str]) -> bool:
    """Whether `answer` has words of the kind that `part` asks for."""
    if _ASKS_UNTIL.search(part):
        later = _SINCE.sub("", _without_past(answer) if _AHEAD.search(part) else answer)
        return bool(DAY.search(later) or _TELLS_WHEN.search(later) or _ENDLESS.search(later))
    if _ASKS_WHEN.search(part):
        said = _without_past(answer) if _AHEAD.search(part) else answer
        return bool(DAY.search(said) or _TELLS_WHEN.search(said))
    own = nouns(part) - set().union(*(nouns(other) for other in others))
    if _ASKS_HOW_MUCH.search(part):
        return _tells_how_much(answer, part, own, set().union(*map(nouns, others)) - nouns(part))
    if _ASKS_WHO.search(part):
        said = any(_same(word, mine) for word in nouns(answer) for mine in own)
        return said or bool(_TELLS_WHO.search(answer)) or is_facility(answer)
    return _tells_else(answer, part)


def _without_past(answer: str) -> str:
    """The sentences of `answer` that do not only tell what was: "Das Becken war 2011 dicht."."""
    told = (one.text for one in sentences_of(answer))
    return " ".join(one for one in told if _STILL.search(one) or not _PAST.search(one))


def _moot(answer: str, part: str) -> bool:
    """Whether a part asks only in a case that the answer rules out."""
    denied = bool(_DENIES.search(answer))
    return bool(_IF_SO.search(part) if denied else _IF_NOT.search(part))


def _nothing_there(answer: str, others: Sequence[str]) -> bool:
    """Whether another part asks for something of which the answer says that there is none."""
    return bool(_NONE.search(answer)) and any(_ASKS_FOR_ANY.search(one) for one in others)


def _tells_else(answer: str, part: str) -> bool:
    for asks, tells in (
        (_ASKS_HOW_LONG, _TELLS_HOW_LONG), (_ASKS_HOW_OFTEN, _TELLS_HOW_OFTEN),
        (_ASKS_WHERE, _TELLS_WHERE),
    ):  # fmt: skip
        if asks.search(part):
            return bool(tells.search(answer) or (asks is not _ASKS_WHERE and measures(answer)))
    if _ASKS_WHY.search(part):
        return bool(_TELLS_WHY.search(answer)) or len(list(sentences_of(answer))) > _MANY
    return True


_MANY: Final = 3  # sentences; one of so many may be the reason


# A row of a table.
_ROW: Final = re.compile(r"(?:(?<![\w.])\d[\d.,]*\s+){3,}\d")


def _tells_how_much(answer: str, part: str, own: set[str], foreign: set[str]) -> bool:
    if _ASKS_COSTS.search(part):
        return bool(_TELLS_COSTS.search(answer))
    wanted = measures(answer) if _ASKS_SIZE.search(part) else _counts(answer, own, foreign)
    return bool(wanted or _TELLS_HOW_MUCH.search(answer) or _ROW.search(answer))


# Figures that are known already: "alle vier Anlagen", "der sieben Schulen".
_KNOWN: Final = re.compile(
    r"\b(?:alle[nr]?|der|die|den|dem|unsere[nr]?|sämtliche[nr]?)\s$", re.IGNORECASE
)


def asks_how_much(part: str) -> bool:
    """Return whether a part asks for a figure."""
    return bool(_ASKS_HOW_MUCH.search(part))


def figures_for(answer: str) -> int:
    """Return how many parts that ask for a figure `answer` can answer; many where it says so."""
    if any(one.search(answer) for one in (_TELLS_HOW_MUCH, _WHOLE, _ROW)):
        return 99
    return len(measures(answer)) + len(_ONE.findall(answer))


_TIMES: Final = frozenset(map(stem, ["Tage", "Wochen", "Monate", "Jahre", "Quartale", "Uhr"]))


def _counts(answer: str, own: set[str], foreign: set[str]) -> bool:
    """Whether a figure counts something that `own` may mean.

    One that only measures ("2 Meter", "vier Wochen") or counts what another part asks for has to be
    asked for.
    """
    if any(_same(word, mine) for word in nouns(answer) for mine in own):
        foreign = set()  # "Davon sind zwölf Betten im Klinikum": the others' noun, this one's place
    spans = any(re.match("zeit|dau|tag|woch|monat|jahr|stund", mine) for mine in own)
    if any(_same(stem(one[1]), mine) for one in _ONE.finditer(answer) for mine in own):
        return True
    return any(
        not own
        or any(_same(one.unit, mine) for mine in own if one.unit)
        or not (one.unit in SIZES or (one.unit in _TIMES and not spans) or one.unit in foreign)
        for one in measures(answer)
        if not _KNOWN.search(answer, 0, one.start)
    )


def _same(word: str, mine: str) -> bool:
    """Compounds count: "Personalkosten" speaks to "Kosten"."""
    return word in mine or mine in word
