"""Controls: SQLite with weaker settings, on the same recorder and the same model of the disk, must lose something.

Otherwise the model would be too kind to show that the program loses something. With synchronous=EXTRA, which
the program uses, the same inserts must lose nothing.
"""

import os
import shutil
import sqlite3
import subprocess
import sys

import disk
import recorder


def insert(database, mode, number):
    """A command that inserts a row and confirms it. One process per row, as with the program."""
    if shutil.which("sqlite3"):
        statement = (f"PRAGMA journal_mode = DELETE; PRAGMA synchronous = {mode}; CREATE TABLE IF NOT EXISTS entry (number INTEGER);"
                     f"INSERT INTO entry VALUES ({number}); SELECT 'saved';")
        return ["sqlite3", "-batch", database, statement]
    # The same with Python's SQLite, if there is no sqlite3 shell.
    program = ("import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
               "c.execute('PRAGMA synchronous = ' + sys.argv[2]); c.execute('CREATE TABLE IF NOT EXISTS entry (number INTEGER)');"
               "c.execute('INSERT INTO entry VALUES (?)', (int(sys.argv[3]),)); print('saved', flush=True)")
    return [sys.executable, "-c", program, database, mode, str(number)]


def record(bench, mode, rows):
    root = bench.place(f"control-{mode}")
    log = os.path.join(bench.folder, f"control-{mode}.log")
    database, steps, start = os.path.join(root, "control.db"), [], 0
    for number in range(rows):
        environment = {**os.environ, **recorder.environment(bench.recorder, root, log)}
        subprocess.run(insert(database, mode, number), env=environment, check=True, stdout=subprocess.DEVNULL)
        steps.append(recorder.read(log, start))
        start = os.path.getsize(log)
    return root, steps


def verdict(path, promised):
    """None if a state is whole and has all confirmed rows, else "corrupt" or "lost"."""
    try:
        connection = sqlite3.connect(path, timeout=0)
        try:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return "corrupt"
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            found = [row[0] for row in connection.execute("SELECT number FROM entry")] if tables else []
        finally:
            connection.close()
    except sqlite3.Error:
        return "corrupt"
    return None if found[:promised] == list(range(promised)) else "lost"


def losses(bench, mode, random, rows=12):
    """How many states were checked, and how many were corrupt or had lost a confirmed row."""
    root, steps = record(bench, mode, rows)
    model, seen, found = disk.Disk(root), set(), {"corrupt": 0, "lost": 0}
    folder = os.path.join(bench.folder, "control-state")
    for number, operations in enumerate(steps):
        promised = number
        for operation in operations:
            model.apply(operation)
            if operation.kind == "A":
                promised = number + 1
            for files in model.crashes(random, 6):
                key = hash((promised, tuple(sorted(files.items()))))
                if key in seen:
                    continue
                seen.add(key)
                shutil.rmtree(folder, ignore_errors=True)
                os.makedirs(folder)
                for name, data in files.items():
                    with open(os.path.join(folder, name), "wb") as file:
                        file.write(data)
                wrong = verdict(os.path.join(folder, "control.db"), promised)
                if wrong:
                    found[wrong] += 1
    return len(seen), found["corrupt"] + found["lost"]


def run(bench, report, random, pool):
    report.section("controls")
    for mode, must_lose in (("FULL", True), ("OFF", True), ("EXTRA", False)):
        states, lost = losses(bench, mode, random)
        report.check(states > 50, f"control {mode}: only {states} states")
        report.check((lost > 0) == must_lose, f"control {mode}: {lost} losses in {states} states")
        report.count(f"control synchronous={mode}: states", states)
        report.count(f"control synchronous={mode}: losses", lost)
