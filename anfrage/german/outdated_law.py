"""Law that has moved: what an answer must not cite any more, since when, and what holds now.

Each line says what was checked in November 2026. A city that knows better switches the check off
or overrides the finding with a reason.
"""

import datetime as dt
from typing import Final

from anfrage.domain.frozen import frozen


@frozen
class MovedLaw:
    """One reference that is out of date.

    Attributes:
        pattern: Regular expression for the old name in a text.
        now: What takes its place; "" where nothing does.
        current: Regular expression for the new name: a sentence that has both tells the change.
        since: The day from which the old name is wrong.
        why: One sentence with the source.
    """

    pattern: str
    now: str
    current: str
    since: dt.date
    why: str


MOVED_LAW: Final = (
    MovedLaw(
        r"\bTMG\b|\bTelemediengesetz\w*|\bTDG\b|\bTeledienstegesetz\w*|\bMDStV\b",
        "DDG (Digitale-Dienste-Gesetz), für das Impressum § 5 DDG",
        r"\bDDG\b|Digitale-Dienste-Gesetz",
        dt.date(2024, 5, 14),
        "Das Telemediengesetz trat mit dem Digitale-Dienste-Gesetz außer Kraft"
        " (BGBl. 2024 I Nr. 149).",
    ),
    MovedLaw(
        r"\bTTDSG\b|\bTelekommunikation-Telemedien-Datenschutz-Gesetz\w*",
        "TDDDG (Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz)",
        r"\bTDDDG\b|Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz",
        dt.date(2024, 5, 14),
        "Das Gesetz wurde mit dem Digitale-Dienste-Gesetz umbenannt (BGBl. 2024 I Nr. 149).",
    ),
    MovedLaw(
        r"\bNetzDG\b|\bNetzwerkdurchsetzungsgesetz\w*",
        "Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste, DSA)",
        r"\bDSA\b|2022/2065|Gesetz über digitale Dienste",
        dt.date(2024, 5, 14),
        "Das Netzwerkdurchsetzungsgesetz ist weitgehend aufgehoben; an seine Stelle trat die"
        " Verordnung (EU) 2022/2065.",
    ),
    MovedLaw(
        r"\bPrivacy[ -]Shield\b|\bSafe[ -]Harbou?r\b",
        "Durchführungsbeschluss (EU) 2023/1795 (EU-U.S. Data Privacy Framework)",
        r"Data Privacy Framework|2023/1795",
        dt.date(2020, 7, 16),
        "Der Europäische Gerichtshof hat die frühere Grundlage für ungültig erklärt"
        " (C-311/18); seit dem 10. Juli 2023 gilt für zertifizierte Unternehmen ein neuer"
        " Beschluss.",
    ),
    MovedLaw(
        r"\bRStV\b|\bRundfunkstaatsvertrag\w*",
        "MStV (Medienstaatsvertrag), für Anbieterangaben § 18 MStV",
        r"\bMStV\b|Medienstaatsvertrag",
        dt.date(2020, 11, 7),
        "Der Rundfunkstaatsvertrag wurde durch den Medienstaatsvertrag abgelöst.",
    ),
    MovedLaw(
        r"\b(?:EnEV|EEWärmeG|EnEG)\b|\bEnergieeinsparverordnung\b",
        "GEG (Gebäudeenergiegesetz)",
        r"\bGEG\b|Gebäudeenergiegesetz",
        dt.date(2020, 11, 1),
        "Das Gebäudeenergiegesetz hat die früheren Vorschriften zusammengefasst.",
    ),
    MovedLaw(
        r"\bRichtlinie\s+95/46/EG\b|\bEG-Datenschutzrichtlinie\b",
        "DSGVO, Verordnung (EU) 2016/679",
        r"\bDS-?GVO\b|2016/679|Datenschutz-Grundverordnung",
        dt.date(2018, 5, 25),
        "Die Datenschutz-Grundverordnung hat die Richtlinie abgelöst.",
    ),
    MovedLaw(
        r"\b2010/87/EU\b|\b2001/497/EG\b",
        "Durchführungsbeschluss (EU) 2021/914 (Standardvertragsklauseln)",
        r"2021/914",
        dt.date(2021, 9, 27),
        "Die früheren Standardvertragsklauseln sind seit dem 27. September 2021 aufgehoben.",
    ),
    MovedLaw(
        r"\bBSHG\b|\bBundessozialhilfegesetz\w*",
        "SGB XII",
        r"\bSGB\s?XII\b",
        dt.date(2005, 1, 1),
        "Das Bundessozialhilfegesetz ging im Zwölften Buch Sozialgesetzbuch auf.",
    ),
    MovedLaw(
        r"\bBAT\b|\bBundes-?[Aa]ngestelltentarif(?:vertrag)?\w*",
        "TVöD",
        r"\bTVöD\b",
        dt.date(2005, 10, 1),
        "Im kommunalen öffentlichen Dienst gilt seit dem 1. Oktober 2005 der TVöD.",
    ),
    MovedLaw(
        r"\bVOF\b",
        "VgV (Vergabeverordnung)",
        r"\bVgV\b|Vergabeverordnung",
        dt.date(2016, 4, 18),
        "Die Vergabe- und Vertragsordnung für freiberufliche Leistungen ging in der"
        " Vergabeverordnung auf.",
    ),
    MovedLaw(
        r"(?<!ehemals )(?<!früher )(?<!vormals )\bTwitter\b",
        "X",
        r"\bX\b",
        dt.date(2023, 7, 24),
        "Die Plattform Twitter heißt seit Juli 2023 X.",
    ),
)
