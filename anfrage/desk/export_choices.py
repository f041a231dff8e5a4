"""What can be written to a file from a case as it stands: a draft, or what was sealed."""

from anfrage.desk.answering_orally import NOTES, SPOKEN
from anfrage.desk.giving_out import ExportOrder
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterVersion
from anfrage.domain.workflow import SealedFile, Workflow
from anfrage.german.output_words import OUTPUTS, file_name, sealed_name
from anfrage.german.sealing_words import file_words


@frozen
class ExportChoice:
    """A file that is offered: what it is, its proposed name, and the order without a target."""

    title: str
    name: str
    order: ExportOrder


def export_choices(number: str, now: Workflow) -> tuple[ExportChoice, ...]:
    """Return what is offered: drafts while the letter may be changed, else the sealed files.

    While a correction or supplement is written, its drafts come first and the sealed files of
    the letter that was signed after them.
    """
    signed = now.signed
    drafts = tuple(
        ExportChoice(title, _name(number, one, now), ExportOrder(one, draft=signed is not None))
        for one, (title, _, _) in OUTPUTS.items()
    )
    if signed is None:
        return drafts
    sealed = tuple(_sealed(number, one) for one in now.sealed if one.version == signed.version)
    return (*drafts, *sealed) if now.writable else sealed


def _name(number: str, file_format: str, now: Workflow) -> str:
    if file_format == NOTES and now.oral is not None:
        return sealed_name(number, NOTES, SPOKEN)
    return file_name(number, file_format)


def _sealed(number: str, one: SealedFile) -> ExportChoice:
    closed = one.scope is LetterVersion.FULL
    order = ExportOrder(one.format, copy_kind=one.copy_kind, version=one.version, scope=one.scope)
    name = sealed_name(number, one.format, one.copy_kind, closed=closed)
    return ExportChoice(file_words(one), name, order)
