from pathlib import Path

import pytest

from anfrage.domain.errors import OfficeDamaged, PaperUnreadable, PdfUnavailable


def test_the_annotated_fields_are_the_arguments() -> None:
    assert OfficeDamaged(Path("x"), "Seite 3").detail == "Seite 3"
    assert OfficeDamaged(folder=Path("x")).detail == ""
    assert PdfUnavailable() == PdfUnavailable()
    assert OfficeDamaged(Path("x")) != OfficeDamaged(Path("y"))


def test_a_missing_or_unknown_field_is_a_fault_of_the_programmer() -> None:
    with pytest.raises(TypeError):
        PaperUnreadable()  # type: ignore[call-arg]  # that is the point
    with pytest.raises(TypeError):
        PaperUnreadable("a", size=3)  # type: ignore[call-arg]  # that is the point
