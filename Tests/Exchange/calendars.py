"""The calendar: the events of a year fall on the instants that the program's rules say, in zones of every sort."""

import datetime
import itertools
import re
import warnings
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
import vobject

from records import CANARY, HOSTILE, Record, folding, with_canaries

UTC = datetime.timezone.utc
YEAR = datetime.date(2026, 9, 1), datetime.date(2027, 9, 1)
LATER = datetime.date(2034, 1, 1), datetime.date(2035, 1, 1)

#: Zones with a whole hour, half an hour and no summer time, one that follows the moon, and three fixed offsets.
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "-05:00", "+05:30",
         "+00:00")

#: Words that may not stand in a calendar whose titles are neutral.
TELLING = re.compile(r"canary|riverside|meeting|steady|iop|inpatient|support|medic|recover|therap|treat|program|session|"
                     r"check.?in|sober|addict|craving|relapse|substance|alcohol|clinic|counsel|sponsor|555 ?0777", re.IGNORECASE)


# MARK: What has to be

def zone_of(name):
    if name[0] in "+-":
        hours, minutes = name[1:].split(":")
        offset = datetime.timedelta(hours=int(hours), minutes=int(minutes))
        return datetime.timezone(-offset if name[0] == "-" else offset)
    return ZoneInfo(name)


def start_of(day, clock, zone):
    """The instant of a slot: in a skipped hour the next valid time, in a repeated one the first (DESIGN §2)."""
    local = datetime.datetime.combine(day, datetime.time.fromisoformat(clock))
    instant = local.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local:
        return instant
    # The clock is set forward between these two, minute by minute.
    minute = datetime.timedelta(minutes=1)
    at = (local - datetime.timedelta(hours=3)).replace(tzinfo=zone).astimezone(UTC)
    while at.astimezone(zone).replace(tzinfo=None) < local:
        at += minute
    return at


def slots(zone, schedules, first, last, clocks):
    """The instants of weekly times. Each schedule holds until the next one; a day begins at three."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    day = first
    while day <= last + datetime.timedelta(days=1):
        for clock_day in clocks:
            name, clock = clock_day.split()
            if names[day.weekday()] != name:
                continue
            start = start_of(day, clock, zone)
            local = start.astimezone(zone)
            own = local.date() - datetime.timedelta(days=local.hour < 3)
            held = [times for begin, times in schedules if begin <= own]
            if first <= own <= last and held and clock_day in held[-1]:
                yield start
        day += datetime.timedelta(days=1)


BEGIN, TAPER, END = datetime.date(2026, 9, 2), datetime.date(2027, 2, 1), datetime.date(2027, 8, 24)
BEFORE, AFTER = ("mon 18:00", "sun 01:45", "sun 02:15"), ("mon 17:00", "sun 02:15")


def record(steady, folder, name):
    """A program that tapers, with sessions excused, cancelled, moved and extra; and a support without an end."""
    fixed = name[0] in "+-"
    made = Record(steady, folder, name.replace("/", "-"), "2026-09-16T12:00:00" + (name if fixed else "Z"),
                  None if fixed else name)
    made.run("program", "start", "iop", "--name", "Riverside IOP", "--from", str(BEGIN), "--until", str(END), "--hours", "2",
             *(word for slot in BEFORE for word in ("--slot", slot)))
    made.run("program", "change", "p1", "--from", str(TAPER), "--hours", "1", "--no-slots")
    made.run("program", "change", "p1", "--from", str(TAPER), *(word for slot in AFTER for word in ("--slot", slot)))
    made.run("program", "start", "mutual-support", "--name", "Meeting", "--from", "2026-09-16", "--slot", "tue 20:00")
    made.run("miss", "--at", "2026-11-02 18:00", "--program", "p1", "--excused")
    made.run("miss", "--at", "2026-09-07 18:00", "--program", "p1", "--cancelled")
    made.run("program", "move", "p1", "2026-11-09 18:00", "2026-11-10 17:00")
    made.run("program", "extra", "p1", "2026-11-14 10:00")
    return made


def expected(name, first, last):
    """(instant, minutes, title) for each event of the record on those days."""
    zone = zone_of(name)
    def at(text):
        return start_of(datetime.date.fromisoformat(text[:10]), text[11:], zone)
    gone = {at("2026-11-02 18:00"), at("2026-09-07 18:00"), at("2026-11-09 18:00")}
    schedules = ((BEGIN, BEFORE), (TAPER, AFTER))
    all_events = [(start, 120 if start < start_of(TAPER, "03:00", zone) else 60, "Appointment")
                  for start in slots(zone, schedules, BEGIN, END, sorted(set(BEFORE + AFTER))) if start not in gone]
    all_events += [(at("2026-11-10 17:00"), 120, "Appointment"), (at("2026-11-14 10:00"), 120, "Appointment")]
    open_end = last + datetime.timedelta(days=1)
    all_events += [(start, 60, "Appointment") for start in slots(
        zone, ((datetime.date(2026, 9, 16), ("tue 20:00",)),), datetime.date(2026, 9, 16), open_end, ("tue 20:00",))]
    day = datetime.date(2026, 9, 16)
    while day <= open_end:
        all_events.append((start_of(day, "21:00", zone), 10, "Evening"))
        day += datetime.timedelta(days=1)
    return sorted(event for event in all_events if midnight(first, zone) <= event[0] < midnight(last, zone))


def midnight(day, zone):
    return datetime.datetime.combine(day, datetime.time(), zone).astimezone(UTC)


# MARK: What others read

def read(data, name, first, last):
    """(instant, minutes, title) for each event that recurring-ical-events finds on those days."""
    zone = zone_of(name)
    calendar = icalendar.Calendar.from_ical(data)
    found = [event for event in recurring_ical_events.of(calendar).between(midnight(first, zone), midnight(last, zone))
             if event.get("STATUS") != "CANCELLED"]
    return sorted((event["DTSTART"].dt.astimezone(UTC),
                   # Whole minutes of the clock: an event over a clock change is as long as its series.
                   round((event["DTEND"].dt.replace(tzinfo=None) - event["DTSTART"].dt.replace(tzinfo=None)).total_seconds() / 60),
                   str(event["SUMMARY"])) for event in found)


#: icalendar keeps each zone that it has read under its name, so no name may come twice.
numbers = itertools.count(1)


def renamed(data):
    """The calendar with zones of other names, so that nobody can take what they know of a zone for what stands there."""
    return re.sub(rb"(TZID[:=])([\w+])", rb"\1Own%d-\2" % next(numbers), data)


def events(data, name):
    """What is wrong with the times of a calendar."""
    found = []
    for what, version in (("its zones", renamed(data)), ("zones by their names", data)):
        for first, last in (YEAR, LATER):
            wanted, seen = expected(name, first, last), read(version, name, first, last)
            wrong = sorted(set(wanted) ^ set(seen)) or ([] if wanted == seen else ["an event twice"])
            found += [f"{first.year}, by {what}: {len(wrong)} events differ, the first {wrong[0]}"] if wrong else []
    return found


def form(data):
    """What is wrong with the form of a calendar, by vobject, icalendar and the standard's list of what has to be."""
    found = folding(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            calendars = list(vobject.readComponents(data.decode("utf-8", "replace")))
            if len(calendars) != 1:
                found.append(f"vobject reads {len(calendars)} calendars")
            for calendar in calendars:
                calendar.validate(raiseException=True)
    except Exception as error:
        found.append(f"vobject: {type(error).__name__} {error}")
    try:
        calendar = icalendar.Calendar.from_ical(data)
        for component in calendar.walk():
            found += [f"icalendar: {error}" for error in component.errors]
        uids = [str(event.get("UID")) for event in calendar.walk("VEVENT")]
        if len(set(uids)) != len(uids):
            found.append("two events have the same UID")
        zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
        for event in calendar.walk("VEVENT"):
            for key in ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DTSTART", "DURATION"):
                if key not in event:
                    found.append(f"an event has no {key}")
            if event.get("CLASS") != "PRIVATE":
                found.append("an event is not private")
            if "DTSTART" in event and event["DTSTART"].params.get("TZID") not in zones:
                found.append("an event's zone is not described")
            if str(event.get("SUMMARY")) == "Evening" and not event.walk("VALARM"):
                found.append("the evening has no alarm")
    except Exception as error:
        found.append(f"icalendar: {type(error).__name__} {error}")
    return found


def telling(data):
    """The words of a neutral calendar that tell what it is."""
    return [f"it says {word}" for word in sorted(set(TELLING.findall(data.decode("utf-8", "replace").replace("\r\n ", ""))))]


# MARK: Checks

def checks(steady, folder):
    for name in ZONES:
        data, _ = record(steady, folder, name).written("calendar")
        yield f"calendar, {name}", form(data) + events(data, name) + telling(data)
    yield "calendar, read in again", again(steady, folder)
    yield "calendar, private fields", private(steady, folder)
    yield "calendar, a hostile name", hostile(steady, folder)


def sequences(data):
    return {str(event["UID"]): int(event["SEQUENCE"]) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def again(steady, folder):
    """What another program makes of a second calendar after the times have changed."""
    made = Record(steady, folder, "again", "2026-09-16T12:00:00Z", "America/New_York")
    made.run("program", "start", "iop", "--from", "2026-09-16", "--slot", "mon 18:00", "--slot", "wed 18:00", "--slot", "sun 02:15")
    calendars = [made.written("calendar")[0]]
    found = [] if made.written("calendar")[0] == calendars[0] else ["the same record makes two calendars"]
    for words in (("program", "extra", "p1", "2026-11-14 10:00"), ("miss", "--at", "2026-11-14 10:00", "--excused"),
                  ("program", "change", "p1", "--from", "2026-09-16", "--slot", "mon 19:00", "--slot", "wed 18:00"),
                  ("undo",), ("redo",), ("delete", "s1"), ("program", "extra", "p1", "2026-11-21 10:00"),
                  # What an earlier calendar had: a weekly time less, a schedule in place of another, a session taken out, an end.
                  ("program", "change", "p1", "--from", "2026-09-16", "--slot", "wed 18:00"),
                  ("program", "change", "p1", "--from", "2026-10-07", "--slot", "tue 18:00"),
                  ("program", "change", "p1", "--from", "2026-10-07", "--remove"),
                  ("program", "extra", "p1", "2026-11-14 10:00", "--remove"), ("program", "end", "p1", "--on", "2026-10-20")):
        made.run(*words)
        calendars.append(made.written("calendar")[0])
    for before, after in zip(map(sequences, calendars), map(sequences, calendars[1:])):
        found += ["an event is gone"] if before.keys() - after.keys() else []
        found += ["a changed record has no higher SEQUENCE"] if any(
            after[uid] <= before[uid] for uid in before.keys() & after.keys() if not uid.endswith("evening")) else []
    found += merged(calendars)
    cancelled = [event for event in icalendar.Calendar.from_ical(calendars[2]).walk("VEVENT") if event.get("STATUS") == "CANCELLED"]
    return found + ([] if len(cancelled) == 1 else ["an extra session that was excused is not cancelled"])


def merged(calendars):
    """What is wrong with a calendar that read all of these one after the other, each event taking the place of that with its UID."""
    kept = {}
    for data in calendars:
        kept.update((str(event["UID"]), event) for event in icalendar.Calendar.from_ical(data).walk("VEVENT"))
    last = icalendar.Calendar.from_ical(calendars[-1])
    whole = icalendar.Calendar()
    for component in [*last.walk("VTIMEZONE"), *kept.values()]:
        whole.add_component(component)
    wanted, seen = (read(calendar, "America/New_York", *YEAR) for calendar in (calendars[-1], whole.to_ical()))
    return [] if wanted == seen else [f"{len(set(seen) - set(wanted))} events of earlier calendars stay"]


def private(steady, folder):
    made = with_canaries(Record(steady, folder, "private", "2026-09-16T23:42:00Z", "America/New_York"))
    data, _ = made.written("calendar")
    plain, told = made.written("calendar", "--plain-titles")
    words = set(re.findall(rf"{CANARY}\w*", plain.decode().lower()))
    return (form(data) + telling(data)
            + ([] if words == {"canaryprogram", "canarydose"} else [f"with plain titles it says {sorted(words)}"])
            + ([] if "canaryprogram" in told else ["nobody is told which programs are in it"]))


def hostile(steady, folder):
    made = Record(steady, folder, "hostile", "2026-09-16T12:00:00Z", "America/New_York")
    made.run("program", "start", "iop", "--name", HOSTILE, "--slot", "mon 18:00")
    data, _ = made.written("calendar", "--plain-titles")
    titles = {str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    kept = vobject.readOne(data.decode()).vevent.summary.value
    return form(data) + ([] if HOSTILE in titles and kept == HOSTILE else [f"the name is read as {titles} and {kept}"])


# MARK: Faults

def faults(data):
    """The calendar of New York with a fault of each sort, and part of what must be said of it."""
    def swap(old, new, count=1):
        broken = data.replace(old, new, count)
        if broken == data:
            raise RuntimeError(f"there is no {old} to break")
        return broken
    yield "line ends without CR", swap(b"\r\n", b"\n", -1), "without CRLF"
    yield "a long line", swap(b"SUMMARY:Appointment", b"SUMMARY:Appointment" + b"x" * 70), "octets"
    yield "a line broken inside a character", swap(b"SUMMARY:Appointment", b"SUMMARY:\xc3\r\n \xa9"), "inside a character"
    yield "a control character", swap(b"SUMMARY:Appointment", b"SUMMARY:\x1b[31m"), "control character"
    yield "an event without UID", re.sub(rb"UID:.*\r\n", b"", data, count=1), "UID"
    yield "an event without DTSTAMP", re.sub(rb"DTSTAMP:.*\r\n", b"", data, count=1), "no DTSTAMP"
    yield "no PRODID", re.sub(rb"PRODID:.*\r\n", b"", data, count=1), "PRODID"
    yield "a UID twice", re.sub(rb"UID:.*\r\n", b"UID:same\r\n", data), "same UID"
    yield "a public event", swap(b"CLASS:PRIVATE", b"CLASS:PUBLIC"), "not private"
    yield "a zone that is not described", re.sub(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", b"", data, flags=re.DOTALL), "not described"
    yield "an evening without alarm", re.sub(rb"BEGIN:VALARM.*END:VALARM\r\n", b"", data, flags=re.DOTALL), "no alarm"
    yield "a component without end", swap(b"END:VTIMEZONE\r\n", b""), "vobject"
    yield "summer a week late", swap(b"BYMONTH=3;BYDAY=2SU", b"BYMONTH=3;BYDAY=3SU"), "by its zones"
    yield "an offset that is wrong", swap(b"TZOFFSETTO:-0500", b"TZOFFSETTO:-0600"), "by its zones"
    yield "another zone", swap(b"America/New_York", b"America/Chicago", -1), "by zones by their names"
    yield "an excused session that stays", re.sub(rb"EXDATE[^\r]*20261102T180000\r\n", b"", data), "events differ"
    yield "a session too few", re.sub(rb"UNTIL=20270125T230000Z", b"UNTIL=20270118T230000Z", data), "events differ"
    yield "a session too many", re.sub(rb"UNTIL=20270125T230000Z", b"UNTIL=20270201T230000Z", data), "events differ"
    yield "an evening at another time", re.sub(rb"(DTSTART[^\r]*T)210000", rb"\g<1>220000", data), "events differ"
    yield "a title that tells", swap(b"SUMMARY:Appointment", b"SUMMARY:Riverside"), "it says Riverside"


def missed(steady, folder):
    name = "America/New_York"
    data, _ = record(steady, folder + "/faulty", name).written("calendar")
    for fault, broken, sign in faults(data):
        said = form(broken) + telling(broken)
        try:
            said += events(broken, name)
        except Exception as error:
            said.append(f"nothing could be read: {error}")
        if broken == data or not any(sign in problem for problem in said):
            yield fault
