"""What questions ask for (when, where, how much …), and the words that answer each kind."""

import re
from typing import Final

from anfrage.steps.proofing.prose import DAY, MONTH

# What answers every part at once: nothing to report, not ours, declined, given elsewhere.
WHOLE: Final = re.compile(
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
LINE_END: Final = re.compile(r"(?<!\n)\n(?!\s*(?:[-*•–#]|\d+\.|\n))")
ASKS_WHEN: Final = re.compile(
    r"\b(?:wann|zu welchem zeitpunkt|welche[mn] (?:zeitplan|zeitrahmen|zeithorizont))\b",
    re.IGNORECASE,
)
TELLS_WHEN: Final = re.compile(
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
ASKS_UNTIL: Final = re.compile(r"\bbis (?:wann|zu welchem)\b", re.IGNORECASE)
# A beginning or an as-of date does not say until when.
SINCE: Final = re.compile(rf"\b(?:seit|stand)\b:?\s*(?:dem |vom )?(?:{DAY.pattern})", re.IGNORECASE)
# A part that asks for what is still to come, and a sentence that only tells what was.
AHEAD: Final = re.compile(
    r"\b(?:soll(?:en)?|wird|werden)\b(?!.*\b(?:worden|wurden?)\b)", re.IGNORECASE
)
PAST: Final = re.compile(r"\b(?:wurden?|war(?:en)?|hatten?|worden)\b", re.IGNORECASE)
STILL: Final = re.compile(
    r"\b(?:soll(?:en)?|wird|werden|ist|sind|bis|ab|voraussichtlich|geplant|vorgesehen|bereits|schon)"
    r"\b", re.IGNORECASE,
)  # fmt: skip
ENDLESS: Final = re.compile(
    r"\b(?:un)?befristet|\bdauerhaft|\bauf dauer\b|\bende[nt]?\b", re.IGNORECASE
)
ONE: Final = re.compile(r"\b[Ee]in(?:e[nmrs]?)?\s+(?:[a-zäöüß]+\s+)?([A-ZÄÖÜ][\wäöüß-]+)")
ASKS_HOW_MUCH: Final = re.compile(
    r"\b(?:wie viele?[nr]?|wieviele?[nr]?|wie hoch|wie groß|in welcher höhe|wie teuer"
    r"|was kostet\w*|welche (?:\w+ )?(?:\w*kosten|mittel|summe|ausgaben|aufwendungen))\b",
    re.IGNORECASE,
)
ASKS_SIZE: Final = re.compile(r"\b(?:wie hoch|wie groß|welche\w?)\b", re.IGNORECASE)
TELLS_HOW_MUCH: Final = re.compile(
    r"\b(?:kein\w*|alle\w?(?! (?:\d|beiden\b|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf"
    r"|zwölf))|niemand|mehrere\w?|einige\w?|beide\w?|sämtliche\w?|wenige\w?|einzelne\w?"
    r"|viele\w?|zahlreiche\w?|hälfte|drittel|viertel|mehrzahl|mehrheit|großteil|dutzend"
    r"|einzige\w?)\b",
    re.IGNORECASE,
)
ASKS_COSTS: Final = re.compile(
    r"kosten|kostet|ausgaben|\b(?:\w*(?:förder|haushalts|finanz|sach|eigen|landes|bundes)-?)?mitteln?\b"
    r"|summe|\bteuer|aufwendungen|einnahmen|erlöse?n?\b|umsatz|umsätze|bußgelder|entgelte?\b",
    re.IGNORECASE,
)
TELLS_COSTS: Final = re.compile(
    r"euro|€|kosten|ausgaben|mittel\b|haushalt|aufwand|unentgeltlich|gebühr|beträgt"
    r"|prozent|einnahme|erlös|umsatz|umsätze|entgelt",
    re.IGNORECASE,
)
ASKS_WHO: Final = re.compile(
    r"^\W*(?:und\s+)?(?:wer|von wem|durch wen|wessen|welche[sr]? (?:stelle|amt|firma"
    r"|unternehmen))\b",
    re.IGNORECASE,
)
TELLS_WHO: Final = re.compile(
    r"\b(?:durch|vom|von|zuständig\w*|verantwort\w*|beim?|stadt|verwaltung|land|bund|firma|verein"
    r"|unternehmen|gemeinderat|stadtrat|rat|kämmerei|kreis)\b",
    re.IGNORECASE,
)
ASKS_HOW_LONG: Final = re.compile(r"\bwie lange?\b(?! (?:ist|wird|sind|werden) der)", re.IGNORECASE)
TELLS_HOW_LONG: Final = re.compile(
    r"\b(?:sekunde|minute|stunde|tag|nacht|nächte|woche|monat|quartal|jahr|saison|semester"
    r"|schuljahr)"
    r"\w{0,3}\b|\b\w*(?:ganztägig|stündig|tägig|wöchig|monatig|jährig|minütig)\w*|\bdauer\w*"
    r"|\bfrist\w*"
    r"|\bbis\b|\bvon\b.{1,30}\bbis\b|\bkurz\w*|\blang\w*|meter|\bkm\b|noch nicht",
    re.IGNORECASE,
)
ASKS_HOW_OFTEN: Final = re.compile(r"\bwie (?:oft|häufig)|in welchen abständen\b", re.IGNORECASE)
TELLS_HOW_OFTEN: Final = re.compile(
    r"\b\w*mal(?:s|ig\w*)?\b|\b\w*(?:täglich|wöchentlich|monatlich|jährlich|stündlich)\w*"
    r"|\b(?:regelmäßig|laufend|ständig|selten|häufig|nie|jede\w*|alle|pro|je|turnus|rhythmus"
    r"|abständen)\b",
    re.IGNORECASE,
)
ASKS_WHY: Final = re.compile(
    r"\b(?:warum|weshalb|wieso|aus welche[mn] gr[uü]nde?n?|mit welcher begründung)\b", re.IGNORECASE
)
# A reason, or how things stand: "Sie waren von Pilz befallen."
TELLS_WHY: Final = re.compile(
    r"\b(?:weil|da|denn|wegen|aufgrund|grund|gründe\w?|ursache\w*|infolge|damit|um|durch|nachdem"
    r"|daher"
    r"|deshalb|zurückzuführen|geschuldet|hintergrund|anlass|mangels|\w*gründen|liegt|lag|lagen"
    r"|liegen"
    r"|ergibt|erforderlich|notwendig|nötig|zumal|soll|sollen|dient|dienen|hängt|folge|resultier\w+"
    r"|war|waren|hatte|hatten|konnte\w*|musste\w*|fehl\w+|besteh\w+|bestand\w*|droh\w+|reich\w+"
    r"|galt\w*)\b",
    re.IGNORECASE,
)
ASKS_WHERE: Final = re.compile(
    r"\b(?:wo|wohin|woher|an welche[mnr]? (?:\w+ )?(?:orte?n?|stellen?|haltestellen?|plätzen?"
    r"|standorte?n?"
    r"|straßen?|schulen?|gebäuden?))\b",
    re.IGNORECASE,
)
TELLS_WHERE: Final = re.compile(
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
ASKS_FORM: Final = re.compile(
    "|".join(f"(?:{one.pattern})" for one in (ASKS_WHEN, ASKS_HOW_MUCH, ASKS_WHERE)),
    re.IGNORECASE,
)
ASKS_COUNT: Final = re.compile(
    f"(?:{ASKS_HOW_MUCH.pattern})|(?:{ASKS_HOW_OFTEN.pattern})", re.IGNORECASE
)
ASKS_ANY: Final = re.compile(
    f"{ASKS_COUNT.pattern}|(?:{ASKS_FORM.pattern})|(?:{ASKS_HOW_LONG.pattern})"
    r"|\b\w*(?:mengen?|anteile?n?|quoten?|betrag|beträge)\b",
    re.IGNORECASE,
)
IF_SO: Final = re.compile(
    r"^\W*(?:und\s+)?(?:wenn|falls|sofern) (?:ja|so|dies|das|dem so)\b|^\W*ggf\.", re.IGNORECASE
)
IF_NOT: Final = re.compile(r"^\W*(?:und\s+)?(?:wenn|falls|sofern) (?:nein|nicht)\b", re.IGNORECASE)
ASKS_FOR_ANY: Final = re.compile(
    r"^\W*(?:und\s+)?(?:gibt|gab|besteh|lieg|lag|kam|kommt|existier|hat|haben|sind|wurden?"
    r"|werden)\w*\b", re.IGNORECASE,
)  # fmt: skip
NONE: Final = re.compile(r"\bkein(?:e[nrms]?)?\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]|\b[Nn]ein\b")
DENIES: Final = re.compile(r"\b(?:nein|nicht|kein\w*)\b", re.IGNORECASE)
