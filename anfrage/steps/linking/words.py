"""The German words around answers in council papers, one pattern a place.

All are written for `Line.text`: no leading white space. They name habits of German public bodies
at large, never one body.
"""

import re
from typing import Final

from anfrage.steps.question_numbers import NUMBERS

_FRAGEN: Final = r"(?:fragen?|teilfragen?|ziffern?|punkte?n?|nummern?|nrn?\.?)"
_LEAD: Final = r"(?:#{1,6}\s*)?(?:\*\*|__)?"

#: "Zu Frage 2:", "Zu 2.", "Antwort zu den Fragen 2 und 3:", "Antwort 2:".
NUMBERED_ANSWER: Final = re.compile(
    rf"{_LEAD}(?:(?:die\s+)?(?:antwort(?:en)?|beantwortung|stellungnahme)(?:\s+(?:der|des)\s+\w+)?"
    rf"\s+(?:(?:zu[rm]?|auf|der)\s+)?|zu[rm]?\s+)(?:(?:den|der|die)\s+)?{_FRAGEN}?\s*"
    rf"(?P<numbers>{NUMBERS})\s*(?P<close>[.)]*\s*:|[.)]+(?=\s|$)|$)(?:\*\*|__)?\s*",
    re.IGNORECASE,
)

#: "Die Fragen 2 und 3 werden gemeinsam beantwortet."
JOINT: Final = re.compile(
    rf"\b(?:{_FRAGEN})\s+(?P<numbers>{NUMBERS})\b[^?]{{0,160}}?"
    r"(?:\bgemeinsam\b|\bzusammen\w*|\bim\s+(?:sach)?zusammenhang\b|\bgebündelt\b|\ben\s+bloc\b"
    r"|\bgleichlautend\b|\beinheitlich\b)[^?]{0,80}?\b(?:be)?antwort",
    re.IGNORECASE,
)

#: "Antwort Erika Muster, Ministerin für Umwelt und": goes on to a colon on the next line.
NAMED_ANSWER: Final = re.compile(r"Antwort\s+(?:de[rs]\s+)?[A-ZÄÖÜ][^?:]{2,110}$")

#: Greeting or signature with which an answer ends.
CLOSING: Final = re.compile(
    r"(?:(?:mit\s+)?(?:freundliche[nmr]?|beste[nmr]?|viele[n]?|herzliche[nmr]?)\s+(?:\w+\s+)?"
    r"gr(?:uß|üße[n]?|uss|üsse[n]?)\b.{0,40}$|mfg\b|hochachtungsvoll\b|gez(?:\.|eichnet)(?=[\s:.]|$)"
    r"|i\.\s?[av]\.\s*$|im\s+auftrag[.:,]?$|in\s+vertretung[.:,]?$)",
    re.IGNORECASE,
)

#: Courtesies behind an answer.
COURTESY: Final = re.compile(
    r"für\s+(?:(?:weitere|eventuelle|etwaige)\s+)?(?:rück)?fragen\s+(?:\w+\s+){0,6}?zur\s+verfügung\.?$",
    re.IGNORECASE,
)

#: Enclosures and distribution list behind the last answer.
ENCLOSURE: Final = re.compile(r"(?:anlagen?|verteiler|nachrichtlich)\s*(?::|$)", re.IGNORECASE)

_PAGE_WORDS: Final = (
    r"zurück|nach\s+oben|drucken|seite\s+(?:drucken|empfehlen|teilen)|druckversion|weiterleiten"
    r"|weiterempfehlen|teilen|bewerten|kommentieren|kommentare?|kommentar\s+hinzufügen|impressum"
    r"|datenschutz(?:erklärung)?|barrierefreiheit|kontakt|startseite|home|sitemap|inhaltsverzeichnis"
    r"|suche|menü|navigation|anmelden|abmelden|rss(?:-feed)?|newsletter|facebook|twitter|instagram"
    r"|mastodon|youtube|linkedin|xing|whatsapp|e-mail|merken|vorherige\s+seite|nächste\s+seite"
    r"|vorheriger\s+(?:artikel|beitrag)|nächster\s+(?:artikel|beitrag)|weiterlesen|mehr\s+lesen"
    r"|schlagw(?:ort|örter)|tags?|kategorien?|trackback|top|blog"
)
_PAGE_GAP: Final = r"[\s|·•>»«<:,/…\[\]()*-]*"

#: A line with nothing but what web pages have around their text.
PAGE_CLUTTER: Final = re.compile(
    rf"{_PAGE_GAP}(?:(?:(?:auf|per|bei|auf)\s+)?(?:{_PAGE_WORDS})\b{_PAGE_GAP})+$"
    r"|(?:©|\(c\)\s*\d{4}|copyright\b|powered\s+by\b|loading\b|icon:).{0,200}$",
    re.IGNORECASE,
)
