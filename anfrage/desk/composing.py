"""The letter of a case: who writes to whom, in which words, in which layout."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from anfrage.documents.layout import Layout, list_layouts, load_layout
from anfrage.documents.wording import render_wording
from anfrage.domain.case import Case
from anfrage.domain.inquiry import Inquirer
from anfrage.domain.letter import CopyKind, Letter, LetterVersion, Sender, Signer
from anfrage.german.treatment_words import NONPUBLIC
from anfrage.settings import Settings
from anfrage.steps.addressing import (
    AddressedPerson,
    addressee_lines,
    salutation_names,
    with_form,
)
from anfrage.steps.composing import LetterFrame, compose_letter
from anfrage.steps.treating import enclosures_of

#: The layout of what one unit supplies to another's answer: no salutation, no signature.
CONTRIBUTION: Final = "zuarbeit"


class Composing:
    """Puts letters together."""

    def __init__(
        self, settings: Settings, clock: Callable[[], datetime], layout_folders: Sequence[Path]
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._folders = tuple(layout_folders)

    def layout(self, case: Case) -> Layout:
        """Return the layout that the case's letter is written in.

        A contribution is written in the layout for contributions unless a person chose another.

        Raises:
            LayoutUnknown, LayoutBroken: the layout cannot be used.
        """
        name = case.details.layout
        if not name and case.contribution and CONTRIBUTION in list_layouts(self._folders):
            name = CONTRIBUTION
        return load_layout(name or self._settings.letter.layout, self._folders)

    def letter(
        self, case: Case, layout: Layout, version: LetterVersion = LetterVersion.PUBLIC
    ) -> Letter:
        """Return the case's letter as it stands, marked as a draft.

        What a person said about the letter comes first, then the paper, then the settings;
        what none of them knows is a gap. The public version holds nothing that is for the full
        one alone; without anything of that kind it is the whole letter.

        Raises:
            WordingBroken: one of the layout's wordings cannot be filled.
        """
        frame = self._frame(case, layout, version)
        return compose_letter(case, frame, draft=True, version=version)

    def _frame(self, case: Case, layout: Layout, version: LetterVersion) -> LetterFrame:
        details, inquiry = case.details, case.inquiry
        inquirers = [with_form(one, inquiry.text) for one in inquiry.inquirers]
        facts = self._facts(case, inquirers, version)
        receivers = [] if layout.profile.internal else inquirers
        signing = self._settings.signing
        own_signer = bool(details.signer_name)

        def word(name: str) -> str:
            return render_wording(layout, name, facts)

        return LetterFrame(
            sender=self._sender(),
            signer=Signer(
                details.signer_name or signing.name,
                details.signer_function or ("" if own_signer else signing.function),
                details.signer_capacity or ("" if own_signer else signing.capacity),
                details.copy_kind or CopyKind.ORIGINAL,
            ),
            addressee=details.addressee or addressee_lines(receivers, self._address(receivers)),
            subject=details.subject or word("betreff"),
            salutation=details.salutation or _salutation(layout, inquirers, facts),
            introduction=word("einleitung"),
            closing=word("schluss"),
            place=self._settings.city.name,
            date=details.date,
            reference=inquiry.reference,
            file_number=details.file_number,
            enclosures=enclosures_of(details, version),
        )

    def _sender(self) -> Sender:
        city = self._settings.city
        return Sender(
            authority=city.authority,
            city=city.name,
            head=city.head,
            unit=city.unit,
            street=city.street,
            postcode=city.postcode,
            phone=city.phone,
            email=city.email,
            web=city.web,
            contact=city.contact,
        )

    def _address(self, inquirers: Sequence[Inquirer]) -> tuple[str, ...]:
        """The postal lines of the first inquirer's group, where the settings know it."""
        wanted = inquirers[0].group.casefold() if inquirers else ""
        for group in self._settings.groups:
            if wanted and group.name.casefold() == wanted:
                return group.address
        return ()

    def _facts(
        self, case: Case, inquirers: Sequence[Inquirer], version: LetterVersion
    ) -> dict[str, object]:
        """What wordings may use: plain text, dates and lists, nothing else."""
        inquiry = case.inquiry
        closed = version is LetterVersion.FULL
        return {
            "titel": inquiry.title,
            "drucksache": inquiry.reference,
            "anfrage_datum": inquiry.date,
            "grundlage": self._settings.letter.basis,
            "oeffentlichkeit": NONPUBLIC if closed else self._settings.letter.publicity,
            "sitzung": case.details.session,
            "personen": [_person(one) for one in salutation_names(inquirers)],
            "anzahl_fragen": len(case.own_questions),
        }


def _salutation(layout: Layout, inquirers: Sequence[Inquirer], facts: Mapping[str, object]) -> str:
    """Address people by name where the form of address of all is known, else neutrally.

    A layout that words `anrede_frau` and `anrede_herr` needs no loop for that.
    """
    people = salutation_names(inquirers)
    if not people or not {"anrede_frau", "anrede_herr"} <= set(layout.wordings):
        return render_wording(layout, "anrede", facts)
    said = [
        render_wording(layout, f"anrede_{one.form.lower()}", {**facts, **_person(one)})
        for one in people
    ]
    return " ".join([said[0], *(one[:1].lower() + one[1:] for one in said[1:])])


def _person(person: AddressedPerson) -> dict[str, str]:
    name = " ".join(part for part in (person.titles, person.surname) if part)
    return {"form": person.form, "name": name}
