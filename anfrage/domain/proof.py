"""The check before signing: what was found in a letter, where, and what was decided about it."""

import datetime as dt
import hashlib
from dataclasses import field
from enum import StrEnum

from anfrage.domain.frozen import frozen


class ProofKind(StrEnum):
    """What can be found. The German words stand in `german/proofing_words.py`."""

    ANSWER_MISSING = "answer_missing"
    PART_OPEN = "part_open"  # marked as open
    PART_DOUBTFUL = "part_doubtful"  # nothing in the answer seems to speak to it
    NOT_ADOPTED = "not_adopted"
    CHANGED = "changed"  # a newer version of an entry exists
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"  # another position took its place
    REVIEW_DUE = "review_due"  # its review date has passed, or an event asks for a review
    ENTRY_GONE = "entry_gone"
    NON_PUBLIC = "non_public"
    FACT_OLD = "fact_old"
    FACT_UNKNOWN = "fact_unknown"
    FIGURE_DIFFERS = "figure_differs"
    DATE_DIFFERS = "date_differs"
    NAME_DIFFERS = "name_differs"
    PREMISE = "premise"
    GAP = "gap"
    DRAFT_LEFT = "draft_left"
    LETTER_GAP = "letter_gap"
    PERSONAL_NAME = "personal_name"
    PERSONAL_PHONE = "personal_phone"
    PERSONAL_EMAIL = "personal_email"
    PERSONAL_ADDRESS = "personal_address"
    PERSONAL_BIRTH = "personal_birth"
    SALUTATION = "salutation"
    QUESTION_CHANGED = "question_changed"
    LAW_OUTDATED = "law_outdated"
    LAW_BROKEN = "law_broken"
    GENDER_FORM = "gender_form"
    SENTENCE_LONG = "sentence_long"
    SPELLING = "spelling"


class Severity(StrEnum):
    """What a finding does to the signature."""

    BLOCK = "block"
    WARN = "warn"
    OFF = "off"


# What blocks unless the office says otherwise: what the program knows. The rest it suspects.
BLOCKING = frozenset(
    {
        ProofKind.ANSWER_MISSING, ProofKind.PART_OPEN, ProofKind.NOT_ADOPTED, ProofKind.EXPIRED,
        ProofKind.WITHDRAWN, ProofKind.REPLACED, ProofKind.NON_PUBLIC, ProofKind.FACT_UNKNOWN,
        ProofKind.GAP, ProofKind.DRAFT_LEFT, ProofKind.LETTER_GAP, ProofKind.PERSONAL_PHONE,
        ProofKind.PERSONAL_EMAIL, ProofKind.PERSONAL_ADDRESS, ProofKind.PERSONAL_BIRTH,
        ProofKind.SALUTATION, ProofKind.QUESTION_CHANGED, ProofKind.LAW_OUTDATED,
    }
)  # fmt: skip


class GenderForm(StrEnum):
    """How an office names people of all genders; `ANY` demands only one way in a letter."""

    ANY = ""
    STAR = "stern"  # Einwohner*innen
    COLON = "doppelpunkt"  # Einwohner:innen
    UNDERSCORE = "unterstrich"  # Einwohner_innen
    SLASH = "schraegstrich"  # Einwohner/-innen
    CAPITAL = "binnen-i"  # EinwohnerInnen
    BRACKET = "klammer"  # Einwohner(innen)
    DOT = "mediopunkt"  # Einwohner·innen
    PAIR = "paar"  # Einwohnerinnen und Einwohner


@frozen
class ProofPlace:
    """Where in the letter.

    Attributes:
        part: Field of `Letter` ("salutation"), or "answer" or "question" of a question.
        question_id: "" for the letter as a whole.
        number: The question's number as printed.
        paragraph: Counted from 1; 0 for the text as a whole.
        start: Code points in that text, as the case keeps it.
        end: Exclusive; equal to `start` where the place is the text as a whole.
    """

    part: str
    question_id: str = ""
    number: str = ""
    paragraph: int = 0
    start: int = 0
    end: int = 0


@frozen
class ProofFinding:
    """One thing that was found.

    Attributes:
        found: What stands there.
        expected: What stands elsewhere or should stand; "" where there is no such thing.
        source: Where `expected` is from: a position, an earlier answer, a rule.
        day: The date of that source, or since when something is out of date.
    """

    kind: ProofKind
    place: ProofPlace
    found: str = ""
    expected: str = ""
    source: str = ""
    day: dt.date | None = None

    @property
    def key(self) -> str:
        """Name of the finding, 12 hexadecimal digits.

        It stays when text elsewhere moves it, and goes when what was found changes: an
        override binds to what a person saw.
        """
        said = (self.kind.value, self.place.part, self.place.question_id)
        text = "\x1f".join((*said, self.found, self.expected, self.source))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@frozen
class ProofRules:
    """What an office demands of its letters.

    Attributes:
        severities: Kinds that are treated otherwise than by default.
        public: Whether the letter may be published.
        most_words: Longer sentences are found.
        fact_months: A figure whose as-of date is older is found, unless it has its own limit.
            By default 18: a year's end is the newest figure until the next one is out, in the
            middle of the year after next; what is older is the figure of the year before.
        allowed_names: Names that may stand in a public letter beside inquirer and signer.
        word_list: Words that the office spells so.
    """

    severities: tuple[tuple[ProofKind, Severity], ...] = ()
    public: bool = True
    gender_form: GenderForm = GenderForm.ANY
    most_words: int = 40
    fact_months: int = 18
    allowed_names: tuple[str, ...] = ()
    word_list: tuple[str, ...] = ()

    def severity(self, kind: ProofKind) -> Severity:
        """Return what findings of `kind` do."""
        default = Severity.BLOCK if kind in BLOCKING else Severity.WARN
        return dict(self.severities).get(kind, default)


@frozen
class FindingOverride:
    """A person's decision to sign in spite of a finding."""

    key: str
    reason: str
    person: str
    at: dt.datetime


@frozen
class ProofLine:
    """A finding with what it does, and who overrode it."""

    finding: ProofFinding
    severity: Severity
    override: FindingOverride | None = None

    @property
    def open(self) -> bool:
        """Whether the finding still blocks."""
        return self.severity is Severity.BLOCK and self.override is None


@frozen
class ProofReport:
    """The check of one letter. `letter_hash` names the exact content that was looked at.

    `switched_off` are names of checks that could not run here ("spelling": no dictionary).
    """

    case_number: str
    letter_hash: str
    lines: tuple[ProofLine, ...]
    switched_off: tuple[str, ...] = field(default=())

    @property
    def blocking(self) -> tuple[ProofLine, ...]:
        """The lines that stand against a signature."""
        return tuple(line for line in self.lines if line.open)
