"""Wordings are filled with plain values in a cage: no attributes, no calls, no endless work."""

import dataclasses
import subprocess
import sys
import time
from datetime import date

import pytest
from letters import LETTER_LIKE, SHIPPED, shipped

from anfrage.documents.wording import MAX_LENGTH, render_wording
from anfrage.domain.errors import WordingBroken

FACTS: dict[str, object] = {
    "titel": "Auftritte <der> {{ Stadt }} & mehr",
    "drucksache": "DS 0815/26",
    "anfrage_datum": date(2026, 1, 5),
    "grundlage": "§ 9 Abs. 2 der Geschäftsordnung",
    "oeffentlichkeit": "öffentlich",
    "sitzung": date(2026, 2, 11),
    "personen": [{"form": "Herr", "name": "Dr. Mustermann"}, {"form": "Frau", "name": "Beispiel"}],
    "anzahl_fragen": 3,
}
NOTHING: dict[str, object] = dict.fromkeys(FACTS, "") | {
    "anfrage_datum": None, "personen": [], "anzahl_fragen": 1,
}  # fmt: skip


def render(template: str, **values: object) -> str:
    layout = dataclasses.replace(shipped(), wordings={"probe": template})
    return render_wording(layout, "probe", values)


SUBJECTS = {
    "formular": "Anfrage aus der Sitzung vom 11.02.2026 – Auftritte <der> {{ Stadt }} & mehr"
    " – öffentlich",
    "ratsantwort": "Anfrage: Auftritte <der> {{ Stadt }} & mehr",
    "zuarbeit": "Zuarbeit zur Anfrage: Auftritte <der> {{ Stadt }} & mehr, DS 0815/26",
}
LETTER_SUBJECT = (
    "Anfrage nach § 9 Abs. 2 der Geschäftsordnung: Auftritte <der> {{ Stadt }} & mehr,"
    " DS 0815/26 – öffentlich"
)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_wordings_say_what_is_known(name: str) -> None:
    facts = FACTS | {"name": "Dr. Mustermann"}
    found = {key: render_wording(shipped(name), key, facts) for key in shipped(name).wordings}
    assert found["betreff"] == SUBJECTS.get(name, LETTER_SUBJECT)
    assert found["anrede_herr"] == "Sehr geehrter Herr Dr. Mustermann,"
    assert found["anrede_frau"] == "Sehr geehrte Frau Dr. Mustermann,"
    assert ("vom 05.01.2026" in found["einleitung"]) == (name in LETTER_LIKE)
    assert found["einleitung"].endswith((":", "."))
    assert found["schluss"] == "Mit freundlichen Grüßen"


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_wordings_are_german_sentences_where_nothing_is_known(name: str) -> None:
    nothing = NOTHING | {"name": ""}
    found = {key: render_wording(shipped(name), key, nothing) for key in shipped(name).wordings}
    assert found["betreff"].endswith("[Thema]")
    assert found["anrede"] == "Sehr geehrte Damen und Herren,"
    assert ("Anfrage vom [Datum] " in found["einleitung"]) == (name in LETTER_LIKE)


def test_values_are_data() -> None:
    assert render("{{ a }}", a="{{ b }} {% raw %} <&>") == "{{ b }} {% raw %} <&>"


@pytest.mark.parametrize(
    "template",
    [
        "{{ a.__class__ }}",
        "{{ a['__class__'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ a.upper() }}",
        "{{ d.items }}",
        "{{ a|attr('x') }}",
        "{{ a|replace('a', 'b') }}",
        "{{ range(9) }}",
        "{{ self }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{% set x = a %}",
        "{{ a ~ a }}",
        "{{ a + a }}",
        "{{ 9 * 9 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ unbekannt }}",
        "{{ d.unbekannt }}",
        "{% for x in a %}{{ x }}{% endfor %}",
        "{% if a %}",
        "{{ a",
        "{{ a | }}",
    ],
)
def test_what_wordings_may_not_do_is_refused(template: str) -> None:
    with pytest.raises(WordingBroken):
        render(template, a="a", d={"k": "v"})


def test_what_wordings_may_do_works() -> None:
    template = (
        "{% for p in l if p != 'b' %}{{ loop.index }}{{ p|upper }}{% endfor %} {{ d.k or '-' }}"
    )
    assert render(template, l=["a", "b", "c"], d={"k": ""}) == "1A2C -"


def test_nested_loops_end_soon() -> None:
    many = [str(number) for number in range(1000)]
    started = time.monotonic()
    with pytest.raises(WordingBroken, match="Schritte"):
        render(
            "{% for a in l %}{% for b in l %}{% for c in l %}{% endfor %}{% endfor %}{% endfor %}",
            l=many,
        )
    assert time.monotonic() - started < 2


def test_loops_pay_from_one_budget_however_fast_they_are() -> None:
    template = "{% for a in l %}{% for b in l %}{% endfor %}{% endfor %}"
    assert render(template, l=["x"] * 60) == ""
    with pytest.raises(WordingBroken, match="Schritte"):
        render(template, l=["x"] * 80)


def test_a_wording_that_grows_is_stopped() -> None:
    with pytest.raises(WordingBroken, match="lang"):
        render("{% for a in l %}{{ t }}{% endfor %}", l=["x"] * 100, t="x" * (MAX_LENGTH // 50))


@pytest.mark.parametrize(
    "value", [object(), 1.5, {"a": {"b": {"c": {"d": {"e": "f"}}}}}, "x" * 300_000]
)
def test_only_plain_values_of_a_sensible_size_get_in(value: object) -> None:
    with pytest.raises(WordingBroken):
        render("{{ 'x' }}", a=value)


def test_a_missing_wording_and_an_unknown_name_are_said_in_german() -> None:
    with pytest.raises(WordingBroken) as caught:
        render_wording(shipped(), "gruss", {})
    assert caught.value.name == "brief/gruss.txt"
    with pytest.raises(WordingBroken) as caught:
        render("{{ titl }}", titel="x")
    assert caught.value.detail == "„titl“ ist unbekannt"


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        ("Anfrage[ nach {{ a }}]: {{ b }}", {"a": "§ 9", "b": "x"}, "Anfrage nach § 9: x"),
        ("Anfrage[ nach {{ a }}]: {{ b }}", {"a": "", "b": "x"}, "Anfrage: x"),
        ("[{{ a }} und {{ b }}]!", {"a": "x", "b": ""}, "!"),
        ("{{ titel }}", {"titel": ""}, "[Thema]"),
        ("[ohne Namen] {{ a }}", {"a": "[{{ b }}]"}, "[ohne Namen] [{{ b }}]"),
    ],
)
def test_a_piece_in_brackets_goes_where_its_name_has_no_value(
    template: str, values: dict[str, object], said: str
) -> None:
    assert render(template, **values) == said


def test_simple_wordings_and_the_cage_agree() -> None:
    simple = "Ihre Anfrage {{ a }} vom {{ b }}"
    caged = simple + "{% if a %}{% endif %}"
    values: dict[str, object] = {"a": "<&> {{ c }}", "b": date(2026, 2, 3)}
    assert render(simple, **values) == render(caged, **values)


def test_the_shipped_letter_of_the_head_needs_no_template_engine() -> None:
    program = (
        "import sys; from anfrage.documents.layout import load_layout;"
        "from anfrage.documents.wording import render_wording; from anfrage.wiring import shipped;"
        "layout = load_layout('brief', [shipped('letter_templates')]);"
        f"[render_wording(layout, name, {FACTS | {'name': 'x'}!r}) for name in layout.wordings];"
        "assert 'jinja2' not in sys.modules"
    ).replace("datetime.date(", "__import__('datetime').date(")
    subprocess.run([sys.executable, "-c", program], check=True)
