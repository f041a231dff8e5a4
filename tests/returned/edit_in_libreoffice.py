"""Make `von_zwei_bearbeitet.docx` anew: a draft of ours, changed in LibreOffice by two authors.

Run with a Python that has LibreOffice's `uno` (Debian: /usr/bin/python3) and the draft's name:

    python tests/returned/sent_draft.py ausgegeben.docx
    /usr/bin/python3 tests/returned/edit_in_libreoffice.py ausgegeben.docx von_zwei_bearbeitet.docx

Anna Amt inserts, deletes and replaces; Bernd Bau adds a paragraph, deletes a piece of what she
inserted, and comments. What is expected of it stands in tests/steps/returning/test_proposing.py.
"""

import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

uno: Any = import_module("uno")  # LibreOffice's own, not on the package index
PIPE = "anfrage-bearbeiten"


def value(name: str, content: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, content
    return made


class Office:
    """LibreOffice without a window, with one document."""

    def __init__(self, source: Path) -> None:
        self._profile = tempfile.TemporaryDirectory()
        self._process = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={Path(self._profile.name).as_uri()}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={PIPE};urp;",
            ]
        )
        self._services = self._connect()
        desktop = self.make("com.sun.star.frame.Desktop")
        hidden = (value("Hidden", content=True),)
        self.document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, hidden)

    def _connect(self) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        for _ in range(100):
            try:
                return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            except Exception:  # noqa: BLE001 - it is still starting; UNO's exceptions have no common class
                time.sleep(0.2)
        message = "LibreOffice does not answer"
        raise SystemExit(message)

    def make(self, name: str, *arguments: Any) -> Any:
        manager = self._services.ServiceManager
        if arguments:
            return manager.createInstanceWithArgumentsAndContext(name, arguments, self._services)
        return manager.createInstanceWithContext(name, self._services)

    def work_as(self, given: str, family: str) -> None:
        """Sign what follows with this name, and track it."""
        provider = self.make("com.sun.star.configuration.ConfigurationProvider")
        place = value("nodepath", "/org.openoffice.UserProfile/Data")
        name = "com.sun.star.configuration.ConfigurationUpdateAccess"
        data = provider.createInstanceWithArguments(name, (place,))
        data.setPropertyValue("givenname", given)
        data.setPropertyValue("sn", family)
        data.commitChanges()
        self.document.RecordChanges = True

    def find(self, text: str) -> Any:
        search = self.document.createSearchDescriptor()
        search.SearchString = text
        return self.document.findFirst(search)

    def replace(self, old: str, new: str) -> None:
        """Select a text and type over it."""
        self.find(old).String = new

    def insert_after(self, old: str, new: str) -> None:
        """Type behind a text; a line feed is the Enter key."""
        found = self.find(old)
        text = found.Text
        cursor = text.createTextCursorByRange(found.End)
        for at, line in enumerate(new.split("\n")):
            if at:
                text.insertControlCharacter(cursor, 0, False)  # noqa: FBT003 - UNO has no names here
            text.insertString(cursor, line, False)  # noqa: FBT003 - as above

    def comment(self, old: str, remark: str, author: str) -> None:
        found = self.find(old)
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = remark, author
        moment = uno.createUnoStruct("com.sun.star.util.DateTime")
        moment.Year, moment.Month, moment.Day, moment.Hours = 2026, 11, 20, 9
        note.DateTimeValue = moment
        found.Text.insertTextContent(found, note, True)  # noqa: FBT003 - as above

    def save(self, target: Path) -> None:
        form = (value("FilterName", "MS Word 2007 XML"),)
        self.document.storeToURL(target.as_uri(), form)

    def close(self) -> None:
        self.document.close(False)  # noqa: FBT003 - as above
        self.make("com.sun.star.frame.Desktop").terminate()
        self._process.wait(20)


def main(source: str, target: str) -> None:
    office = Office(Path(source).resolve())
    office.work_as("Anna", "Amt")
    office.replace("4.800 Euro", "5.200 Euro")
    office.insert_after("drei Auftritte", " und zwei Kanäle")
    office.replace("Weitere Kosten sind nicht veranschlagt.", "")
    office.work_as("Bernd", "Bau")
    office.insert_after("Auftritt 3 wuchs.", "\nEr wird weiter gepflegt.")
    office.replace(" und zwei", "")
    office.comment("Auftritt 1 wuchs", "Bitte mit Zahl belegen.", "Bernd Bau")
    office.insert_after("Mit freundlichen Grüßen", " aus dem Rathaus")
    office.save(Path(target).resolve())
    office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
