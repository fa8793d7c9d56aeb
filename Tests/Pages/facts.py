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


def week(steady, words, environment):
    """The head of a week's page, and figures from all over it."""
    report = json.loads(subprocess.run(
        [steady, *words, "--format", "json"], env=environment, check=True, capture_output=True).stdout)
    first, last = (datetime.date.fromisoformat(report[key]) for key in ("from", "to"))
    yield f"Week {first.isocalendar().week} · {first:%a} {first.day}", True
    yield f"{last:%a} {last.day} {last:%b} {last.year}", True
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


SUPPORTS = ("sober-living", "mutual-support", "therapy", "medication")
#: From so many answers on, a mean is shown.
FEW = 4
