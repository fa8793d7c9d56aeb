"""Failing operations: each operation of each command fails with EIO, with ENOSPC or with a kill; once, or from then on.

Whatever happens the database is whole and holds the command or not, never half of it. "Saved" means saved, and stays so if
the power is cut right afterwards; an error says one sentence, and one that came after the point of commit says so.
"""

import json
import os
import shutil

import disk
import judge
import older
import recorder
from bench import sentence_fault

#: What is there before, and the command that meets the failure.
BEFORE = [
    ["craving", "6", "--trigger", "stress", "--action", "walk", "--note", "k1"],
    ["craving", "4", "--trigger", "payday", "--note", "k2"]]
COMMANDS = {
    "first add": ([], ["craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4", "--note", "k3"]),
    "add": (BEFORE, ["craving", "7", "--trigger", "argument", "--action", "walk", "--after", "4", "--note", "k3"]),
    "edit": (BEFORE, ["edit", "c1", "--intensity", "9", "--trigger", "late"]),
    "delete": (BEFORE, ["delete", "c1"]),
    "undo": (BEFORE, ["undo"]),
    # None: a database of an earlier release, which the command brings up to date.
    "first add to an older one": (None, ["craving", "7", "--trigger", "stress", "--action", "walk", "--note", "k3"])}
#: An upgrade writes the whole file twice: each failure once in one of its ways keeps the suite under four minutes.
UPGRADE_MODES = [("EIO", False), ("ENOSPC", True), ("KILL", False)]
READING = (["log", "--json"], ["week"], ["now"])
DATABASE = "data/steady.db"


def prepare(bench, name, before, words, reads=False):
    """Runs the command once without a failure: how many operations it has, and what is on record before and after."""
    start = bench.place("failures-" + name)
    database = os.path.join(start, DATABASE)
    if before is None:
        older.make(database)
    for number, command in enumerate(before or []):
        ran = bench.run(command, database, now=f"2026-09-16T11:0{number}:00-04:00")
        if ran.code:
            raise SystemExit(f"The fault suite can't prepare: {ran}")
    old = judge.normal(judge.dump(database))
    whole = bench.place("failures-whole")
    shutil.rmtree(whole)
    shutil.copytree(start, whole)
    database, count = os.path.join(whole, DATABASE), 0
    log = os.path.join(bench.folder, f"failures-{name}.log")
    ran = bench.run(words, database, extra=recorder.environment(bench.recorder, whole, log, reads=reads))
    new = judge.normal(judge.dump(database))
    return start, old, new, ran, [operation for operation in recorder.read(log) if operation.kind != "A"]


def attempt(task):
    """In a worker: one failure. Returns what happened and what was wrong with it."""
    bench, name, start, words, at, kind, sticky, old, new, is_new, reads = task
    root = f"{bench.folder}/attempt-{os.getpid()}"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(start, root)
    model = disk.Disk.loaded(root)
    log, database = f"{root}.log", os.path.join(root, DATABASE)
    if os.path.exists(log):
        os.unlink(log)
    ran = bench.run(words, database, extra=recorder.environment(bench.recorder, root, log, at, kind, sticky, reads))
    operations = recorder.read(log)
    failed = next((operation for operation in operations if operation.failed), None)
    where = f"{name}, operation {at} ({failed}) {kind}{' from then on' if sticky else ''}: {ran}"
    if failed is None:
        return "none", [], ran.code
    wrong = look(database, root, ran, kind, old, new, is_new)
    if ran.code == 0 and ran.out and old != new:
        # "Saved" must outlive a power cut: what no successful sync has confirmed may go.
        for operation in operations:
            model.apply(operation)
        after = f"{root}-cut"
        judge.place(model.state(lambda changes: [], lambda changes: []), after)
        try:
            found = judge.normal(judge.dump(os.path.join(after, DATABASE)))
            if found != new:
                wrong.append("said saved, and a power cut afterwards loses it")
        except judge.Corrupt as error:
            wrong.append(f"said saved, and a power cut afterwards corrupts it: {error}")
    return "run", [f"{fault}: {where}" for fault in wrong], ran.code


def look(database, root, ran, kind, old, new, is_new):
    """What is wrong with how a command ended and with what it left."""
    wrong = []
    try:
        content = judge.dump(database)
    except judge.Corrupt as error:
        return [f"corrupt: {error}"]
    found = judge.normal(content)
    if found not in (old, new) and not (is_new and len(content["change"]) == 1 and not content["craving"]):
        wrong.append("half a command")
    stored = found == new and old != new
    if ran.crashed:
        wrong.append("a crash")
    if kind == "KILL":
        if ran.out and not stored and old != new:
            wrong.append("acknowledged, killed and lost")
        return wrong
    if ran.code == 0:
        if not ran.out:
            wrong.append("exit 0 without a word")
        if old != new and not stored:
            wrong.append("said saved and was not")
        return wrong
    # Which code: an input or output error, whatever operation it was that failed.
    if ran.code != 74:
        wrong.append(f"exit code {ran.code} where input or output failed (74)")
    fault = sentence_fault(ran)
    if fault:
        wrong.append(fault)
    if ran.out:
        wrong.append("an echo and an error")
    if stored and not ("may be stored" in ran.err and "steady log" in ran.err):
        wrong.append("stored, and the error does not say that it may be")
    return wrong


def run(bench, report, random, pool):
    report.section("failing operations")
    tasks = []
    for name, (before, words) in COMMANDS.items():
        start, old, new, ran, operations = prepare(bench, name.replace(" ", "-"), before, words)
        report.check(ran.code == 0 and old != new, f"without a failure: {ran}")
        tasks += [(bench, name, start, words, at, kind, sticky, old, new, before == [], False)
                  for at in range(1, len(operations) + 1)
                  for kind, sticky in (UPGRADE_MODES if before is None else recorder.MODES)]
        report.count("failures: operations", len(operations))
    counts = {}
    for happened, wrong, code in pool.imap_unordered(attempt, tasks, 4):
        report.check(not wrong, lambda: "; ".join(wrong))
        report.check(happened == "run", "an operation was never reached")
        counts[code] = counts.get(code, 0) + 1
    report.count("failures: runs", len(tasks))
    for code, number in sorted(counts.items()):
        report.count(f"failures: ended with {'a kill' if code == -9 else f'exit {code}'}", number)
    reading(bench, report, pool)


def reading(bench, report, pool):
    """Commands that read, with every open and every read failing; `now` must print its page whatever happens.

    SQLite itself turns EIO from a read into "corrupt", so that "damaged" is a true answer there beside a failed read.
    """
    start, *_ = prepare(bench, "reading", BEFORE, ["log"])
    tasks = []
    for words in READING:
        tasks += [(bench, start, words, at, sticky) for at in range(1, 25) for sticky in (False, True)]
    reached = 0
    for happened, wrong in pool.imap_unordered(read_attempt, tasks, 4):
        reached += happened
        report.check(not wrong, lambda: "; ".join(wrong))
    report.count("failures: runs of commands that read", reached)


def read_attempt(task):
    bench, start, words, at, sticky = task
    log = f"{bench.folder}/reading-{os.getpid()}.log"
    if os.path.exists(log):
        os.unlink(log)
    ran = bench.run(words, os.path.join(start, DATABASE),
                    extra=recorder.environment(bench.recorder, start, log, at, "EIO", sticky, reads=True))
    operations = recorder.read(log)
    failed = next((operation for operation in operations if operation.failed), None)
    if failed is None:
        return 0, []
    wrong = []
    if ran.crashed:
        wrong.append("a crash")
    elif words == ["now"]:
        if ran.code != 0 or "walk" not in ran.out:
            wrong.append("no page of help")
    elif ran.code == 0:
        if words[-1] == "--json" and len(json.loads(ran.out)) != 2:
            wrong.append("not all that is on record, and no error")
    elif ran.code != 74 and not (ran.code == 65 and "is damaged" in ran.err):
        wrong.append(f"exit code {ran.code} where a read failed (74)")
    elif sentence_fault(ran):
        wrong.append(sentence_fault(ran))
    return 1, [f"{fault}: {' '.join(words)}, operation {at} ({failed}){' from then on' if sticky else ''}: {ran}" for fault in wrong]
