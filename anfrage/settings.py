"""The office's settings: one typed TOML file with the city profile.

The model is plain dataclasses and the check below reads their annotations. A validation library
would cost more start-up time (about 115 ms) than all the rest of a command; an error still names
file, key and the nearest known spelling.
"""

import difflib
from dataclasses import Field, field, fields, is_dataclass
from pathlib import Path
from types import GenericAlias
from typing import Any, Final, TypeVar, get_args, get_type_hints

from anfrage.domain.errors import SettingsBroken
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line

FILE_NAME: Final = "einstellungen.toml"

T = TypeVar("T")


def _key(name: str, sentence: str, default: Any = "") -> Any:
    """A field that is called `name` in the file and explained by one German sentence."""
    metadata = {"key": name, "help": sentence}
    if isinstance(default, type | GenericAlias) or callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


@frozen
class City:
    """Whose letterhead it is."""

    name: str = _key("name", "Name der Stadt, wie er in Ort und Datum steht.")
    authority: str = _key("behoerde", "Kopf des Briefes, zum Beispiel „Stadt Musterlingen“.")
    head: str = _key("leitung", "Wer schreibt, zum Beispiel „Die Oberbürgermeisterin“.")
    unit: str = _key("stelle", "Stelle, die den Brief fertigt, zum Beispiel „Pressestelle“.")
    street: str = _key("strasse", "Straße und Hausnummer.")
    postcode: str = _key("plz", "Postleitzahl.")
    phone: str = _key("telefon", "Telefon der Stelle.")
    email: str = _key("email", "E-Mail-Adresse der Stelle.")
    web: str = _key("internet", "Internetadresse der Stadt.")
    contact: str = _key("auskunft", "Wer Auskunft erteilt.")


@frozen
class Signing:
    """Who signs by default."""

    name: str = _key("name", "Name der Person, die unterschreibt.")
    function: str = _key("funktion", "Funktion unter dem Namen.")
    capacity: str = _key("zusatz", "Zeichnungszusatz: leer, „In Vertretung“ oder „Im Auftrag“.")


@frozen
class LetterSettings:
    """How letters are made by default."""

    layout: str = _key("layout", "Name der Briefvorlage.", "brief")
    basis: str = _key("grundlage", "Grundlage im Betreff, etwa „§ 9 Abs. 2 GeschO“.")
    publicity: str = _key("oeffentlichkeit", "Zusatz im Betreff, etwa „öffentlich“.", "öffentlich")


@frozen
class GroupAddress:
    """A group in the council and its postal address."""

    name: str = _key("name", "Name der Fraktion oder Gruppe, wie er in Anfragen steht.")
    address: tuple[str, ...] = _key("anschrift", "Zeilen der Anschrift ohne den Namen.", ())


@frozen
class DeadlineSettings:
    """Which rule deadlines follow, and which days are off."""

    rule: str = _key("regel", "Name einer Fristregel; „anfrage frist --regeln“ zeigt alle.")
    state: str = _key("land", "Kürzel des Landes für die Feiertage, etwa „SN“.")
    local: tuple[str, ...] = _key(
        "oertliche_feiertage", "Örtliche Feiertage, etwa „08.08. Friedensfest“.", ()
    )


@frozen
class ProofSettings:
    """What the check before signing demands; kinds by the names that `pruefliste` prints."""

    blocks: tuple[str, ...] = _key("blockiert", "Beanstandungen, die aufhalten sollen.", ())
    warns: tuple[str, ...] = _key("warnt", "Beanstandungen, die nur Hinweis sind.", ())
    off: tuple[str, ...] = _key("aus", "Beanstandungen, die nicht gesucht werden.", ())
    gender_form: str = _key(
        "personenbezeichnung",
        "stern, doppelpunkt, unterstrich, schraegstrich, binnen-i, klammer, mediopunkt,"
        " paar; leer: einheitlich.",
    )
    most_words: int = _key("satzlaenge", "Höchstzahl der Wörter eines Satzes.", 40)
    fact_months: int = _key("hoechstalter", "Monate, nach denen eine Angabe veraltet ist.", 18)
    names: tuple[str, ...] = _key("namen", "Namen, die in Briefen stehen dürfen.", ())
    words: tuple[str, ...] = _key("wortliste", "Wörter, die das Büro so schreibt.", ())
    dictionary: str = _key(
        "woerterbuch", "Hunspell-Wörterbuch (.dic) oder Wortliste, ein Wort je Zeile."
    )


@frozen
class DeadlineRuleSettings:
    """A deadline rule of the city's own."""

    name: str = _key("name", "Kurzer Name, etwa „geschaeftsordnung“.")
    title: str = _key("titel", "Wie die Frist heißt.")
    length: int = _key("laenge", "Anzahl der Einheiten.", 4)
    unit: str = _key("einheit", "Arbeitstage, Werktage, Tage, Wochen oder Monate.", "Wochen")
    start: str = _key("beginn", "Eingang, Datum (der Anfrage) oder Sitzung.", "Eingang")
    hard: str = _key("art", "fest oder grundsätzlich.", "grundsätzlich")
    shift: str = _key("tagesende", "Am freien Tag: danach (§ 193 BGB), bleibt oder davor.")
    extension: str = _key("verlaengerung", "offen, keine oder Höchstzahl der Tage.", "offen")
    source: str = _key("quelle", "Vorschrift, aus der die Frist stammt.")
    hint: str = _key("hinweis", "Was sonst zu beachten ist.")


@frozen
class InternalDeadlineSettings:
    """A day before the official one, in the order of the work."""

    unit: str = _key("stelle", "Wer bis dahin fertig ist.")
    days: int = _key("arbeitstage", "Arbeitstage vor der nächsten Stelle oder der Frist.", 1)


@frozen
class SearchSettings:
    """How the search works."""

    model: str = _key(
        "modell",
        "Datei des Sprachmodells oder ihr Ordner, wenn es nicht das mitgelieferte sein soll;"
        " auch ein Ordner mit model.onnx und tokenizer.json. Ein Pfad ohne Anfang gilt ab dem"
        " Ordner des Büros.",
    )
    asked_prefix: str = _key(
        "vorsatz_frage", "Was ein eigenes Modell (ONNX) vor einer Frage erwartet.", "query: "
    )
    told_prefix: str = _key(
        "vorsatz_text", "Was ein eigenes Modell (ONNX) vor einer Antwort erwartet.", "passage: "
    )
    learning: bool = _key(
        "lernen",
        "true: zählt ohne Texte und Namen, welche Treffer übernommen werden, und richtet die"
        " Prozentwerte danach; „anfrage wissen lernen“ zeigt, was gezählt ist, und löscht es.",
        default=False,
    )


@frozen
class Unit:
    """A unit that takes part in every letter."""

    name: str = _key("name", "Name der Stelle, etwa „Rechtsamt“.")
    step: int = _key("schritt", "Gleiche Zahl: nebeneinander; höhere: danach.", 1)
    questions: tuple[str, ...] = _key("fragen", "Nummern der Fragen; leer: alle.", ())
    consent: bool = _key("zustimmung", "false: wird nur unterrichtet.", default=True)


@frozen
class Participation:
    """What the office demands between release and signature."""

    four_eyes: bool = _key(
        "vier_augen", "Wer schreibt, zeichnet weder mit noch schluss.", default=True
    )
    approval: bool = _key("genehmigung", "Die Leitung genehmigt jede Freigabe.", default=False)
    keep: bool = _key(
        "voten_behalten", "Voten bleiben, wo sich nichts Betroffenes ändert.", default=True
    )
    scan: bool = _key("scan", "Der unterschriebene Brief muss als Scan vorliegen.", default=False)
    signers: tuple[str, ...] = _key("zeichnungsberechtigt", "Namen; leer: wen der Brief nennt.", ())
    formats: tuple[str, ...] = _key(
        "formate",
        "Formate, die versiegelt werden.",
        ("docx", "pdf", "txt", "md", "html", "json", "sprechzettel"),
    )
    retention: int = _key("aufbewahrung_jahre", "Jahre bis zur Löschung.", 10)


@frozen
class Settings:
    """All settings of one office."""

    city: City = _key("stadt", "Die Stadt und ihr Briefkopf.", City)
    signing: Signing = _key("unterzeichnung", "Wer unterschreibt.", Signing)
    letter: LetterSettings = _key("brief", "Wie Briefe entstehen.", LetterSettings)
    search: SearchSettings = _key("suche", "Wie Treffer gesucht werden.", SearchSettings)
    groups: tuple[GroupAddress, ...] = _key("fraktionen", "Anschriften der Fraktionen.", ())
    participation: Participation = _key(
        "beteiligung", "Freigabe, Voten und Schlusszeichnung.", Participation
    )
    units: tuple[Unit, ...] = _key("stelle", "Stellen, die jeder Brief durchläuft.", ())
    deadline: DeadlineSettings = _key("frist", "Fristen und Feiertage.", DeadlineSettings)
    deadline_rules: tuple[DeadlineRuleSettings, ...] = _key(
        "fristregel", "Eigene Fristregeln der Stadt.", ()
    )
    internal: tuple[InternalDeadlineSettings, ...] = _key(
        "interne_frist", "Interne Fristen, in der Reihenfolge der Arbeit.", ()
    )
    proofing: ProofSettings = _key("pruefliste", "Die Prüfung vor der Unterschrift.", ProofSettings)


def load_settings(folder: Path) -> Settings:
    """Read `<folder>/einstellungen.toml`; a missing file gives the defaults.

    Raises:
        SettingsBroken: names file, dotted key and, for a misspelt key, the nearest known one.
    """
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsBroken(path, "", "unreadable") from error
    import tomllib  # noqa: PLC0415 - start-up time: only where a file is there

    from anfrage.german.toml_words import toml_fault, toml_place  # noqa: PLC0415 - as above

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        raise SettingsBroken(path, toml_place(message, text), toml_fault(message)) from error
    return _model(Settings, table, path, "")


def _model(kind: type[T], table: Any, path: Path, place: str) -> T:
    """Build a settings dataclass from a TOML table, strictly."""
    if not isinstance(table, dict):
        raise SettingsBroken(path, place, "no_table")
    hints = get_type_hints(kind)
    known: dict[str, Field[Any]] = {f.metadata["key"]: f for f in fields(kind)}  # type: ignore[arg-type]  # always a dataclass
    values: dict[str, Any] = {}
    for key, value in table.items():
        dotted = f"{place}.{key}" if place else key
        if key not in known:
            nearest = difflib.get_close_matches(key, known, 1, 0.5)
            raise SettingsBroken(path, dotted, "unknown", nearest[0] if nearest else "")
        name = known[key].name
        values[name] = _value(hints[name], value, path, dotted)
    return kind(**values)


def _value(hint: Any, value: Any, path: Path, place: str) -> Any:
    if is_dataclass(hint):
        return _model(hint, value, path, place)  # type: ignore[arg-type]  # a class, not an instance
    if hint is str:
        if not isinstance(value, str):
            raise SettingsBroken(path, place, "no_text")
        return clean_line(value)
    if hint is bool:
        if not isinstance(value, bool):
            raise SettingsBroken(path, place, "no_bool")
        return value
    if hint is int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise SettingsBroken(path, place, "no_number")
        return value
    item = get_args(hint)[0]
    if not isinstance(value, list):
        raise SettingsBroken(path, place, "no_list")
    return tuple(_value(item, one, path, f"{place}[{i}]") for i, one in enumerate(value, 1))


def settings_template(settings: Settings) -> str:
    """Return the file's text for `settings`, each key with its German explanation."""
    lines: list[str] = []
    for section in fields(settings):
        value = getattr(settings, section.name)
        lines.append(f"# {section.metadata['help']}")
        tables = value if isinstance(value, tuple) else (value,)
        header = "[[{}]]" if isinstance(value, tuple) else "[{}]"
        for table in tables:
            lines.append(header.format(section.metadata["key"]))
            for one in fields(table):
                lines.append(f"# {one.metadata['help']}")
                lines.append(f"{one.metadata['key']} = {_toml(getattr(table, one.name))}")
            lines.append("")
        if not tables:
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _toml(value: str | int | tuple[str, ...]) -> str:
    if isinstance(value, int):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
