"""Copies of a record that grew apart become one: whatever the order in which the program under test reads their files, the
record is the same, byte for byte."""

import functools
import itertools
import os
import re
import shutil
import sys

from records import Record

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Faults"))

import older

#: A moment after all that was entered.
LATER = "2026-10-01T12:00:00Z"

#: What was done on each copy of the sample month: a time, as its clock had it, and words.
LAPTOP = (
    ("2026-09-16T20:00:00Z", "checkin", "--mood", "7", "--win", "a walk"),
    ("2026-09-16T20:01:00Z", "contact", "add", "Mum", "--role", "support"),
    ("2026-09-16T20:02:00Z", "craving", "6", "--trigger", "payday", "--action", "walk"),
    ("2026-09-16T20:03:00Z", "edit", "c1", "--intensity", "3"),
    ("2026-09-16T20:04:00Z", "edit", "t1", "--name", "hard days"),
    ("2026-09-16T20:05:00Z", "delete", "c4"),
    ("2026-09-17T20:00:00Z", "erase", "c2", "--yes"),
    ("2026-09-17T20:01:00Z", "plan", "add", "payday", "tea"),
    ("2026-09-17T20:02:00Z", "attend", "--at", "2026-09-16 18:00"),
    ("2026-09-17T20:03:00Z", "program", "change", "p1", "--from", "2026-09-21", "--sessions", "2"),
)
#: An hour behind, and later by its own clock.
PHONE = (
    ("2026-09-16T19:30:00Z", "checkin", "--mood", "4", "--stress", "8"),
    ("2026-09-16T19:31:00Z", "contact", "add", "mum", "--role", "sponsor", "--phone", "+1 555 0199"),
    ("2026-09-16T19:32:00Z", "craving", "8", "--trigger", "Payday", "--action", "tea"),
    ("2026-09-16T19:33:00Z", "edit", "c1", "--after", "2"),
    ("2026-09-16T19:34:00Z", "edit", "c4", "--note", "kept"),
    ("2026-09-16T19:35:00Z", "edit", "c2", "--note", "not for long"),
    ("2026-09-16T19:36:00Z", "use", "--at", "yesterday"),
    ("2026-09-16T19:37:00Z", "undo"),
    ("2026-09-16T19:38:00Z", "redo"),
    ("2026-09-16T19:39:00Z", "craving", "2"),
    ("2026-09-16T19:40:00Z", "undo"),
    ("2026-09-18T19:00:00Z", "edit", "k1", "--name", "Samuel"),
    ("2026-09-18T19:01:00Z", "plan", "remove", "argument", "call someone"),
    ("2026-09-18T19:02:00Z", "miss", "--at", "2026-09-16 18:00", "--excused"),
    ("2026-09-18T19:03:00Z", "raise", "sleep"),
)
#: A backup of the laptop that was put back, with a clock that is a year fast.
RESTORED = (
    ("2027-09-18T12:00:00Z", "edit", "c1", "--intensity", "9"),
    ("2027-09-18T12:01:00Z", "craving", "5", "--trigger", "hard days"),
    ("2027-09-18T12:02:00Z", "delete", "d1"),
    ("2027-09-18T12:03:00Z", "edit", "k3", "--phone", "+1 555 0188"),
)


def at(record, now):
    """The same record at another time."""
    record.environment["STEADY_NOW"] = now
    return record


def do(record, deeds):
    for now, *words in deeds:
        at(record, now).run(*words)
    return at(record, LATER)


class Copies:
    """Where one person's copies are, and the records that they become."""

    def __init__(self, steady, folder):
        self.steady, self.folder = steady, folder
        self.names = itertools.count(1)

    def empty(self):
        return Record(self.steady, self.folder, f"copy {next(self.names)}", now=LATER, zone="America/New_York")

    def of(self, record):
        """A copy, as `cp` makes one."""
        copy = self.empty()
        if os.path.exists(record.environment["STEADY_DB"]):
            shutil.copy(record.environment["STEADY_DB"], copy.environment["STEADY_DB"])
        return copy

    def month(self):
        """Three that grew apart from the sample month; one of them was put back from a backup of another."""
        month = self.empty()
        kept = f"{month.home}/month.db"
        at(month, "2026-09-16T12:00:00Z").run("demo", "--keep", kept)
        month.environment["STEADY_DB"] = kept
        laptop, phone = self.of(month), self.of(month)
        do(laptop, LAPTOP[:6])
        backup = f"{laptop.home}/backup.db"
        laptop.run("backup", backup)
        restored = self.empty()
        at(restored, "2027-09-18T11:00:00Z").run("restore", backup, "--yes")
        return do(laptop, LAPTOP[6:]), do(phone, PHONE), do(restored, RESTORED)

    def released(self, version):
        """One as that release of the program left it after a week of use."""
        record = self.empty()
        older.make(record.environment["STEADY_DB"], version)
        return record


def written(record, name="written.json"):
    """The path of the file with the whole record."""
    path = f"{record.home}/{name}"
    record.run("export", "--format", "json", "--to", path, "--yes", "--force")
    return path


def taken(record, *paths):
    for path in paths:
        record.run("import", path, "--yes")
    return record


def shown(record):
    """What everyone sees of the record: its file, and pages without the numbers, which are each copy's own."""
    with open(written(record), encoding="utf-8") as file:
        whole = file.read()
    pages = (record.run("week", week).decode() for week in ("2026-W36", "2026-W38"))
    return whole, *(re.sub(r"\b[a-z]\d+\b", "#", page) for page in pages)


def differences(one, other):
    """The first lines in which two records differ."""
    found = [(first, second) for whole, whole_other in zip(one, other)
             for first, second in itertools.zip_longest(whole.splitlines(), whole_other.splitlines()) if first != second]
    return [f"{first} | {second}"[:400] for first, second in found[:3]]


def orders(copies, records):
    """What the records become, by how they were brought together: into nothing, into each other, and in groups."""
    paths = [written(record) for record in records]
    for order in itertools.permutations(range(len(records))):
        words = ", ".join(map(str, order))
        yield f"{words} into nothing", taken(copies.empty(), *(paths[index] for index in order))
        yield f"{words}, each into the first", taken(copies.of(records[order[0]]), *(paths[index] for index in order[1:]))
        # Each group once.
        if len(records) > 2 and order[1] < order[2]:
            group = taken(copies.empty(), *(paths[index] for index in order[1:]))
            yield f"{words}, the first into the group of the others", taken(group, paths[order[0]])
            yield f"{words}, the group of the others into the first", taken(
                copies.of(records[order[0]]), written(taken(copies.empty(), *(paths[index] for index in order[1:]))))


def problems(copies, records, also=lambda whole: []):
    """What is wrong with what the records become. They are to be the same in every order."""
    found, first = [], None
    for name, record in orders(copies, records):
        record.run("doctor")
        result = shown(record)
        if first is None:
            first = result
            found += also(result[0])
        found += [f"{name}: {difference}" for difference in differences(first, result)]
        for path in [written(other) for other in records] + [written(record)]:
            if b"Nothing is new" not in record.run("import", path, "--yes"):
                found.append(f"{name}: {os.path.basename(path)} again is new")
        found += [f"{name}, again: {difference}" for difference in differences(result, shown(record))]
    return found


def of_the_month(whole):
    """What must be in the file of the sample month's copies, and what must not."""
    expected = {'"name":"hard days"': True, '"note":"kept"': True, "not for long": False,
                '"name":"Samuel"': True}
    records = whole[whole.index('"records":['):]
    found = [f"{words} is {'not ' if there else ''}there" for words, there in expected.items() if (words in records) != there]
    people = [line for line in records.splitlines() if line.startswith('{"kind":"contact"') and "mum" in line.lower()]
    evenings = [line for line in records.splitlines() if line.startswith('{"kind":"checkin"') and '"day":"2026-09-16"' in line]
    if len(people) != 1:
        found.append(f"{len(people)} people of one name")
    if len(evenings) != 1 or '"win":"a walk"' not in evenings[0] or '"stress":8' not in evenings[0]:
        found.append(f"the evening is {evenings}")
    return found


def checks(steady, folder):
    copies = Copies(steady, folder)
    yield "three copies of a month", problems(copies, copies.month(), of_the_month)
    released = {version: copies.released(version) for version in range(1, 9)}
    for version in range(1, 7):
        yield f"records of formats {version} and 8", problems(copies, [released[version], released[8]])
    yield "records of formats 1, 2 and 8", problems(copies, [released[version] for version in (1, 2, 8)])


#: What is otherwise in the phone's file, and so must be in the record.
FAULTS = (("another word", r'"note":"kept"', '"note":"lost"'),
          ("another order of the changes", r'"stamp":\d\d(\d+,"at":"2026-09-16T15:)', r'"stamp":19\1'))


def missed(steady, folder):
    copies = Copies(steady, folder + "/faulty")
    laptop, phone, _ = copies.month()
    whole = shown(taken(copies.of(laptop), written(phone)))
    for fault, pattern, other in FAULTS:
        path = written(phone)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(pattern, other, text))
        # The changes themselves always differ.
        records = [shown[0].partition('"records":[')[2:] for shown in (whole, shown(taken(copies.empty(), path, written(laptop))))]
        if not differences(*records):
            yield fault
