"""Power cuts: records real commands, and checks the states of the disk that a cut at any point could leave.

A state must be whole, and equal the record either after the last command confirmed before the cut, or after the command
in progress. Every table is compared, so no entry may come back without its links or its history. The same holds for
exports: their files are all there or none of them, and those that were there are kept until then.
"""

import json
import os
import shutil
from dataclasses import dataclass

import disk
import judge
import older
import recorder
from bench import OTHER

DATABASE = "data/steady/steady.db"
COPY, EXPORT, FILE = "{root}/copy.db", "{root}/out", "{root}/everything.json"


@dataclass
class Step:
    """A recorded command."""

    words: list
    operations: list
    #: How many operations came before the command confirmed; None if it didn't.
    acknowledged: int
    #: The digests of the record and of what is exported, afterwards.
    after: str
    exported: str


@dataclass
class Recording:
    """Recorded commands in their order, and the state before them."""

    before: disk.Disk
    #: The digest of the record before them.
    beginning: str
    steps: list


def record(bench, report, name, commands, version=None):
    """Runs the commands one after another under the recorder, in a new folder or on a database of an earlier release."""
    root = bench.place(name)
    log = os.path.join(bench.folder, name + ".log")
    database, steps, start = os.path.join(root, DATABASE), [], 0
    if version:
        older.make(database, version)
    old, before, replayed = judge.dump(database), disk.Disk.loaded(root), disk.Disk.loaded(root)
    for position, words in enumerate(commands):
        words = bench.filled(words, root)
        ran = bench.run(words, database, now=f"2026-09-{16 + position // 60:02d}T12:{position % 60:02d}:00-04:00",
                        extra=recorder.environment(bench.recorder, root, log))
        report.check(ran.code == 0, lambda: f"recording: {ran}")
        operations = recorder.read(log, start)
        start = os.path.getsize(log)
        steps.append(step(words, operations, database, root, bench.folder))
    report.check(sum(len(step.operations) for step in steps) > 100,
                 "the recorder saw hardly any operation: is the program linked dynamically?")
    for step_ in steps:
        for operation in step_.operations:
            replayed.apply(operation)
    report.check(replayed.everything() == on_disk(root), f"{name}: the model of the disk differs from the disk")
    return Recording(before, judge.digest(old), steps)


def step(words, operations, database, root, scratch):
    acknowledged = next((at for at, operation in enumerate(operations) if operation.kind == "A"), None)
    copy = os.path.join(scratch, "copy.db")
    if os.path.exists(database):
        shutil.copy(database, copy)
    return Step(words, operations, acknowledged, judge.digest(judge.dump(copy)), exported(on_disk(root)))


def exported(files):
    """The digest of the files among these that an export wrote. A folder without files is none."""
    return judge.digest(sorted(
        (name, data) for name, data in files.items()
        if data is not None and (name.startswith("out/") or name == "everything.json")))


def on_disk(root):
    result = {}
    for path, folders, files in os.walk(root):
        for name in folders:
            result[os.path.relpath(os.path.join(path, name), root) + "/"] = None
        for name in files:
            with open(os.path.join(path, name), "rb") as file:
                result[os.path.relpath(os.path.join(path, name), root)] = file.read()
    return result


def cuts(recording, random, number):
    """Yields the distinct states, each with the records that it may contain."""
    model, steps, seen = recording.before, recording.steps, set()
    # Index n is the digest after n commands.
    dumps = [recording.beginning] + [step.after for step in steps]
    exports = [exported({})] + [step.exported for step in steps]
    for position, step_ in enumerate(steps):
        for at, operation in enumerate(step_.operations):
            model.apply(operation)
            promised = step_.acknowledged is not None and at >= step_.acknowledged
            first = position + 1 if promised else position
            for files in model.crashes(random, number):
                key = hash((first, position, tuple(sorted(files.items()))))
                if key in seen:
                    continue
                seen.add(key)
                place = f"{' '.join(step_.words)[:40]}: after operation {at + 1} of {len(step_.operations)} ({operation})"
                kept = dumps[position] if step_.words[0] == "import" and dumps[position] != judge.digest(None) else None
                yield files, dumps[first:position + 2], dumps[:first], position == 0, kept, exports[first:position + 2], place


def verify(task):
    """In a worker: checks one state. Returns the fault, or None."""
    folder, database, (files, allowed, older, is_first, kept, exports, place) = task
    folder = f"{folder}/state-{os.getpid()}"
    judge.place(files, folder)
    try:
        content = judge.dump(os.path.join(folder, database))
    except judge.Corrupt as error:
        return f"corrupt, {place}: {error}"
    copies = set()
    # A backup gets its final name only when it is whole, so every .db file must be.
    for name, data in files.items():
        if name.endswith(".db") and name != DATABASE and data:
            try:
                copies.add(judge.digest(judge.dump(os.path.join(folder, name))))
            except judge.Corrupt as error:
                return f"corrupt copy {name}, {place}: {error}"
    if exported(files) not in exports:
        return f"an export that is neither the old one nor the new one, {place}"
    found = judge.digest(content)
    if kept not in (None, found) and found in allowed and kept not in copies:
        return f"a merge without the copy from before, {place}"
    if found in allowed or is_first and judge.digest(None) in allowed and judge.is_beginning(content):
        return None
    return f"{'an acknowledged entry is lost' if found in older else 'half a command'}, {place}"


def scenario(random):
    """Commands that add, edit, delete and undo: fixed ones, then some random ones."""
    commands = [
        ["craving", "7", "--trigger", "stress", "--trigger", "payday", "--action", "walk", "--after", "4", "--note", "k1"],
        ["checkin", "--mood", "6", "--stress", "4", "--no-use"],
        ["craving", "5", "--trigger", "argument", "--note", "k2"],
        ["edit", "c1", "--intensity", "6", "--trigger", "new one"],
        ["delete", "c2"],
        ["undo"],
        ["redo"],
        ["backup", COPY],
        ["craving", "4", "--trigger", "stress", "--note", "k4"],
        ["export", "--to", EXPORT, "--yes"],
        ["import", OTHER, "--yes"],
        ["export", "--to", EXPORT, "--yes"],
        ["export", "--format", "json", "--to", FILE, "--yes"],
        ["restore", COPY, "--yes"],
        ["export", "--format", "json", "--to", FILE, "--yes"],
        ["craving", "3", "--note", "k5"],
        ["craving", "8", "--outcome", "used", "--note", "x" * 9000],
        ["undo"],
    ]
    for number in range(4):
        commands.append(random.choice([
            ["craving", str(random.randint(0, 10)), "--trigger", f"t{number}", "--note", "y" * random.randint(1, 20000)],
            ["edit", "c1", "--note", "z" * random.randint(1, 20000)],
            ["raise", "w" * random.randint(1, 5000)],
            ["plan", "add", f"p{number}", "walk"],
            ["undo"]]))
    return commands


def run(bench, report, random, pool):
    report.section("power cuts")
    cut(bench, report, random, pool, "power cuts", record(bench, report, "recorded", scenario(random)), 2000, 10)
    upgrade = [["craving", "7", "--trigger", "stress", "--note", "k1"], ["undo"]]
    cut(bench, report, random, pool, "power cuts, older database", record(bench, report, "older", upgrade, 1), 500, 4)
    first = [["import", OTHER, "--yes"], ["craving", "6"]]
    cut(bench, report, random, pool, "power cuts, first import", record(bench, report, "first", first), 50, 4)


def cut(bench, report, random, pool, name, recording, least, number):
    """Checks the states of one recording."""
    total, samples = 0, []
    states = ((bench.folder, DATABASE, state) for state in cuts(recording, random, number))

    def noted():
        for task in states:
            # Takes samples that the program itself must also read and write.
            if random.random() < 0.02 and len(samples) < 60 and "steady.db" in str(list(task[2][0])):
                samples.append(task)
            yield task

    for wrong in pool.imap_unordered(verify, noted(), 8):
        total += 1
        report.check(wrong is None, f"{name}: {wrong}")
    report.check(total >= least, f"{name}: only {total} states were built")
    report.count(f"{name}: commands recorded", len(recording.steps))
    report.count(f"{name}: operations recorded", sum(len(step.operations) for step in recording.steps))
    report.count(f"{name}: distinct states", total)
    for wrong in pool.imap_unordered(reads_and_writes, [(bench, task) for task in samples]):
        report.check(wrong is None, f"{name}, then the program: {wrong}")
    report.count(f"{name}: states the program itself read and wrote", len(samples))


def reads_and_writes(task):
    """In a worker: the program reads a state with its journal, and adds an entry to it."""
    bench, (folder, database, (files, *_, place)) = task
    root = f"{folder}/program-{os.getpid()}"
    judge.place(files, root)
    path = os.path.join(root, database)
    reference = f"{folder}/reference-{os.getpid()}"
    judge.place(files, reference)
    expected = judge.dump(os.path.join(reference, database))
    log = bench.run(["log", "--last", "1000", "--json"], path, now="2026-09-17T12:00:00-04:00")
    if log.code != 0:
        return f"{place}: {log}"
    notes = sorted(entry["note"] or "" for entry in json.loads(log.out) if entry["kind"] == "craving")
    stored = sorted(row[judge.NOTE] or "" for row in expected["craving"]) if expected else []
    if notes != stored:
        return f"{place}: the log shows other cravings than are stored"
    add = bench.run(["craving", "3", "--note", "afterwards"], path, now="2026-09-17T12:00:00-04:00")
    if add.code != 0:
        return f"{place}: {add}"
    try:
        content = judge.dump(path)
    except judge.Corrupt as error:
        return f"{place}: corrupt after one more entry: {error}"
    before = len(expected["craving"]) if expected else 0
    return None if len(content["craving"]) == before + 1 else f"{place}: one more entry did not make one more"
