"""What a part of a question asks to be told of, and the many words in which answers tell it."""

import re
from typing import Final

_ASKED_AND_TOLD: Final = {
    "beteiligt|beteiligung|einbezieh|einbezog|mitwirk|mitbestimm|mitgestalt|mitsprache|eingebunden"
    "|einbind|angehört|anhörung": (
        "beteilig|einbez|einbind|eingebunden|mitwirk|mitgestalt|mitbestimm|mitsprache|mitred"
        "|mitentscheid|befrag|umfrage|workshop|werkstatt|anhör|angehört|dialog|beirat|rückmeld"
        "|ideen|vorschl[aä]g|stellungnahme|gespräch|austausch|abstimm|abgestimmt|forum|rund.. tisch"
        "|gemeinsam mit|zusammen mit|wünsch|konferenz|versammlung|sitz|gremi"
    ),
    "informiert|information|kommunizier|unterrichtet|bekannt ?gegeb|bekannt ?gemacht|aufgeklärt": (
        "inform|unterrichte|mitgeteilt|mitteil|presse|internet|website|homepage|flyer|schreib"
        "|schrieben|brief|amtsblatt|veröffentlich|aush[aä]ng|newsletter|kanal|kanäle|nachricht"
        "|veranstaltung|versammlung|bericht|plakat|hinweis|gespräch|kontakt|online|bekannt|e-?mail"
    ),
    "kontrollier|kontrolle|überwach|überprüf": (
        "kontroll|überwach|prüf|messung|gemessen|zähl|stichprob|begeh|begangen|besichtig|nachweis"
        "|aufsicht|ordnungsdienst|streife|bußgeld|gutacht|wartung|gewartet|kamera|sensor|labor"
    ),
    "finanziert|finanzierung|gegenfinanz|gedeckt": (
        "finanz|haushalt|mittel|förder|kosten|euro|€|gebühr|kredit|zuschuss|zuschüsse|träg|spende"
        "|übern[aio]mm|fonds|budget|etat|umlage|sponsor|aufkommen|zahlt"
    ),
    "evaluier|ausgewertet|auswertung|bewährt|erfahrungen|fazit": (
        "auswert|evalu|bilanz|ergebnis|ergeb|erfahr|rückmeld|erkenntnis|bewähr|positiv|negativ"
        "|gezeigt|zeig|befrag|\\bgut|fazit|sinnvoll|kritisch|begrüß|zufrieden|erfolg"
    ),
    "barrierefrei": (
        "barriere|rollst|stufen|aufzug|aufzüg|rampe|induktiv|leichte. sprache|gebärd|ebenerdig"
        "|lift|tastbar|behinder|vorles|blind|schwelle|taktil|kontrast"
    ),
    "datenschutz|personenbezogen": (
        "daten|dsgvo|anonym|lösch|gespeichert|speicher|verschlüssel|einwillig|server"
    ),
    "kriterien|maßstäb": (
        "kriteri|maßgeb|entscheidend|reihenfolge|dringlich|rangfolge|punkt|voraussetz|vorrang"
        "|bevorzug|berücksicht|abhängig|richte|priorit|auswahl|ausgewählt|entsch|bedarf|\\blos"
        "|maßstab|wichtig|vergeben|zähl"
    ),
    "rechtsgrundlage|rechtlichen? grundlage": (
        "§|gesetz|satzung|verordnung|\\bart\\b|vertrag|beschluss|beschlüsse|richtlinie|grundlage"
        "|recht|ordnung"
    ),
    "alternativ": (
        "alternativ|variante|geprüft|prüf|verworfen|stattdessen|möglich|lösung|ander|ersatz|statt"
        "|ausweich|stehen? .*(?:bereit|verfügung)"
    ),
    "gewartet|wartung|gepflegt|pflege|gereinigt|reinigung": (
        "wart|pfleg|reinig|sauber|geleert|leer|gemäht|mäh|geputzt|unterhalt|instand|turnus|kontroll"
        "|bauhof|firma|dienst|entfern"
    ),
    "unterstützung|unterstützt": (
        "unterstütz|förder|zuschuss|zuschüsse|hilf|mittel|euro|berat|begleit|entlast|kostenfrei"
        "|kostenlos|stellt|erhalten|bekommen|zahl|erstatt|versicher|schul|fortbild|raum|räume"
    ),
    "vorbereitet|geschult|qualifizier|ausgebildet|fortgebildet": (
        "schul|train|fortbild|ausbild|ausgebild|lehrg|kurs|seminar|qualifi|übung|weisung|geübt"
        "|vorbereit|lern|einarbeit|einsatzlehre"
    ),
    "zustand": (
        "zustand|sanier|schad|schäd|mangel|mängel|intakt|sicher|\\bgut|schlecht|defekt|marode"
        "|neu|geprüft|note|baujahr|repar|funktion|risse|rost|verschl|abgenutzt|überholt"
    ),
    "auswirkung|folgen (?:hat|hätte|ergeben|entstehen|sind)": (
        "auswirk|folge|führ|dadurch|bedeut|steig|sink|sank|erhöh|verring|entsteh|entstand|betroff"
        "|beeinträcht|wirk|effekt|kein|verzög|entf[aä]ll|verlier|mehr|weniger|verschieb|fehl|belast"
        "|kost|euro|muss|müss"
    ),
}
_FAMILIES: Final = tuple(
    (re.compile(rf"\b\w*(?:{asked})", re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in _ASKED_AND_TOLD.items()
)


def tells_of_it(answer: str, part: str) -> bool | None:
    """Return whether `answer` tells of what `part` asks to be told of, in any words.

    "Es gab zwei Workshops" tells how children take part in a plan. `None` where the part asks for
    nothing of which other words are known.
    """
    told = [told for asked, told in _FAMILIES if asked.search(part)]
    return any(one.search(answer) for one in told) if told else None
