"""Foreign files: if something else is at the database's path, it stays unchanged and the program answers with one sentence, fast."""

import os
import shutil
import sqlite3

import judge
from bench import sentence_fault

APPLICATION = 0x53746479
COMMANDS = (["log"], ["week"], ["show", "c1"], ["craving", "7", "--note", "mine"])

#: Changes that a hostile file could contain. Each is made to a real database.
HOSTILE = {
    "a trigger that deletes": "CREATE TRIGGER evil AFTER INSERT ON craving BEGIN DELETE FROM craving; END",
    "a trigger that changes": "CREATE TRIGGER evil AFTER INSERT ON craving BEGIN UPDATE craving SET intensity = 0; END",
    "a trigger that ignores": "CREATE TRIGGER evil BEFORE INSERT ON craving BEGIN SELECT RAISE(IGNORE); END",
    "a trigger that deletes history": "CREATE TRIGGER evil AFTER INSERT ON history BEGIN DELETE FROM history; END",
    "a trigger without end": "CREATE TRIGGER evil AFTER INSERT ON change BEGIN INSERT INTO point (uid, text, raised_on, made_at, made_day) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i, 'x', 'x', 'x', 'x' FROM n; END",
    "a view for a table": "ALTER TABLE craving RENAME TO hidden; CREATE VIEW craving AS SELECT * FROM hidden",
    "a view without end": "ALTER TABLE craving RENAME TO hidden; CREATE VIEW craving AS WITH RECURSIVE n(i) AS "
        "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT hidden.* FROM hidden, n",
    "a virtual table for a table": "DROP TABLE craving_action; CREATE VIRTUAL TABLE craving_action USING fts5(craving, position, action)",
    "a virtual table beside": "CREATE VIRTUAL TABLE beside USING fts5(text)",
    "a missing table": "DROP TABLE craving_trigger",
    "a missing column": "ALTER TABLE craving DROP COLUMN place",
    "a schema with broken text": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE point (id' WHERE name = 'point'",
}


def tree(folder):
    """Everything in a folder, with kind and content."""
    result = {}
    for path, folders, files in os.walk(folder):
        for name in folders + files:
            full = os.path.join(path, name)
            if os.path.islink(full):
                result[full] = ("link", os.readlink(full))
            elif os.path.isfile(full):
                with open(full, "rb") as file:
                    result[full] = ("file", file.read())
            else:
                result[full] = ("other", os.stat(full).st_mode)
    return result


def refused(bench, report, name, database, folder):
    """Checks that every command ends with 65 and one sentence, and changes nothing."""
    before = tree(folder)
    for words in COMMANDS:
        ran = bench.run(words, database, wait=20)
        report.check(ran.code == 65 and not sentence_fault(ran), f"{name}: {ran}")
    now = bench.run(["now"], database, wait=20)
    report.check(now.code == 0 and "walk" in now.out, f"{name}: {now}")
    report.check(tree(folder) == before, f"{name}: something changed")
    report.count("foreign files: kinds", 1)


def real(bench, folder):
    database = os.path.join(folder, "steady.db")
    for note in ("k1", "k2"):
        bench.run(["craving", "5", "--trigger", "stress", "--action", "walk", "--note", note], database)
    return database


def run(bench, report, random, pool):
    report.section("foreign files")
    for name, statement in {
            "another program's": "PRAGMA application_id = 252006674", "no program's": "PRAGMA application_id = 0",
            "a newer version": "PRAGMA user_version = 1000000"}.items():
        folder = bench.place("foreign")
        database = real(bench, folder)
        alter(database, statement)
        refused(bench, report, name, database, folder)
    for name, data in {"text": b"not a database\n" * 100, "a header alone": b"SQLite format 3\0", "noise": random.randbytes(9000)}.items():
        folder = bench.place("foreign")
        with open(os.path.join(folder, "steady.db"), "wb") as file:
            file.write(data)
        refused(bench, report, name, os.path.join(folder, "steady.db"), folder)
    folder = bench.place("foreign")
    os.mkdir(os.path.join(folder, "steady.db"))
    refused(bench, report, "a folder", os.path.join(folder, "steady.db"), folder)
    folder = bench.place("foreign")
    os.mkfifo(os.path.join(folder, "steady.db"))
    refused(bench, report, "a FIFO", os.path.join(folder, "steady.db"), folder)
    links(bench, report)
    for name, script in HOSTILE.items():
        hostile(bench, report, name, script)


def alter(database, script):
    connection = sqlite3.connect(database)
    connection.executescript(script)
    connection.close()


def links(bench, report):
    """Checks that a link to a real database is followed and stays a link, and that a broken link creates nothing."""
    folder = bench.place("foreign")
    target, link = real(bench, folder), os.path.join(folder, "link.db")
    os.symlink(target, link)
    ran = bench.run(["craving", "7", "--note", "mine"], link)
    stored = "mine" in judge.cravings(judge.dump(target))
    report.check(os.path.islink(link) and (stored if ran.code == 0 else not sentence_fault(ran) and not stored), f"a link: {ran}")
    report.check(not ran.crashed, f"a link: {ran}")
    nothing = os.path.join(folder, "nothing.db")
    os.symlink(os.path.join(folder, "gone"), nothing)
    before = tree(folder)
    ran = bench.run(["craving", "7"], nothing)
    report.check(ran.code in (65, 73) and not sentence_fault(ran) and tree(folder) == before, f"a link to nothing: {ran}")
    loop = os.path.join(folder, "loop.db")
    os.symlink(loop, loop)
    ran = bench.run(["craving", "7"], loop)
    report.check(not ran.crashed and not sentence_fault(ran), f"a link to itself: {ran}")
    report.count("foreign files: kinds", 3)


def hostile(bench, report, name, script):
    """Checks that nothing crashes or hangs, that a "saved" entry is stored right, and that older entries are still there."""
    folder = bench.place("hostile")
    database = real(bench, folder)
    alter(database, script)
    with open(database, "rb") as file:
        data = file.read()
    for words in COMMANDS:
        with open(database, "wb") as file:
            file.write(data)
        ran = bench.run(words, database, wait=20)
        report.check(not ran.crashed, f"{name}: {ran}")
        report.check(ran.code == 0 or not sentence_fault(ran), f"{name}: {sentence_fault(ran)}: {ran}")
        if words[0] != "craving":
            with open(database, "rb") as file:
                report.check(file.read() == data, f"{name}: {words[0]} changed the file")
        elif ran.code == 0:
            report.check(kept(database), f"{name}: said saved, and entries are missing or changed: {ran}")
    report.count("foreign files: hostile schemas", 1)


def kept(database):
    connection = sqlite3.connect(database)
    try:
        rows = connection.execute("SELECT note, intensity FROM craving ORDER BY id").fetchall()
        changes = connection.execute("SELECT count(*) FROM change c WHERE EXISTS (SELECT 1 FROM history WHERE change = c.id)").fetchone()[0]
        points = connection.execute("SELECT count(*) FROM point").fetchone()[0]
    except sqlite3.Error:
        return False
    finally:
        connection.close()
    return rows == [("k1", 5), ("k2", 5), ("mine", 7)] and changes == 4 and points == 0
