"""The clock is set back and forward, in every zone and over both clock changes. No entry may be lost, changed or reordered."""

import datetime
import json
import os
import zoneinfo

import judge


def moment(text):
    return datetime.datetime.fromisoformat(text)


def zones():
    """One zone for each pair of winter and summer offsets in use."""
    found = {}
    for name in sorted(zoneinfo.available_timezones()):
        if "/" not in name or name.startswith(("Etc/", "posix", "right", "SystemV")):
            continue
        zone = zoneinfo.ZoneInfo(name)
        found.setdefault(tuple(datetime.datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)), name)
    return list(found.values())


class Diary:
    """One database. Each command runs with another clock time."""

    def __init__(self, bench, report, name):
        self.bench, self.report, self.name = bench, report, name
        self.database = os.path.join(bench.place("clock"), "steady.db")
        self.rows, self.said = {}, []

    def add(self, now, zone):
        """Adds an entry, and checks that it is stored right and that no older entry changed."""
        number = len(self.said) + 1
        ran = self.bench.run(["craving", str(number % 11), "--note", f"n{number}"], self.database, now=now, zone=zone)
        self.report.check(ran.code == 0, f"{self.name}: {now} {zone}: {ran}")
        self.said.append(now)
        rows = judge.cravings(judge.dump(self.database))
        self.report.check(all(rows.get(note) == row for note, row in self.rows.items()), f"{self.name}: {now} {zone} changed another entry")
        row = rows.get(f"n{number}")
        self.report.check(
            row is not None and row[0] == number and moment(row[2]) == moment(now),
            f"{self.name}: {now} {zone} was stored as {row}")
        self.rows = rows

    def read(self, now, zone):
        """Checks that the log has every entry, by recovery day and then by moment, and that undo takes back the newest command."""
        log = self.bench.run(["log", "--last", "1000", "--json"], self.database, now=now, zone=zone)
        self.report.check(log.code == 0, f"{self.name}: {log}")
        entries = json.loads(log.out) if log.code == 0 else []
        self.report.check(len(entries) == len(self.said), f"{self.name}: the log shows {len(entries)} of {len(self.said)}")
        instants = [(entry["day"], moment(entry["at"])) for entry in entries]
        self.report.check(instants in (sorted(instants), sorted(instants, reverse=True)), f"{self.name}: the log is out of order")
        for words in (["week"], ["today"], ["week", "last"]):
            ran = self.bench.run(words, self.database, now=now, zone=zone)
            self.report.check(ran.code == 0, f"{self.name}: {ran}")
        undo = self.bench.run(["undo"], self.database, now=now, zone=zone)
        rest = judge.cravings(judge.dump(self.database))
        self.report.check(undo.code == 0 and set(rest) == set(self.rows) - {f"n{len(self.said)}"},
                          f"{self.name}: undo took back something else than the newest command: {undo}")


def run(bench, report, random, pool):
    report.section("clock")
    diary = Diary(bench, report, "set back and forward")
    here = "America/New_York"
    for now in ("2026-09-16T12:00:00-04:00", "2026-09-15T12:00:00-04:00", "2036-09-15T12:00:00-04:00", "2026-09-16T13:00:00-04:00",
                "2026-09-16T12:59:59-04:00"):
        diary.add(now, here)
    diary.read("2026-09-16T14:00:00-04:00", here)
    total = len(diary.said)

    diary = Diary(bench, report, "time zones")
    begin = datetime.datetime(2026, 9, 16, 12, 0, tzinfo=datetime.timezone.utc)
    places = zones()
    random.shuffle(places)
    for number, name in enumerate(places):
        now = begin + datetime.timedelta(minutes=number)
        diary.add(now.astimezone(zoneinfo.ZoneInfo(name)).isoformat(), name)
    diary.read((begin + datetime.timedelta(hours=6)).isoformat(), "UTC")
    report.count("clock: time zones", len(places))
    total += len(diary.said)

    for name, changes in {"America/New_York": ("2026-03-08T06:00", "2026-11-01T04:00"), "Europe/Berlin": ("2026-03-29T00:00", "2026-10-24T23:30"),
                          "Australia/Lord_Howe": ("2026-10-03T14:45", "2026-04-04T14:00"), "America/St_Johns": ("2026-03-08T04:30", "2026-11-01T03:00")}.items():
        for change in changes:
            diary = Diary(bench, report, f"clock change {name} {change}")
            start = moment(change + ":00+00:00")
            for quarter in range(0, 10):
                diary.add((start + datetime.timedelta(minutes=15 * quarter)).astimezone(zoneinfo.ZoneInfo(name)).isoformat(), name)
            diary.read((start + datetime.timedelta(hours=4)).astimezone(zoneinfo.ZoneInfo(name)).isoformat(), name)
            total += len(diary.said)
            report.count("clock: clock changes", 1)
    report.count("clock: entries", total)
