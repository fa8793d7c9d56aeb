"""Damage: a bit flips in a real database, or the file is cut off.

No command may crash or hang. The doctor must notice all damage that changes a record. As a control, SQLite's integrity
check alone must miss some of it: that shows that the flips hit data it can't check.
"""

import os
import re
import shutil
import sqlite3

import judge
from bench import sentence_fault

FLIPS, CUTS = 1000, 200
COMMANDS = [["week"], ["log", "--last", "500", "--json"], ["show", "c3"], ["craving", "5", "--trigger", "stress"]]


def make(bench, random):
    """A database as after some weeks of use: every kind of record, edits, deletions, an undo."""
    database = os.path.join(bench.place("damage"), "steady.db")
    commands = [
        ["program", "start", "iop", "--from", "2026-09-01", "--sessions", "3-5", "--slot", "mon 18:00", "--slot", "wed 18:00"],
        ["attend", "--at", "mon 18:00"], ["contact", "add", "Sam", "--role", "support", "--phone", "+1 555 0100"],
        ["plan", "add", "stress", "walk", "--minutes", "10"], ["raise", "sleep is worse"], ["use", "--note", "a note"]]
    for day in range(1, 13):
        commands.append(["checkin", "--day", f"2026-09-{day:02d}", "--mood", str(day % 11), "--win", f"win {day}"])
        commands.append(["craving", str(day % 11), "--at", f"2026-09-{day:02d} 21:00", "--trigger", "stress", "--action", "walk",
                         "--after", "2", "--note", "n" * random.randint(10, 400)])
    commands += [["edit", "c2", "--intensity", "9"], ["delete", "c4"], ["delete", "c5"], ["undo"],
                 ["craving", "7", "--note", "long " * 3000]]
    for words in commands:
        ran = bench.run(words, database)
        if ran.code:
            raise SystemExit(f"The fault suite can't prepare: {ran}")
    return database


#: Parts of a statement of the schema: a text or quoted name (kept), a comment (dropped), anything else (case doesn't matter).
SQL = re.compile(r"""('[^']*'|"[^"]*")|(--[^\n]*)|([^'"-]+|-)""")


def meaning(statement):
    """A statement of the schema without the parts that SQLite ignores: comments, and the case of words."""
    if not isinstance(statement, str):
        return statement
    return SQL.sub(lambda match: match[1] or (match[3] or "").lower(), statement)


def facts(path):
    """The digest of all tables (None if unreadable), and whether the integrity check finds no fault."""
    try:
        content = judge.dump(path, check=False)
        if content is not None:
            # A slot's position only orders the slots, and the origin's number is always 1, so changes to them don't count.
            content["slot"] = [(row[0], row[-1]) for row in content.get("slot", ())]
            content["origin"] = [row[1:] for row in content.get("origin", ())]
            content["schema"] = [(*row[:-1], meaning(row[-1])) for row in content["schema"]]
        found = None if content is None else judge.digest(content)
    except judge.Corrupt:
        found = None
    try:
        connection = sqlite3.connect(path, timeout=0)
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    except (sqlite3.Error, UnicodeError):
        whole = False
    return found, whole


def attempt(task):
    """In a worker: runs one or two commands and the doctor on one damaged file."""
    bench, source, turn, name, place, original, has_doctor = task
    folder = f"{bench.folder}/damaged-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    database = os.path.join(folder, "steady.db")
    data = bytearray(source)
    if name == "flip":
        data[place // 8] ^= 1 << place % 8
    else:
        del data[place:]

    def lay():
        with open(database, "wb") as file:
            file.write(data)

    lay()
    found, whole = facts(database)
    changed = found != original
    wrong = []
    # The commands take turns. If the damage changes a record, a second command runs too.
    for words in (COMMANDS[turn % 4], COMMANDS[(turn + 1 + turn // 4 % 3) % 4])[:1 + changed]:
        lay()
        ran = bench.run(words, database)
        if ran.crashed:
            wrong.append(f"a crash or a hang: {ran}")
        elif ran.code != 0 and sentence_fault(ran):
            wrong.append(f"{sentence_fault(ran)}: {ran}")
        # 66: a file cut to nothing, with copies beside it.
        elif ran.code not in (0, 65, 69, 74) + ((66,) if os.path.getsize(database) == 0 else ()):
            wrong.append(f"exit code {ran.code}: {ran}")
    missed = False
    if has_doctor:
        lay()
        ran = bench.run(["doctor"], database)
        missed = changed and ran.code == 0
        if ran.crashed:
            wrong.append(f"a crash or a hang: {ran}")
        if missed:
            wrong.append(f"the doctor found nothing, and a record has changed: {ran}")
    return changed, whole, [f"{name} at {place}: {fault}" for fault in wrong]


def run(bench, report, random, pool):
    report.section("damage")
    database = make(bench, random)
    with open(database, "rb") as file:
        source = file.read()
    original, _ = facts(database)
    has_doctor = bench.knows("doctor")
    if not has_doctor:
        report.skip("damage: what the doctor finds", "the program has no doctor yet")
    tasks = [(bench, source, turn, "flip", random.randrange(len(source) * 8), original, has_doctor) for turn in range(FLIPS)]
    ends = [random.randrange(len(source)) for _ in range(CUTS - 20)] + [random.randrange(len(source) // 4096) * 4096 for _ in range(20)]
    tasks += [(bench, source, turn, "cut", end, original, has_doctor) for turn, end in enumerate(ends)]
    altered = unseen = 0
    for changed, whole, wrong in pool.imap_unordered(attempt, tasks, 4):
        altered += changed
        unseen += changed and whole
        report.check(not wrong, lambda: "; ".join(wrong))
    report.check(unseen > 0, "control: the integrity check alone missed nothing")
    report.count("damage: flips", FLIPS)
    report.count("damage: truncations", CUTS)
    report.count("damage: that change a record", altered)
    report.count("control: of these, missed by the integrity check", unseen)
