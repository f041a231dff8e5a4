"""The German words that mark the places of a council paper, one pattern a place.

All are written for `Line.text` or a sentence of the view: no leading white space. They name
habits of German public bodies at large, never one body.
"""

import re
from typing import Final

_W: Final = (
    r"(?:wer|wen|wem|wessen|was|wann|wo|woher|wohin|wieso|weshalb|warum|wofür|wodurch|womit|worin"
    r"|woran|worauf|woraus|worüber|wozu|wovon|wonach|wobei|wogegen|inwieweit|inwiefern|wieweit"
    r"|wie|wieviele?r?|welche[mnrs]?|welch|ob)"
)

#: A sentence that begins with an interrogative, also after a preposition or "und".
INTERROGATIVE: Final = re.compile(
    rf"(?:(?:und|oder|sowie|wenn ja,?|falls ja,?|wenn nein,?|falls nein,?)\s+)?"
    rf"(?:(?:ab|an|auf|aufgrund|aus|bei|bis|durch|für|gegen|gegenüber|hinter|in|innerhalb|mit|nach"
    rf"|neben|ohne|seit|trotz|über|um|unter|von|vor|wegen|zu|zwischen|zum|im|am)\s+)?{_W}\b",
    re.IGNORECASE,
)

_MARKS: Final = r"(?:#{1,6}\s*)?(?:\*\*|__)?(?:(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s*)?"
_RATIONALE_WORD: Final = (
    r"(?:sachverhalt|sachdarstellung|sachlage|sachstand|begründung(?:en)?|vorbemerkung(?:en)?|einleitung"
    r"|hintergrund(?:information(?:en)?)?|einordnung|erläuterung(?:en)?|anlass|ausgangslage"
    r"|problembeschreibung|vorwort|kontext|rückblick|hinweis(?:e)?|anmerkung(?:en)?)"
)

#: The heading of the reasons: "Sachverhalt / Begründung:", "Vorbemerkung der Fragesteller".
RATIONALE: Final = re.compile(
    rf"{_MARKS}(?:(?:zum|zur|kurze|ergänzende|weitere|allgemeine)\s+)?(?:{_RATIONALE_WORD}"
    rf"(?:\s*(?:[/,&+-]|und|sowie)\s*(?:\w+\s+)?{_RATIONALE_WORD})*"
    r"(?:\s+(?:de[rs]|zu[rm])\s(?:\w+\s+){0,2}?(?:an)?(?:frage|antrag|fragesteller|antragsteller"
    r"|abgeordneten|fraktion|verwaltung|\w*regierung|senats?|magistrats?|bürgermeister)\w*[^:?]{0,40})?"
    r"\s*(?::|(?:\*\*|__)?$)"
    r"|begründung\s+de[rs]\s\w+(?:\s+\w+)?\s*(?::|$))",
    re.IGNORECASE,
)

#: The heading over the questions, alone on its line or before the first question.
QUESTIONS_HEADING: Final = re.compile(
    rf"{_MARKS}(?!{_W}\b|ist\b|sind\b|wird\b|werden\b|hat\b|haben\b|gibt\b|kann\b|können\b)"
    rf"(?:[\w,]+\s+){{0,6}}?(?:fragen|frage|anfrage|fragestellung(?:en)?|fragenkatalog)"
    r"(?:\s*\([^)?]{1,30}\))?(?:\s+(?:an|der|des|zur|zum|zu|im)\s[^:?]{1,80})?\s*(?:(?:\*\*|__)?:(?:\*\*|__)?|$)",
    re.IGNORECASE,
)

#: What the paper is: "Kleine Anfrage", "Anfrage der Fraktion …"; with a colon and nothing
#: behind it, it heads the questions.
DOCUMENT: Final = re.compile(
    r"(?:#{1,6}\s*)?(?:\*\*|__)?(?:(?!folgende|unsere|meine|nachfolgende)\w+\s+){0,2}anfrage\b(?!\s*:\s*$)",
    re.IGNORECASE,
)

#: Whose inquiry it is.
OF_ASKERS: Final = re.compile(r"anfrage\s+(?:der|des|von|nach|gemäß)\b", re.IGNORECASE)

#: A sentence that leads to the questions.
LEAD_IN: Final = re.compile(
    r"\b(?:frage[nt]?\s+(?:ich|wir)\b|(?:ich|wir)\s+fragen?\b"
    r"|(?:folgende[nr]?|nachfolgende[nr]?|nachstehende[nr]?|diese[nr]?|einige|weitere|unsere)"
    r"\s+(?:\w+\s+){0,4}?(?:fragen?|anfrage|punkte|angaben)\b"
    r"|fragen?\s+an\s+(?:die|den|das)\b"
    r"|um\s+(?:die\s+)?(?:\w+\s+){0,3}?(?:auskunft|beantwortung|stellungnahme|mitteilung)\b"
    r"|möchten?\s+(?:wir|ich)\b|(?:wir|ich)\s+möchten?\b[^.?]{0,40}\bwissen\b"
    r"|interessiert\s+(?:uns|mich)\b|stellt\s+(?:sich|daher|deshalb|folgende)|bitten\s+(?:wir|ich)\b"
    r"|(?:wir|ich)\s+bitten?\b|ergeben\s+sich\b|stellen\s+sich\b|fragt\s+(?:die|der)\b"
    r"|fragen\s+(?:zu|zum|zur)\b|(?:wird|werden)\s+(?:um\s+)?(?:\w+\s+){0,3}gebeten)",
    re.IGNORECASE,
)

#: What makes a sentence a lead-in also without a colon.
ANNOUNCED: Final = re.compile(
    r"\b(?:folgende|nachfolgende|nachstehende|anliegende)[nr]?\s+(?:\w+\s+){0,3}fragen?\b"
    r"|\bfolgende[sn]?\s+(?:wissen|gefragt|auskunft)",
    re.IGNORECASE,
)

#: The heading or first words of an answer.
ANSWER: Final = re.compile(
    rf"{_MARKS}(?:(?:die\s+)?(?:antwort(?:en)?|beantwortung|stellungnahme)\b(?!\s+(?:auf|zu)\s+(?:unsere|die)\b)"
    r"(?:\s+(?:de[rs]|vom|zu[mr]?|auf|durch|zu)\b[^?]*|\s+[^?:]{1,100}:)?\s*(?::|(?:\*\*|__)?$|(?<=\d{4}))"
    r"|zu\s+(?:den\s+)?(?:fragen?|ziffern?|punkt|nr\.?)?\s*\d{1,2}(?:[.):]|\s*$|\s+(?:bis|und|-)\s)"
    r"|die\s+\w+\s+(?:antwortet|beantwortet)\b)",
    re.IGNORECASE,
)

#: A paper that answers says so once.
ANSWERED: Final = re.compile(
    r"\b(?:mit|und)\s+antwort\s+de[rs]\b|\bwie\s+folgt\s+(?:beantwort|antwort)|\bbeantworte\s+(?:ich|wir)\b"
    r"|\bihre\s+(?:\w+\s+)?(?:an)?fragen?\b[^.?]{0,200}\bbeantworten?\b",
    re.IGNORECASE,
)

#: The end of the letter: greeting, signature, "gez.".
SIGNATURE: Final = re.compile(
    r"(?:un?terzeichnet|unterschrieben|gez(?:\.|eichnet)?(?=[\s:.]|$)|unterschrift(?:en)?\b"
    r"|(?:mit\s+)?(?:freundliche[nmr]?|beste[nmr]?|viele[n]?|herzliche[nmr]?)\s+(?:\w+\s+)?gr(?:uß|üße[n]?|uss|üsse[n]?)"
    r"|mfg\b|hochachtungsvoll|i\.\s?[av]\.(?:\s|$)|im\s+auftrag\b|in\s+vertretung\b"
    r"|(?:stellvertretend\s+)?für\s+die\s+[^.?]{0,60}fraktion\b|im\s+namen\s+de[rs]\s[^.?]{0,50}fraktion\b"
    r"|vielen\s+dank\b)",
    re.IGNORECASE,
)

_FINALLY: Final = (
    r"(?:(?:fristgerechte|zeitnahe|baldige|rasche|schriftliche|mündliche|kurze|ausführliche|kurzfristige)[rnm]?"
    r"(?:\s+(?:und|sowie|oder))?\s+){1,5}(?:beantwortung|antwort|stellungnahme|rückmeldung)"
)
#: A sentence with which a letter closes: it asks for the form of the answer, or thanks for it.
CLOSING: Final = re.compile(
    rf"(?:(?:wir|ich)\s+bitten?\s+um\s+(?:eine\s+)?{_FINALLY}\s*[.!]?$"
    rf"|um\s+(?:eine\s+)?(?:{_FINALLY}|beantwortung)\s+(?:wird|werden)\s+(?:herzlich\s+|höflich\s+)?gebeten\s*[.!]?$"
    r"|für\s+(?:die|eine|ihre)\s+(?:\w+\s+){0,3}(?:beantwortung|antwort(?:en)?|bemühungen)\s+"
    r"(?:danken?|bedanken?|möchten?)\b[^?]*$"
    r"|(?:herzlichen\s+|besten\s+|schönen\s+)?dank(?:e)?\s+(?:und|im\s+voraus|vorab|für\s+(?:die|ihre))\b[^?]*$)",
    re.IGNORECASE,
)

#: "Sehr geehrte …".
SALUTATION: Final = re.compile(
    r"(?:sehr\s+)?(?:geehrte[rs]?|verehrte[rs]?|liebe[rs]?)\s+(?:frau|herr|damen|kolleg|ober|bürger)",
    re.IGNORECASE,
)

#: Sources, enclosures and links at a paper's end.
APPENDIX: Final = re.compile(
    r"(?:quellen?(?:angaben?|verzeichnis)?|anlagen?|fußnoten?|links?|verteiler|nachrichtlich)\s*(?::|$|\d)",
    re.IGNORECASE,
)
