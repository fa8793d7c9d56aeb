"""What a page has to say, from the JSON of the same report. Each fact says whether it stands after the one before it."""

import datetime
import json
import re
import subprocess


def none(*_):
    return []


def readable(text):
    """What can be read back from paper of a text: a line that turns around is in another order there."""
    return re.match("[\u0020-\u024f–]*", text)[0]


def read(steady, words, environment):
    """The same report's JSON."""
    return json.loads(subprocess.run(
        [steady, *words, "--format", "json"], env=environment, check=True, capture_output=True).stdout)


def head(title, report):
    """What a page is, and the days that it is about."""
    first, last = (datetime.date.fromisoformat(report[key]) for key in ("from", "to"))
    yield f"{title.format(first.isocalendar().week)} · {first:%a} {first.day}", True
    yield f"{last:%a} {last.day} {last:%b} {last.year}", True


def week(steady, words, environment):
    """The head of a week's page, and figures from all over it."""
    report = read(steady, words, environment)
    yield from head("Week {}", report)
    recorded = report["recorded"]
    yield "Recorded", True
    if recorded["eveningsOf"]:
        yield f"{recorded['evenings']} of {recorded['eveningsOf']} evenings", True
    if "points" in report and report["points"] is not None:
        yield "To raise", True
        for point in report["points"][:4]:
            yield readable(point["text"]), True

    care = [program for program in report["programs"] if program["level"] not in SUPPORTS]
    for program in care[-1:]:
        of = f" of {program['plannedWeeks']}" if program["plannedWeeks"] else ""
        yield readable(f"{program['name']}, week {program['weekOfProgram']}{of}"), False
    for program in care:
        agreed = program["commitment"]
        if agreed:
            yield f"{program['attended']} of {agreed['sessionsMin']}–{agreed['sessionsMax']}", False
    cravings, evenings = report.get("cravings"), report.get("checkins")
    if cravings and cravings["count"]:
        yield f"Cravings {cravings['count']} · ", False
        yield f"{cravings['peak']['intensity']}", False
        if cravings["count"] >= FEW:
            yield f"average {cravings['meanIntensity']:g}", False
        for trigger in cravings["triggers"][:3]:
            yield readable(f"{trigger['name']} {trigger['count']} ("), False
    if evenings:
        for key, unit in (("mood", ""), ("stress", ""), ("sleepHours", " h"), ("urge", "")):
            if evenings["answers"][key] >= FEW:
                yield f"{key.removesuffix('Hours')} {evenings[key]:g}{unit}", False
    if report.get("use"):
        yield "Use", False


def course(steady, words, environment):
    """The head of a course, its programs, and the sessions of its last weeks."""
    report = read(steady, words, environment)
    yield from head("Course", report)
    yield "Recorded", True
    if report["coverage"]["eveningsOf"]:
        yield f"{report['coverage']['evenings']} of {report['coverage']['eveningsOf']} evenings", True
    for program in report["programs"]:
        yield readable(program["name"]), True
    for shown in report["weeks"][-12:]:
        for program in shown["programs"]:
            agreed = program["commitment"]
            if agreed and program["onRecord"]:
                yield f"{program['attended']} of {agreed['sessionsMin']}–{agreed['sessionsMax']}", False


def sheet(steady, words, environment):
    """The head of a sheet to be signed, and each session."""
    report = read(steady, words, environment)
    yield from head("Attendance", report)
    for program in report["programs"]:
        yield readable(program["name"]), False
        for session in program["sessions"]:
            start = datetime.datetime.fromisoformat(session["start"])
            yield f"{start:%a} {start.day} {start:%b}", True
            yield f"{start:%H:%M}", False
            yield session["status"].replace("notR", "not r"), False


def safety(steady, words, environment):
    """The steps of a safety plan in their order, with what stands under each."""
    plan = read(steady, words, environment)
    made = datetime.datetime.fromisoformat(plan["madeAt"])
    yield f"Safety plan · {made:%a} {made.day} {made:%b} {made.year}", True
    actions = [doing["action"] for doing in plan["alone"]]
    people, professionals = ([person["name"] for person in plan[key]] for key in ("people", "professionals"))
    for heading, texts in (
            ("1. Warning signs", plan["signs"]), ("Reasons to go on", plan["reasons"]),
            ("2. What I can do on my own", actions), ("3. People and places for company", plan["company"]),
            ("4. People to ask for help", people), ("5. Professionals and help lines", professionals),
            ("6. Making the surroundings safe", ["Naloxone within reach"] * plan["naloxone"] + plan["surroundings"])):
        yield heading, True
        for text in texts:
            yield readable(text), True
    for line in plan["lines"]:
        yield readable(line["purpose"]), False


SUPPORTS = ("sober-living", "mutual-support", "therapy", "medication")
#: From so many answers on, a mean is shown.
FEW = 4
