"""Which questions the covering text assigns to us, and until when."""

import datetime as dt
import re
from typing import Final

from anfrage.domain.assignment import Assignment
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.text import clean
from anfrage.steps.question_numbers import NUMBERS, questions_named

_SUPPLY: Final = (
    r"(?:zuarbeit\w*|zuzuarbeiten|zuliefer\w*|zuzuliefern|teilantwort\w*"
    r"|(?:antwort|text|teil|rede)?beitr[aä]g\w*|arbeiten\s+sie|liefern\s+sie|übernahme"
    r"|übernehmen\s+sie|von\s+ihnen\s+(?:\w+\s+)?zu\s+beantworten"
    r"|ihre[rmns]?\s+(?:\w+\s+)?(?:stellungnahme|zuständigkeit|bereich(?:s|es)?|amt(?:es)?|haus(?:es)?"
    r"|fachbereich(?:s|es)?|abteilung|dezernat(?:s)?|seite|sicht)"
    r"|ihr\s+(?:\w+\s+)?(?:bereich|amt|haus|fachbereich|dezernat)|sie\s+betreffen|sind\s+sie\s+zuständig)"
)
# "(Fragen 2 und 4)", "Ziff. 2": the word may be left out only right behind "Zuarbeit zu".
_QUESTIONS: Final = r"(?:(?:teil)?fragen?|ziffern?|ziff\.|punkten?|punkt)\s+(?:nrn?\.\s*)?"
_DIRECTLY: Final = r"\bzuarbeit\s+(?:zu|zur|für)\s+(?:den\s+)?(?:nrn?\.\s*)?"
_ASSIGNED: Final = re.compile(
    rf"\b{_SUPPLY}(?:\b|(?<=\.))(?:[^.!?]|\.(?=\w)){{0,80}}?\b{_QUESTIONS}(?P<after>{NUMBERS})"
    rf"|\b{_QUESTIONS}(?P<before>{NUMBERS})\b[^.!?]{{0,80}}?\b{_SUPPLY}\b"
    rf"|{_DIRECTLY}(?P<directly>{NUMBERS})",
    re.IGNORECASE,
)
_WEEKDAYS: Final = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_WEEKDAY: Final = (
    rf"(?P<weekday>(?:{'|'.join(_WEEKDAYS)}|sonnabend)\b|(?:mo|di|mi|do|fr|sa|so)\b\.?)"
)
_DUE: Final = re.compile(
    rf"\b(?:bis|frist\s*:|spätestens)\s*(?:spätestens\s+)?(?:zum\s+|am\s+|kommenden\s+|diesen\s+)?"
    rf"(?:(?P<soon>heute|morgen|übermorgen)\b,?\s*)?(?:{_WEEKDAY},?\s*(?:,\s*)?(?:den|dem)?\s*)?"
    r"(?:(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>[a-zä]{3,9})\b)\s?"
    r"(?P<year>\d{4}|\d{2}(?!\s*(?:uhr|[:.]\d)))?)?"
    r"(?:,?\s*(?:um\s+)?(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s*uhr)?",
    re.IGNORECASE,
)
_SOON: Final = ("heute", "morgen", "übermorgen")
_MONTHS: Final = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
#: The deadline stands in the same sentence or the one beside it, in characters.
_NEAR: Final = 160
#: "Datum: 09.11.2026" in the head of a mail.
_SENT: Final = re.compile(
    r"^(?:datum|gesendet|date|sent)\s*:[^\n]*?(\d{1,2})\.(\d{1,2})\.(\d{4})",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD: Final = 1000  # code points in which the head of a mail stands


def find_assignment(inquiry: Inquiry, today: dt.date) -> Assignment | None:
    """Return which questions are ours, `None` where the text in front of them assigns none.

    Only numbers that the paper's questions have count. A weekday is the first on or after the day
    the mail was sent, else `today`: read too early it does no harm, too late it does.
    """
    if not inquiry.questions:
        return None
    covering = inquiry.text[: inquiry.questions[0].span.start]
    for match in _ASSIGNED.finditer(covering):
        numbers = match["after"] or match["before"] or match["directly"]
        named = questions_named(numbers, inquiry.questions)
        if not named:
            continue
        start = match.start()
        sent = _sent(covering) or today
        due = _due(covering[max(0, start - _NEAR) : match.end() + _NEAR], sent)
        return Assignment(
            questions=tuple(inquiry.questions[index].number for index in named),
            wording=" ".join(clean(match[0] if due is None else _words(covering, match)).split()),
            due=due[0] if due else None,
            due_time=due[1] if due else "",
            counted_from=sent if due else None,
        )
    return None


def _words(covering: str, match: re.Match[str]) -> str:
    """Return the words of the assignment up to its deadline."""
    behind = _first_due(covering[match.end() : match.end() + _NEAR])
    end = match.end() + (behind.end() if behind else 0)
    return covering[match.start() : end]


def _sent(covering: str) -> dt.date | None:
    match = _SENT.search(covering[:_HEAD])
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    return _date(year, month, day)


def _first_due(text: str) -> re.Match[str] | None:
    found = _DUE.finditer(text)
    return next((one for one in found if one["weekday"] or one["day"] or one["soon"]), None)


def _due(text: str, sent: dt.date) -> tuple[dt.date, str] | None:
    """Return day and time of the first deadline in `text`."""
    match = _first_due(text)
    day = None if match is None else _day(match, sent)
    if match is None or day is None:
        return None
    time = f"{int(match['hour']):02}:{match['minute'] or '00'}" if match["hour"] else ""
    return day, time


def _day(match: re.Match[str], sent: dt.date) -> dt.date | None:
    if match["day"] is None and match["weekday"] is None:
        return sent + dt.timedelta(days=_SOON.index(match["soon"].casefold()))
    if match["day"] is None:
        name = match["weekday"].casefold()[:2]
        wanted = 5 if name == "so" and match["weekday"].casefold() == "sonnabend" else -1
        if wanted < 0:
            wanted = [one[:2] for one in _WEEKDAYS].index(name)
        return sent + dt.timedelta(days=(wanted - sent.weekday()) % 7)
    day, month = int(match["day"]), _month(match)
    if match["year"]:
        year = int(match["year"])
        return _date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004 - two digits
    this = _date(sent.year, month, day)
    return this if this is None or this >= sent else _date(sent.year + 1, month, day)


def _month(match: re.Match[str]) -> int:
    """Return the month, 0 for a name that none has."""
    if match["month"]:
        return int(match["month"])
    names = [name[:3] for name in _MONTHS]
    name = match["name"].casefold()[:3]
    return names.index(name) + 1 if name in names else 0


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
