"""Letters as groups in a council write them: what was found wrong in some, kept right."""

from anfrage.steps.splitting.splitting import split_inquiry

LETTER = """Fraktion Soziales & Ökologisches Musterlingen (SÖM)

Drucksache 2025/F-0341                                          öffentlich

Musterlingen, 11. März 2025

Schriftliche Anfrage
Netze und Nutzen - hält die Stadt ihre Zusagen ein?

Sehr geehrte Frau Oberbürgermeisterin,

vor diesem Hintergrund frage ich die Verwaltung:

Frage 1:
Wie viele Stellen sind besetzt?

Frage 2:
Welche Kosten entstehen im Jahr?

Mit freundlichen Grüßen

gez. Milena Muster                      gez. Fatma Beispiel
Fraktionsvorsitzende                    Stadträtin
"""


def test_a_title_that_asks_is_no_question() -> None:
    inquiry = split_inquiry(LETTER, "a.txt")
    assert [one.text for one in inquiry.questions] == [
        "Wie viele Stellen sind besetzt?", "Welche Kosten entstehen im Jahr?",
    ]  # fmt: skip
    assert inquiry.title == "Netze und Nutzen - hält die Stadt ihre Zusagen ein?"


def test_a_number_with_a_letter_inside_is_kept_whole() -> None:
    assert split_inquiry(LETTER, "a.txt").reference == "2025/F-0341"


def test_a_group_with_its_short_name_belongs_to_those_who_sign() -> None:
    group = "Fraktion Soziales & Ökologisches Musterlingen (SÖM)"
    inquirers = split_inquiry(LETTER, "a.txt").inquirers
    assert [(one.name, one.group) for one in inquirers] == [
        ("Milena Muster", group), ("Fatma Beispiel", group),
    ]  # fmt: skip
