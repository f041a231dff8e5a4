"""What the check can find; the German words stand in `german/problems.py`."""

from enum import StrEnum


class Problem(StrEnum):
    """The code of a finding."""

    UNREADABLE = "unreadable"  # the database engine cannot read the table
    INTEGRITY = "integrity"  # the engine's own check found damage
    FOREIGN_KEY = "foreign_key"  # a row refers to one that is not there
    HASH = "hash"  # a row is not as it was written
    PAPER = "paper"  # a paper's bytes are not the ones that came in
    GAP = "gap"  # a number is missing in a row of versions or events
    CHAIN = "chain"  # an event does not follow the one before it
    COMMITMENT = "commitment"  # what an event says was changed
    LETTER_COMMITMENT = "letter_commitment"  # the letter that an event names was changed
    PAYLOAD_MISSING = "payload_missing"  # what an event says is gone
    VERSION_MISSING = "version_missing"  # a head points to a version that is not there
    ARCHIVE_EVENT = "archive_event"  # a past paper and the event about it do not agree
    EXPORT_EVENT = "export_event"  # an export and the event about it do not agree
    PROPOSAL_EVENT = "proposal_event"  # a proposal and the event about it do not agree
    ASKED = "asked"  # the list of past questions and the past papers do not agree
    LETTER_VERSION = "letter_version"  # a released version is not what its event bound
    KEPT_FILE = "kept_file"  # a sealed file, scan or enclosure is not what its event names
    ANSWER_EVENT = "answer_event"  # an answer is not what its event says
    ERASURE = "erasure"  # an erasure and the event about it do not agree
    RIVALS = "rivals"  # more than one alternative is adopted
