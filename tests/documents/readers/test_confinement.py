"""The reading process: one for a batch, replaced when it dies, and of no harm to the program."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from hostile_files import bomb_pdf, laughing_pdf, nested_mail
from office_papers import docx_file, html_file, mail_file, odt_file
from pdf_papers import lines_down, pdf_file

from anfrage.documents.readers.confinement import PATIENCE, Confinement
from anfrage.documents.readers.paper_reader import PaperReader
from anfrage.domain.errors import AnfrageError, PaperExhausting, PaperHostile, PaperMissing

PAPER = pdf_file(lines_down("1. Warum?"))
resource = pytest.importorskip("resource", reason="limits are those of POSIX")


@pytest.fixture
def confinement() -> Iterator[Confinement]:
    with Confinement() as one:
        yield one


def pid(confinement: Confinement) -> int:
    assert confinement._child is not None
    return confinement._child.pid


def test_one_process_reads_file_after_file(confinement: Confinement) -> None:
    assert confinement.read("a.pdf", PAPER) == "1. Warum?\n"
    first = pid(confinement)
    for name, content in (("a.html", html_file(["2. Wozu?"])), ("a.eml", mail_file("3. Wer?"))):
        assert "?" in confinement.read(name, content)
    with pytest.raises(PaperHostile):
        confinement.read("a.eml", nested_mail(50))
    assert confinement.read("a.pdf", PAPER) == "1. Warum?\n"
    assert pid(confinement) == first


def test_light_papers_start_no_process() -> None:
    with PaperReader() as reader:
        for name, content in {
            "a.txt": b"1. Warum?",
            "a.docx": docx_file(["1. Warum?"]),
            "a.odt": odt_file("<text:p>1. Warum?</text:p>"),
        }.items():
            assert "1. Warum?" in reader.read(name, content)
        assert reader._confinement is None


def test_a_process_killed_between_two_papers_is_replaced_unnoticed(
    confinement: Confinement,
) -> None:
    confinement.read("a.pdf", PAPER)
    os.kill(pid(confinement), signal.SIGKILL)
    time.sleep(0.1)
    assert confinement.read("a.pdf", PAPER) == "1. Warum?\n"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGXCPU])
def test_a_process_that_dies_of_a_paper_is_one_failure_and_the_next_paper_is_read(
    confinement: Confinement, number: signal.Signals
) -> None:
    confinement.read("a.pdf", PAPER)
    dying = pid(confinement)
    threading.Timer(0.3, os.kill, (dying, number)).start()
    with pytest.raises(PaperExhausting):
        confinement.read("a.pdf", laughing_pdf(words=""))
    assert confinement.read("a.pdf", PAPER) == "1. Warum?\n"
    assert pid(confinement) != dying


def test_a_paper_that_never_ends_is_given_up_in_time() -> None:
    with Confinement(patience=1.0) as confinement:
        begun = time.monotonic()
        with pytest.raises(PaperExhausting):
            confinement.read("a.pdf", laughing_pdf(words=""))
        assert time.monotonic() - begun < 3
    assert PATIENCE < 10, "with the process's start, ten seconds are kept"


def test_a_bomb_dies_of_the_limit_on_memory(confinement: Confinement) -> None:
    content = bomb_pdf()
    assert len(content) < 3_000
    with pytest.raises(PaperExhausting):
        confinement.read("a.pdf", content)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # counted in the child's, too
    assert peak < max(1_100_000, own + 1), "kilobytes: the limit is 1 GB of addresses"


def test_a_name_of_any_characters_comes_back_in_the_failure(confinement: Confinement) -> None:
    name = "Größe \udcff\x1b[2J\n{{x}}.eml"
    with pytest.raises(PaperHostile) as refused:
        confinement.read(name, nested_mail(50))
    assert refused.value.name == name


class Lying(Confinement):
    """A confinement whose child is a program that answers as it likes."""

    def __init__(self, answer: bytes) -> None:
        super().__init__(patience=0.8)
        program = f"import sys; sys.stdout.buffer.write({answer!r}); sys.stdout.flush(); input()"
        self._child = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip


def framed(data: bytes) -> bytes:
    return len(data).to_bytes(8, "big") + data


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0\0\0",
        (2**63).to_bytes(8, "big"),
        framed(b"kein JSON"),
        framed(b"[1]"),
        framed(b"{}"),
        framed(b'{"text": 5}'),
        framed(b'{"error": "SystemExit", "fields": []}'),
        framed(b'{"error": "OfficeMissing", "fields": ["x"]}'),
        framed(b'{"error": "PaperTooLarge", "fields": [[], {}]}'),
        framed(b'{"error": "PaperTooLarge", "fields": ["x"]}'),
    ],
)
def test_nothing_that_a_process_answers_is_believed_or_run(answer: bytes) -> None:
    with Lying(answer) as confinement, pytest.raises(AnfrageError) as refused:
        confinement.read("a.pdf", b"x")
    assert type(refused.value) is PaperExhausting


def test_a_failure_is_made_anew_from_its_name_and_fields() -> None:
    answer = framed(b'{"error": "PaperMissing", "fields": ["a.pdf"]}')
    with Lying(answer) as confinement, pytest.raises(PaperMissing):
        confinement.read("a.pdf", b"x")


CONFINED = (
    "import sys; sys.path[:] = {paths!r}\n"
    "import anfrage.documents.readers.confined_main as confined\n"
    "confined.confine_process(confined.MEMORY)\n"
    "sys.addaudithook(confined._forbid)\n"
    "import os, socket, subprocess\n"
    "try:\n    {attempt}\n"
    "except (PermissionError, OSError, MemoryError) as error:\n    print(type(error).__name__)\n"
    "else:\n    print('done')\n"
)


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.create_connection(('127.0.0.1', {port}))",
        "socket.getaddrinfo('musterlingen.example', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "open({target!r}, 'w').write('x')",
        "os.remove({existing!r})",
        "os.write(os.dup({number}), b'x' * 100)",
        "bytes(2 << 30)",
    ],
)
def test_in_the_process_connections_programs_and_files_are_refused(
    attempt: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("confined")
    existing = folder / "da.txt"
    existing.write_bytes(b"da")
    with socket.create_server(("127.0.0.1", 0)) as server, existing.open("ab") as opened:
        line = attempt.format(
            port=server.getsockname()[1], target=str(folder / "neu.txt"), existing=str(existing),
            number=opened.fileno(),
        )  # fmt: skip
        ran = subprocess.run(
            [sys.executable, "-c", CONFINED.format(paths=sys.path, attempt=line)],
            capture_output=True, text=True, check=True, pass_fds=[opened.fileno()],
        )  # fmt: skip
    assert ran.stdout.strip() in {"PermissionError", "OSError", "MemoryError"}
    assert {one.name for one in folder.iterdir()} == {"da.txt"}
    assert existing.read_bytes() == b"da"


def test_no_process_outlives_its_batch(confinement: Confinement) -> None:
    confinement.read("a.pdf", PAPER)
    number = pid(confinement)
    confinement.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
