"""The rules of the check before signing, from the office's settings."""

import difflib
from pathlib import Path

from anfrage.domain.errors import SettingsBroken
from anfrage.domain.proof import GenderForm, ProofKind, ProofRules, Severity
from anfrage.german.proofing_words import KIND_OF_NAME
from anfrage.settings import FILE_NAME, Settings

_SECTION = "pruefliste"


def proof_rules(settings: Settings, folder: Path) -> ProofRules:
    """Return what the settings demand.

    Raises:
        SettingsBroken: a finding or a form that there is not, with the nearest name.
    """
    said = settings.proofing
    path = folder / FILE_NAME
    severities: dict[ProofKind, Severity] = {}
    for key, names, severity in (
        ("blockiert", said.blocks, Severity.BLOCK),
        ("warnt", said.warns, Severity.WARN),
        ("aus", said.off, Severity.OFF),
    ):
        for name in names:
            if name not in KIND_OF_NAME:
                near = difflib.get_close_matches(name, KIND_OF_NAME, 1, 0.5)
                place = f"{_SECTION}.{key}: {name}"
                raise SettingsBroken(path, place, "unknown", near[0] if near else "")
            severities[KIND_OF_NAME[name]] = severity
    forms = [one.value for one in GenderForm]
    if said.gender_form not in forms:
        near = difflib.get_close_matches(said.gender_form, forms, 1, 0.5)
        place = f"{_SECTION}.personenbezeichnung"
        raise SettingsBroken(path, place, "unknown", near[0] if near else "")
    return ProofRules(
        severities=tuple(severities.items()),
        public=not settings.letter.publicity.casefold().startswith("nicht"),
        gender_form=GenderForm(said.gender_form),
        most_words=said.most_words,
        fact_months=said.fact_months,
        allowed_names=said.names,
        word_list=said.words,
    )
