"""Makes a database of an earlier release from the fixtures of the store's tests."""

import os
import sqlite3

FIXTURES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "SteadyStoreTests", "Fixtures")


def make(path, version=1):
    """Writes a database as that release left it after a week of use."""
    os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
    connection = sqlite3.connect(path)
    for name in (f"schema-{version}", f"entries-{version}"):
        with open(os.path.join(FIXTURES, name + ".sql"), encoding="utf-8") as file:
            connection.executescript(file.read())
    connection.close()
    os.chmod(path, 0o600)
