"""Failing operations: each operation of each command fails with EIO, ENOSPC or a kill, either once or from then on.

The database must always be whole, and contain all of the command or nothing of it. If the program says "saved", the entry
must survive a power cut right afterwards. An error is one sentence, and one after the commit says that the entry may be stored.
"""

import dataclasses
import json
import os
import shutil

import disk
import judge
import older
import recorder
from bench import OTHER, sentence_fault

DATABASE = "data/steady.db"
#: The commands that run before, and the command in which operations fail.
BEFORE = [
    ["craving", "6", "--trigger", "stress", "--action", "walk", "--note", "k1"],
    ["craving", "4", "--trigger", "payday", "--note", "k2"]]
COMMANDS = {
    "first add": ([], ["craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4", "--note", "k3"]),
    "add": (BEFORE, ["craving", "7", "--trigger", "argument", "--action", "walk", "--after", "4", "--note", "k3"]),
    "edit": (BEFORE, ["edit", "c1", "--intensity", "9", "--trigger", "late"]),
    "delete": (BEFORE, ["delete", "c1"]),
    "undo": (BEFORE, ["undo"]),
    "first import": ([], ["import", OTHER, "--yes"]),
    "import": (BEFORE, ["import", OTHER, "--yes"]),
    # None: starts with a database of an earlier release, which the command migrates.
    "first add to an older one": (None, ["craving", "7", "--trigger", "stress", "--action", "walk", "--note", "k3"])}
#: A migration writes the whole file twice. Fewer modes keep the suite under four minutes.
UPGRADE_MODES = [("EIO", False), ("ENOSPC", True), ("KILL", False)]
#: Commands that put a file in place, and the path of that file. {root} is the folder with everything in it.
PLACING = {
    "restore": (["restore", "{root}/copy.db", "--yes"], DATABASE),
    "backup": (["backup", "{root}/other.db"], "other.db"),
    "rolling copy": (["craving", "5"], "data/backups/steady-2026-09-17.db"),
    "week --output": (["week", "--output", "{root}/week.txt"], "week.txt"),
    "export": (["export", "--to", "{root}/out", "--yes"], "out"),
    "export over another": (["export", "--to", "{root}/out", "--yes"], "out"),
    "export of everything": (["export", "--format", "json", "--to", "{root}/all.json", "--yes"], "all.json")}
PLACING_MODES = [("EIO", False), ("ENOSPC", True)]
#: The words of an error if the file is in place anyway.
IN_PLACE = ("is in place and whole", "files are in")
READING = (["log", "--json"], ["week"], ["now"])


def prepare(bench, name, before, words, reads=False):
    """Runs the command once without a failure, to get its operations and the record before and after."""
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
    words = bench.filled(words, whole)
    ran = bench.run(words, database, extra=recorder.environment(bench.recorder, whole, log, reads=reads))
    new = judge.normal(judge.dump(database))
    return start, old, new, ran, [operation for operation in recorder.read(log) if operation.kind != "A"]


def attempt(task):
    """In a worker: one failure. Returns whether it was reached, the faults, and the exit code."""
    bench, name, start, words, at, kind, sticky, old, new, is_new, reads = task
    root = f"{bench.folder}/attempt-{os.getpid()}"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(start, root)
    model = disk.Disk.loaded(root)
    log, database = f"{root}.log", os.path.join(root, DATABASE)
    if os.path.exists(log):
        os.unlink(log)
    words = bench.filled(words, root)
    ran = bench.run(words, database, extra=recorder.environment(bench.recorder, root, log, at, kind, sticky, reads))
    operations = recorder.read(log)
    failed = next((operation for operation in operations if operation.failed), None)
    where = f"{name}, operation {at} ({failed}) {kind}{' from then on' if sticky else ''}: {ran}"
    if failed is None:
        return "none", [], ran.code
    wrong = look(database, root, ran, kind, old, new, is_new)
    if ran.code == 0 and ran.out and old != new:
        # "Saved" must survive a power cut that loses everything not synced.
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
    """The faults in how a command ended and in what it left behind."""
    wrong = []
    try:
        content = judge.dump(database)
    except judge.Corrupt as error:
        return [f"corrupt: {error}"]
    found = judge.normal(content)
    if found not in (old, new) and not (is_new and judge.is_beginning(content)):
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
    # The code must be the one for failed input or output, whatever operation failed.
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
    placing(bench, report, pool)
    reading(bench, report, pool)


def placing(bench, report, pool):
    """Commands that put a file in place, with each operation failing. Their message must agree with what is there."""
    tasks = []
    for name, (words, target) in PLACING.items():
        start, old, new, count = prepare_placing(bench, name, words, target, report)
        tasks += [(bench, name, start, words, target, at, kind, sticky, old, new)
                  for at in range(1, count + 1) for kind, sticky in PLACING_MODES]
    for wrong in pool.imap_unordered(place_attempt, tasks, 4):
        report.check(not wrong, lambda: "; ".join(wrong))
    report.count("failures: runs of commands that put a file in place", len(tasks))


def at_noon(bench, root, words, extra=None):
    return bench.run(bench.filled(words, root), os.path.join(root, DATABASE), now="2026-09-17T12:00:00-04:00", extra=extra)


def content(path):
    """A file's content: the rows of a database, the bytes of any other file, the files of a folder; None if there is none."""
    if not os.path.exists(path):
        return None
    if os.path.isdir(path):
        return {name: content(os.path.join(path, name)) for name in os.listdir(path)}
    if path.endswith(".db"):
        return judge.normal(judge.dump(path))
    with open(path, "rb") as file:
        return file.read()


def prepare_placing(bench, name, words, target, report):
    """A database with a backup that has one entry less; the target before and after the command, and the number of operations."""
    start = bench.place(f"placing-{name.replace(' ', '-')}")
    bench.run(BEFORE[0], os.path.join(start, DATABASE), now="2026-09-16T11:00:00-04:00")
    at_noon(bench, start, ["config", "backups", "off"])
    at_noon(bench, start, ["backup", "{root}/copy.db"])
    bench.run(BEFORE[1], os.path.join(start, DATABASE), now="2026-09-16T11:01:00-04:00")
    if name == "export over another":
        at_noon(bench, start, words)
        at_noon(bench, start, ["use", "--at", "now"])
    if name == "rolling copy":
        at_noon(bench, start, ["config", "backups", "on"])
        shutil.rmtree(os.path.join(start, "data/backups"), ignore_errors=True)
    whole = start + "-whole"
    shutil.rmtree(whole, ignore_errors=True)
    shutil.copytree(start, whole)
    log = f"{whole}.log"
    ran = at_noon(bench, whole, words, recorder.environment(bench.recorder, whole, log))
    old, new = content(os.path.join(start, target)), content(os.path.join(whole, target))
    report.check(ran.code == 0 and new is not None and old != new, f"without a failure: {ran}")
    return start, old, new, len([operation for operation in recorder.read(log) if operation.kind != "A"])


def place_attempt(task):
    """In a worker: one failure of a command that puts a file in place."""
    bench, name, start, words, target, at, kind, sticky, old, new = task
    root = f"{bench.folder}/placing-{os.getpid()}"
    log = f"{root}.log"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(start, root)
    if os.path.exists(log):
        os.unlink(log)
    ran = at_noon(bench, root, words, recorder.environment(bench.recorder, root, log, at, kind, sticky))
    wrong = []
    try:
        found = content(os.path.join(root, target))
    except judge.Corrupt as error:
        return [f"corrupt: {error}: {ran}"]
    # `content` replaces random ids, so they don't count as a difference.
    is_there = found == new
    if found not in (old, new):
        wrong.append("neither the old file nor the new one")
    says_so = any(words in ran.err for words in IN_PLACE)
    if ran.crashed:
        wrong.append("a crash")
    elif name == "rolling copy":
        # Either the entry fails, or the backup after it; the latter must be a warning.
        if ran.code == 0 and is_there and "is not:" in ran.err and not says_so:
            wrong.append("the copy is there, and the warning says that it is not")
        if ran.code == 0 and not is_there and not ran.err:
            wrong.append("no copy, and no word of it")
    elif ran.code == 0:
        if not is_there:
            wrong.append("said done, and it is not there")
    else:
        if is_there and not says_so:
            wrong.append("in place, and the error does not say so")
        if not is_there and "is in place" in ran.err and "files are in" not in ran.err and not name.startswith("export"):
            wrong.append("not in place, and the error says so")
        if ran.code not in (73, 74):
            wrong.append(f"exit code {ran.code} where input or output failed")
        fault = sentence_fault_after_preview(ran)
        if fault:
            wrong.append(fault)
        kept = [file for file in os.listdir(os.path.join(root, "data")) if "restored" in file]
        copies = os.path.join(root, "data/backups")
        if name == "restore" and not is_there and not sticky:
            kept += [file for file in os.listdir(copies) if "replaced" in file] if os.path.isdir(copies) else []
        if kept and not sticky:
            wrong.append(f"left behind: {kept}")
    return [f"{fault}: {name}, operation {at} {kind}{' from then on' if sticky else ''}: {ran}" for fault in wrong]


def sentence_fault_after_preview(ran):
    """Like `sentence_fault`, but skips a preview above the error."""
    start = ran.err.find("steady: ")
    if start < 0:
        return "no sentence"
    return sentence_fault(dataclasses.replace(ran, err=ran.err[start:]))


def reading(bench, report, pool):
    """Commands that read, with each open and each read failing. `now` must always print its page.

    SQLite itself reports an EIO from a read as "corrupt", so "damaged" is an acceptable answer too.
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
