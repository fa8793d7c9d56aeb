"""Reads every table of a database, so that no lost, doubled or incomplete entry goes unnoticed."""

import hashlib
import os
import re
import shutil
import sqlite3

#: The index of the note in a row of the craving table.
NOTE = 11
#: Columns that came after the first release, anywhere in their table.
ADDED = ("precision", "brought")
#: The index of the checksum in a row of the change table.
CHECKSUM = 6
UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


class Corrupt(Exception):
    """The database is corrupt or can't be read completely."""


def dump(path, check=True):
    """All tables with their rows; None if there is no database yet. Rolls back a hot journal, as the program would."""
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return None
    try:
        connection = sqlite3.connect(path, timeout=0)
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        try:
            if check:
                for pragma in ("integrity_check", "foreign_key_check"):
                    found = connection.execute(f"PRAGMA {pragma}").fetchall()
                    if found not in ([], [("ok",)]):
                        raise Corrupt(f"{pragma}: {found[0]}")
            return rows(connection)
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError, OverflowError, ValueError) as error:
        raise Corrupt(f"{type(error).__name__}: {error}") from None


def rows(connection):
    """The rows of each table, read from the table itself and not from an index."""
    tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    if not tables:
        return None
    result = {"schema": connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid").fetchall()}
    for pragma in ("application_id", "user_version"):
        result[pragma] = connection.execute(f"PRAGMA {pragma}").fetchall()
    for name, _ in tables:
        if not isinstance(name, str):
            raise Corrupt("a table's name is no text")
        quoted = '"' + name.replace('"', '""') + '"'
        result[name] = connection.execute(f"SELECT {columns(connection, quoted)} FROM {quoted} NOT INDEXED").fetchall()
    return result


def columns(connection, table):
    """A table's columns. Those that a later release added come last, as in a database that was brought up to date."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})")]
    added = [name for name in names if name in ADDED]
    return ", ".join('"' + name.replace('"', '""') + '"' for name in [name for name in names if name not in ADDED] + added)


def is_beginning(content):
    """Whether it is a new database with only its plan and first day. That is made in a transaction of its own."""
    return content is not None and len(content["change"]) == 2 and not any(
        content[table] for table in ("craving", "session", "checkin", "use", "point", "contact", "trigger", "program"))


def digest(content):
    return hashlib.sha256(repr(content).encode("utf-8", "surrogateescape")).hexdigest()


def normal(content):
    """The digest of a dump with uids numbered by first appearance, so two runs of the same commands give the same digest."""
    if content is None:
        return "none"
    seen = {}

    def replaced(value):
        if not isinstance(value, str):
            return value
        return UID.sub(lambda match: seen.setdefault(match[0], f"uid{len(seen)}"), value)

    # Tables with an integer key come first: their order doesn't depend on random uids.
    names = [name for name in content if name not in ("schema", "application_id", "user_version")]
    numbered = sorted(name for name in names if name != "history" and all(isinstance(row[0], int) for row in content[name]))
    rest = sorted(set(names) - set(numbered))
    result = []
    for name in numbered + rest:
        # Drops the checksum of a change, which depends on random uids.
        kept = [row[:CHECKSUM] + row[CHECKSUM + 1:] if name == "change" else row for row in content[name]]
        changed = [tuple(replaced(value) for value in row) for row in kept]
        result.append((name, changed if name in numbered else sorted(changed, key=repr)))
    return digest(result)


def cravings(content):
    """The cravings of a dump, by note."""
    if content is None:
        return {}
    return {row[NOTE]: row for row in content["craving"]}


def place(files, folder):
    """Writes files as a power cut left them."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name, data in files.items():
        path = os.path.join(folder, name)
        if data is None:
            os.makedirs(path, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
