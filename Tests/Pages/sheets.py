"""The pages that are handed over, and the records that they are made of."""

import dataclasses
import datetime
import json
import os
import pathlib
import subprocess

import facts

DIARY = pathlib.Path(__file__).resolve().parents[1] / "steadyTests" / "Fixtures" / "diary"
ZONE = "America/New_York"


@dataclasses.dataclass(frozen=True)
class Sheet:
    """A page to be made: its name, the record, when it is made and by which command."""
    name: str
    record: str
    now: str
    words: tuple
    #: What its printed text must say.
    facts: object = facts.none
    #: The most sheets of paper that it may take, if there is a limit.
    most: int | None = 1
    #: Whether axe looks at it: pages like another need it no more than once.
    is_thorough: bool = False
    #: Whether it is in grey when printed; emoji are in color wherever they stand.
    is_grey: bool = True


def table():
    """Every page. A new one is one entry here."""
    for week in json.loads((DIARY / "weeks.json").read_text()):
        name = week["args"][1]
        after = datetime.date.fromisoformat(week["expect"]["to"]) + datetime.timedelta(days=1)
        # The week with most on it.
        yield Sheet(f"diary-{name}", "diary", f"{after}T16:00:00Z", ("week", name, "--share", "everything"), facts.week,
                    is_thorough=name == "2026-W39")
    for share in ("attendance", "counselor"):
        yield Sheet(f"diary-2026-W39-{share}", "diary", "2026-09-28T16:00:00Z", ("week", "2026-W39", "--share", share),
                    facts.week)
    for record, when, most in (("sample", "last", 1), ("empty", "this", 1), ("hostile", "this", None)):
        words = ("week", when, "--share", "everything")
        yield Sheet(f"{record}-week", record, RECORDS[record].now, words, facts.week, most,
                    is_thorough=True, is_grey=record != "hostile")
    for record, most in (("diary", 2), ("sample", 2), ("empty", 1), ("hostile", None)):
        yield Sheet(f"{record}-report", record, RECORDS[record].now, ("report", "--share", "everything"), facts.course, most,
                    is_thorough=record in ("diary", "hostile"), is_grey=record != "hostile")
    for record, name, days, most in (
            ("diary", "sheet", ["2026-W39", "--program", "p2"], 1),
            ("diary", "sheet-course", ["--from", "2026-08-31", "--until", "2026-11-22", "--program", "p2"], 2),
            ("hostile", "sheet", ["this", "--program", "p1"], 1)):
        yield Sheet(f"{record}-{name}", record, RECORDS[record].now, ("sheet", *days), facts.sheet, most,
                    is_thorough=True, is_grey=record != "hostile")
    for record, most in (("sample", 1), ("planned", 1), ("empty", 1), ("hostile", None)):
        yield Sheet(f"{record}-safety", record, RECORDS[record].now, ("safety",), facts.safety, most,
                    is_thorough=record in ("planned", "hostile"), is_grey=record != "hostile")


@dataclasses.dataclass(frozen=True)
class Record:
    """A database: how it is made, and the last moment of it."""
    make: object
    now: str


def diary(steady, environment):
    subprocess.run(["sh", DIARY / "diary.sh"], env=environment | {"STEADY": steady}, check=True)


def sample(steady, environment):
    run(steady, {key: value for key, value in environment.items() if key != "STEADY_DB"},
        "demo", "--keep", environment["STEADY_DB"])


def empty(steady, environment):
    pass


def planned(steady, environment):
    """A safety plan with something in each step, of someone who uses opioids."""
    for sort, texts in (("sign", ("skipping meals", "not answering the phone", "walking home past the old place")),
                        ("reason", ("my daughter", "the garden")),
                        ("company", ("the library", "coffee at my sister's", "the Tuesday choir")),
                        ("surroundings", ("no bottles at home", "Ana keeps the pills, a week at a time"))):
        for text in texts:
            run(steady, environment, "plan", sort, text)
    for name, role in (("Ana", "support"), ("Sam", "support"), ("Uncle Theo", "sponsor"), ("Dr. Rivera", "counselor"),
                       ("Riverside Clinic", "clinic"), ("Warm line", "line")):
        run(steady, environment, "contact", "add", name, "--role", role, "--phone", "+1 555 0100")
    run(steady, environment, "program", "start", "iop", "--name", "Riverside IOP", "--substances", "heroin")
    for trigger, action in (("stress", "music"), ("argument", "call Sam"), ("argument", "music"), ("payday", "a long bath")):
        run(steady, environment, "plan", "add", trigger, action)


TEXT = "<script>alert(1)</script> & \"quotes\" onload='x' \U0001F331 שלום עולם مرحبا \u202eabc\u202c "
WORD = "w" * 500


def hostile(steady, environment):
    """A week with the worst of texts in every field, as long as they may be, twenty sessions and twelve supports."""
    def name(kind):
        return (f"{kind} " + TEXT + "x" * 100)[:100]

    text = TEXT + WORD
    people = [name(f"person {number}") for number in range(3)]
    triggers = [name(f"trigger {number}") for number in range(3)]
    actions = [name(f"action {number}") for number in range(3)]
    for person, role in zip(people, ("support", "sponsor", "counselor")):
        run(steady, environment, "contact", "add", person, "--role", role, "--phone", "+1 555 0100")
    begin = ["program", "start"]
    end = ["--from", "2026-08-31", "--absences", "1", "--note", text]
    run(steady, environment, *begin, "iop", "--name", name("program"), "--sessions", "3-5", "--weeks", "12",
        "--substances", text, "--counselor", people[2],
        *(word for day in ("mon", "wed", "fri") for word in ("--slot", f"{day} 18:00")), *end)
    for number, level in enumerate(["mutual-support", "therapy"] * 5 + ["medication", "sober-living"]):
        run(steady, environment, *begin, level, "--name", name(f"support {number}"), *end)
    for trigger, action in zip(triggers, actions):
        run(steady, environment, "plan", "add", trigger, action, "--contact", people[0])
    for number in range(20):
        day, program = 14 + number % 6, f"p{1 + number % 11}"
        run(steady, environment, "attend", "--at", f"2026-09-{day} {8 + number // 2}:00", "--program", program,
            "--hours", "1", "--kind", "medical", "--topic", text, "--note", text)
    run(steady, environment, "miss", "--at", "2026-09-18 18:00", "--program", "p1", "--excused", "--reason", text)
    for number in range(10):
        run(steady, environment, "craving", str(number + 1), "--at", f"2026-09-{14 + number % 6} {10 + number}:30",
            *(word for trigger in triggers for word in ("--trigger", trigger)),
            *(word for action in actions for word in ("--action", action)), "--after", str(number // 2),
            "--place", text, "--company", text, "--note", text)
    for day in range(14, 20):
        run(steady, environment, "checkin", "--day", f"2026-09-{day}", "--mood", "0", "--stress", "10", "--sleep", "24",
            "--urge", "10", "--reached", people[0], "--reached", people[1], "--tried", people[2],
            "--win", text, "--tomorrow", text, "--note", text)
    run(steady, environment, "use", "--at", "2026-09-17 23:00", "--substance", text, "--next-time", text, "--note", text)
    for _ in range(6):
        run(steady, environment, "raise", text)
    for sort in ("sign", "reason", "company", "surroundings"):
        for number in range(3):
            run(steady, environment, "plan", sort, f"{number} {text}")


RECORDS = {
    "diary": Record(diary, "2026-11-30T17:00:00Z"),
    "sample": Record(sample, "2026-09-16T23:42:00Z"),
    "planned": Record(planned, "2026-09-16T23:42:00Z"),
    "empty": Record(empty, "2026-09-16T23:42:00Z"),
    "hostile": Record(hostile, "2026-09-20T03:00:00Z"),
}


def environment(folder, record, now):
    return {"HOME": f"{folder}/{record}", "STEADY_DB": f"{folder}/{record}/steady.db", "TZ": ZONE, "STEADY_NOW": now,
            "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}


def make(steady, folder, only=""):
    """Makes the records, and of them each page with that in its name. Returns (sheet, path, facts) for each."""
    wanted = [sheet for sheet in table() if only in sheet.name]
    for name, record in RECORDS.items():
        if any(sheet.record == name for sheet in wanted):
            os.mkdir(f"{folder}/{name}")
            record.make(steady, environment(folder, name, record.now))
    made = []
    for sheet in wanted:
        path = f"{folder}/{sheet.name}.html"
        around = environment(folder, sheet.record, sheet.now)
        run(steady, around, *sheet.words, "--format", "html", "--output", path)
        made.append((sheet, path, list(sheet.facts(steady, sheet.words, around))))
    return made


def run(steady, environment, *words):
    ran = subprocess.run([steady, *words], env=environment, capture_output=True, text=True)
    if ran.returncode:
        raise RuntimeError(f"steady {' '.join(words)[:200]}: {ran.stderr[:500]}")
