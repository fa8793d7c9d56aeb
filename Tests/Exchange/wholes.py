"""The file with the whole record: held with jsonschema against the schema that the documentation has."""

import copy
import functools
import json
import os
import re

import jsonschema

from records import HOSTILE, Record, filled

ARTICLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/steady/Documentation.docc/Exchange.md")


def blocks():
    """The blocks of JSON in the article: a file of records alone, and the schema."""
    with open(ARTICLE, encoding="utf-8") as file:
        return [json.loads(block) for block in re.findall(r"```json\n(.*?)\n```", file.read(), re.DOTALL)]


@functools.cache
def validator():
    schema = blocks()[-1]
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def problems(file):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator().iter_errors(file)]


def exported(record):
    path = f"{record.home}/record.json"
    record.run("export", "--format", "json", "--to", path, "--yes", "--force")
    with open(path, "rb") as file:
        return file.read()


def lived_in(steady, folder):
    """Records by name: every kind and every text; undone, deleted, erased; the sample month; nothing."""
    full = filled(Record(steady, folder, "full"), lambda field: f"{field} {HOSTILE}"[:80].replace(";", ""))
    for words in (("edit", "c1", "--intensity", "3"), ("delete", "c1"), ("undo",), ("craving", "2"), ("delete", "c2"),
                  ("use", "--at", "yesterday"), ("erase", "u2", "--yes"), ("config", "day-start", "04:00")):
        full.run(*words)
    month = Record(steady, folder, "month")
    kept = f"{month.home}/month.db"
    month.run("demo", "--keep", kept)
    month.environment["STEADY_DB"] = kept
    return {"every kind": full, "a month": month, "nothing": Record(steady, folder, "nothing")}


def back(steady, folder, name, data, now="2026-09-16T12:00:00Z"):
    """The file, imported where nothing is and exported again."""
    record = Record(steady, folder, f"{name}, back", now)
    path = f"{record.home}/taken.json"
    with open(path, "wb") as file:
        file.write(data)
    record.run("import", path, "--yes")
    return exported(record)


def kinds(file):
    return {record["kind"] for record in file["records"]} | {
        record["kind"] for change in file["changes"] for record in change["records"]}


def checks(steady, folder):
    declared = {name.removeprefix("fields_of_") for name in blocks()[-1]["$defs"] if name.startswith("fields_of_")}
    for name, record in lived_in(steady, folder).items():
        data = exported(record)
        file = json.loads(data)
        found = problems(file)
        if name == "every kind":
            found += [f"no {kind} is in it" for kind in declared - kinds(file)] + (["nothing is erased"] if not file["erased"] else [])
        if name != "nothing" and back(steady, folder, name, data) != data:
            found.append("imported and exported again it is another")
        yield f"the whole record, {name}", found
    own = blocks()[0]
    # Records alone are checked as what is typed: nothing in them may be yet to come.
    again = json.loads(back(steady, folder, "own", json.dumps(own).encode(), "2026-09-23T14:05:00Z"))
    yield "a file of records alone, from the article", problems(own) + [
        f"{record['uid']} did not come" for record in own["records"]
        if not any(record["uid"] == other["uid"] for other in again["records"])]


def first(file, kind, of="records"):
    if of == "records":
        return next(record["fields"] for record in file["records"] if record["kind"] == kind)
    return next(record["after"] for change in file["changes"] for record in change["records"]
                if record["kind"] == kind and record["after"])


#: What is wrong, and how it comes about.
FAULTS = (
    ("another format", lambda file: file.update(format="other")),
    ("a newer version", lambda file: file.update(version=2)),
    ("a part that nobody knows", lambda file: file.update(more=[])),
    ("a uid that is none", lambda file: file["changes"][1].update(change="x")),
    ("a uid in capitals", lambda file: file["changes"][1].update(change=file["changes"][1]["change"].upper().replace("0", "A", 1))),
    ("an erased thing that is no uid", lambda file: file["erased"].append("x")),
    ("a stamp below zero", lambda file: file["changes"][1].update(stamp=-1)),
    ("a stamp with decimals", lambda file: file["changes"][1].update(stamp=1.5)),
    ("a change without a verb", lambda file: file["changes"][1].pop("verb")),
    ("a change at no time", lambda file: file["changes"][1].update(at="yesterday")),
    ("a member of a change that nobody knows", lambda file: file["changes"][1].update(more=1)),
    ("an undo with records", lambda file: next(
        change for change in file["changes"] if change["records"]).update(undoes=file["changes"][0]["change"])),
    ("a record that neither was nor is", lambda file: file["changes"][1]["records"][0].update(before=None, after=None)),
    ("a record without a kind", lambda file: file["changes"][1]["records"][0].pop("kind")),
    ("a score of 11", lambda file: first(file, "craving", "changes").update(intensity=11)),
    ("a score of 11 among the records", lambda file: first(file, "craving").update(intensity=11)),
    ("a number as a text", lambda file: first(file, "craving", "changes").update(intensity="5")),
    ("a text as a number", lambda file: first(file, "craving", "changes").update(note=5)),
    ("a null that must be something", lambda file: first(file, "craving", "changes").update(intensity=None)),
    ("a field that must be there", lambda file: first(file, "craving", "changes").pop("intensity")),
    ("a moment without an offset", lambda file: first(file, "craving", "changes").update(at="2026-09-16T08:00:00")),
    ("a day that is none", lambda file: first(file, "craving", "changes").update(day="today")),
    ("a session of no program", lambda file: first(file, "session", "changes").update(program=None)),
    ("a list that is none", lambda file: first(file, "craving", "changes").update(triggers=None)),
    ("a name in a list of uids", lambda file: first(file, "craving", "changes").update(triggers=["stress"])),
    ("a name of 101 characters", lambda file: first(file, "trigger", "changes").update(name="x" * 101)),
    ("a name with a semicolon", lambda file: first(file, "trigger", "changes").update(name="a;b")),
    ("a weekly time that is none", lambda file: first(file, "schedule", "changes").update(slots=["someday 18:00"])),
)

#: What a later release may write.
LATER = (
    ("a kind of record", lambda file: file["changes"][1]["records"].append(
        {"kind": "later", "uid": file["changes"][1]["change"], "before": None, "after": {"some": 1}})),
    ("a field", lambda file: first(file, "craving", "changes").update(later="x")),
    ("a level", lambda file: first(file, "program", "changes").update(level="later")),
    ("a document of an earlier release", lambda file: first(file, "craving", "changes").pop("precision")),
)


def missed(steady, folder):
    record = lived_in(steady, folder + "/faulty")["every kind"]
    whole = json.loads(exported(record))
    other = Record(steady, folder, "other")
    path = f"{other.home}/taken.json"
    for fault, change in FAULTS:
        broken = copy.deepcopy(whole)
        change(broken)
        if not problems(broken):
            yield fault
        # The program and the schema agree, except on records that follow from the changes anyhow.
        with open(path, "w", encoding="utf-8") as file:
            json.dump(broken, file)
        if "among the records" not in fault and other.refuses("import", path, "--yes") is None:
            yield f"{fault}, which the program takes"
    for grown, change in LATER:
        file = copy.deepcopy(whole)
        change(file)
        if problems(file):
            yield f"{grown} that may be new is refused"
