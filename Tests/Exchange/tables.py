"""The tables of an export: read with Python's csv, held against their package with frictionless, opened with LibreOffice."""

import collections
import csv
import io
import os
import re
import shutil

import frictionless

from records import Record, filled
from sheets import opened

MARK = b"\xef\xbb\xbf"
#: What Excel, LibreOffice and Google Sheets take for the beginning of a formula (OWASP, "CSV Injection"), full-width forms too.
SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: Signs that a name can begin with.
VISIBLE = tuple(sign for sign in SIGNS if sign.isprintable())
#: A text that becomes a formula in every spreadsheet, with quotes, a comma, an umlaut and a character of four bytes.
ABROAD = "K\u00fcche \U0001F331"

#: What is handed over, by the options of `export`.
OPTIONS = {
    "attendance": ("--share", "attendance", "--program", "p1"), "counselor": (), "with notes": ("--notes",),
    "everything": ("--share", "everything"), "relative days": ("--share", "everything", "--relative-days"),
    "hidden names": ("--names", "hidden"), "chosen days": ("--share", "everything", "--from", "2026-09-07", "--until", "2026-09-13"),
    "for Excel": ("--share", "everything", "--excel"),
}


def formula(sign, field):
    return f'{sign}1+1&"{field}, {ABROAD}"'


# MARK: What is handed over

class Handed:
    """A folder that an export wrote."""

    def __init__(self, name, folder, options=()):
        self.name, self.folder, self.options = name, folder, options

    @classmethod
    def over(cls, record, name, *options):
        folder = f"{record.home}/{name.replace(' ', '-')}"
        record.run("export", "--to", folder, "--yes", *options)
        return cls(name, folder, options)

    def tables(self):
        """The bytes of each table, by its file's name."""
        found = {}
        for name in sorted(os.listdir(self.folder)):
            if name.endswith(".csv"):
                with open(f"{self.folder}/{name}", "rb") as file:
                    found[name] = file.read()
        return found

    def taken_for(self, name):
        """The same folder, as if it had been written with other options."""
        return Handed(self.name, self.folder, OPTIONS[name])

    def broken(self, place, table, change):
        """A copy of which one table is changed."""
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder, place)
        path = f"{place}/{table}"
        with open(path, "rb") as file:
            before = file.read()
        after = change(before)
        if after == before:
            raise RuntimeError(f"nothing was broken in {table}")
        with open(path, "wb") as file:
            file.write(after)
        return Handed(self.name, place, self.options)


def records(steady, folder):
    """Records by name: a month of a life, formulas in every text, other signs in every text."""
    month = Record(steady, folder, "month")
    kept = f"{month.home}/month.db"
    month.run("demo", "--keep", kept)
    month.environment["STEADY_DB"] = kept
    signs = collections.defaultdict(lambda: VISIBLE[len(signs) % len(VISIBLE)])
    return {"a month": month,
            "formulas": filled(Record(steady, folder, "formulas"), lambda field: formula("=", field)),
            "signs": filled(Record(steady, folder, "signs"), lambda field: formula(signs[field], field))}


# MARK: With Python's csv

def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8").removeprefix("\ufeff"), newline=""), strict=True))


def form(handed):
    """What is wrong with the form of the tables (RFC 4180)."""
    found = []
    for name, data in handed.tables().items():
        try:
            read = rows(data)
        except (UnicodeDecodeError, csv.Error) as error:
            found.append(f"{name}: {error}")
            continue
        again = io.StringIO(newline="")
        csv.writer(again, lineterminator="\r\n").writerows(read)
        if len({len(row) for row in read}) != 1:
            found.append(f"{name}: rows of several lengths")
        elif MARK * ("--excel" in handed.options) + again.getvalue().encode() != data:
            found.append(f"{name}: Python writes it in another way")
    return found


def cells(handed):
    return [(name, cell) for name, data in handed.tables().items() for row in rows(data) for cell in row]


def harmless(handed):
    """The cells that a spreadsheet may run: Excel and Sheets run more signs than LibreOffice does."""
    return [f"{name}: {cell[:40]!r} begins as a formula" for name, cell in cells(handed)
            if cell.startswith(SIGNS) and not re.fullmatch(r"-\d+(\.\d+)?", cell)]


def chosen(handed):
    """What these options were to leave out."""
    said = cells(handed)
    found = []
    if "--relative-days" in handed.options:
        found += [f"{name}: a date, {cell!r}" for name, cell in said if re.search(r"\d{4}-(\d\d|W)", cell)]
    if "--until" in handed.options:
        for name in ("cravings.csv", "checkins.csv", "sessions.csv", "uses.csv"):
            header, *entries = rows(handed.tables()[name])
            days = [entry[header.index("day")] for entry in entries]
            found += [f"{name}: {day} was not chosen" for day in days if not "2026-09-07" <= day <= "2026-09-13"]
    if "--names" in handed.options:
        typed = [formula("=", field) for field in ("trigger", "action", "program", "dose", "person")]
        found += [f"{name}: the name {cell}" for name, cell in said if any(word in cell for word in typed)]
    return found


def as_excel(data):
    """Excel knows UTF-8 by its mark alone, and takes all else for the code page of the computer."""
    return data.decode("utf-8-sig") if data.startswith(MARK) else data.decode("cp1252", "replace")


def readable(handed):
    if "--excel" not in handed.options:
        return []
    garbled = [name for name, data in handed.tables().items() if as_excel(data) != data.decode("utf-8").removeprefix("\ufeff")]
    return [f"{name}: Excel shows other letters" for name in garbled]


# MARK: With frictionless

def valid(handed):
    """What does not agree with the package's description."""
    package = frictionless.Package(f"{handed.folder}/datapackage.json")
    report = package.validate()
    found = [f"{table.name}: {error.message}" for table in report.tasks for error in table.errors]
    found += [error.message for error in report.errors]
    described = {resource.path for resource in package.resources}
    return found + [f"{name}: not described" for name in handed.tables().keys() - described]


# MARK: With LibreOffice

def shown(handed, sheets):
    """What LibreOffice shows that is not what the tables say."""
    return [problem for name, data in handed.tables().items() for problem in shown_table(name, data, sheets[data])]


def shown_table(name, data, seen):
    if seen is None:
        return [f"{name}: LibreOffice doesn't open it"]
    found = [f"{name}: {text!r} is a formula" for _, text, formula in seen.values() if formula]
    said = {(number, column): cell for number, row in enumerate(rows(data)) for column, cell in enumerate(row) if cell}
    if said.keys() != seen.keys():
        return [*found, f"{name}: other cells are filled"]
    return found + [f"{name}: {said[place]!r} is shown as {text!r}" for place, (kind, text, _) in seen.items()
                    if kind == "string" and text != said[place].replace("\r\n", "\n")]


# MARK: Checks and controls

def checks(steady, folder):
    all_handed = [(of, Handed.over(record, name, *options))
                  for of, record in records(steady, folder).items() for name, options in OPTIONS.items()]
    sheets = opened((data for _, handed in all_handed for data in handed.tables().values()), f"{folder}/sheets")
    for of, handed in all_handed:
        yield f"tables of {of}, {handed.name}", (form(handed) + harmless(handed) + chosen(handed) + readable(handed)
                                                + valid(handed) + shown(handed, sheets))


def without(pattern, by=b""):
    return lambda data: re.sub(pattern, by, data, count=1)


def missed(steady, folder):
    made = records(steady, folder + "/faulty")
    month = Handed.over(made["a month"], "everything", *OPTIONS["everything"])
    excel = Handed.over(made["formulas"], "for Excel", *OPTIONS["for Excel"])
    for number, (fault, handed, table, change, check, sign) in enumerate((
            ("line ends without CR", month, "cravings.csv", lambda data: data.replace(b"\r\n", b"\n"), form, "another way"),
            ("a row without its last cell", month, "cravings.csv", without(rb",minute\r\n", b"\r\n"), form, "several lengths"),
            ("a quote that is not doubled", excel, "points.csv", without(rb'""', b'"'), form, "points.csv: "),
            ("needless quotes", month, "cravings.csv", without(rb"evening", b'"evening"'), form, "another way"),
            ("other bytes than UTF-8", excel, "points.csv", lambda data: data.replace("\u00fc".encode(), b"\xfc"), form, "utf-8"),
            ("a mark that nobody asked for", month, "weeks.csv", lambda data: MARK + data, form, "another way"),
            ("two marks", excel, "weeks.csv", lambda data: MARK + data, valid, "weeks: "),
            ("a file for Excel without a mark", excel, "points.csv", lambda data: data.removeprefix(MARK), readable, "other letters"),
            ("a sign without '", excel, "cravings.csv", without(rb"'=", b"+"), harmless, "begins as a formula"),
            ("a name of a column", month, "cravings.csv", without(rb"intensity", b"strength"), valid, "cravings: "),
            ("a column too many", month, "uses.csv", lambda data: data.replace(b"\r\n", b",x\r\n"), valid, "uses: "),
            ("a word that is none of the list", month, "cravings.csv", without(rb"evening", b"brunch"), valid, "enum"),
            ("a number out of its range", month, "cravings.csv", without(rb"evening,\d", b"evening,11"), valid, "maximum"),
            ("an answer that is neither yes nor no", month, "cravings.csv", without(rb",no,", b",maybe,"), valid, "boolean"),
            ("a day that is none", month, "cravings.csv", without(rb"2026-09-\d\d,", b"2026-09-31,"), valid, "date"),
            ("an empty cell that must be filled", month, "cravings.csv", without(rb",no,", b",,"), valid, "required"),
            ("an id twice", month, "cravings.csv", without(rb"\r\nc\d+,", b"\r\nc12,"), valid, "primary")), start=1):
        said = check(handed.broken(f"{folder}/faulty/broken-{number}", table, change))
        if not any(sign in problem for problem in said):
            yield fault
    typed = Handed.over(made["formulas"], "typed names", "--raw")
    for fault, said, sign in (
            ("dates in place of relative days", chosen(month.taken_for("relative days")), "a date"),
            ("days that were not chosen", chosen(month.taken_for("chosen days")), "not chosen"),
            ("names that were to be hidden", chosen(typed.taken_for("hidden names")), "the name"),
            ("a table that nobody described", valid(described_less(month, f"{folder}/faulty/less")), "not described")):
        if not any(sign in problem for problem in said):
            yield fault
    unsafe = [Handed.over(made["formulas"], f"raw {name}", *OPTIONS[name], "--raw")
              for name in ("attendance", "counselor", "everything", "hidden names")]
    texts, one, two = excel.tables()["points.csv"], month.tables()["cravings.csv"], month.tables()["uses.csv"]
    sheets = opened((data for handed in (month, excel, *unsafe) for data in handed.tables().values()), f"{folder}/faulty/sheets")
    for handed in unsafe:
        for name, data in handed.tables().items():
            if ABROAD.encode() in data and not any("is a formula" in problem for problem in shown_table(name, data, sheets[data])):
                yield f"formulas in {name}, {handed.name}"
        if not harmless(handed) or not any("is a formula" in problem for problem in shown(handed, sheets)):
            yield f"formulas, {handed.name}"
    for fault, said, sign in (
            ("other letters in a cell", shown_table("points", texts.replace("\u00fc".encode(), b"u"), sheets[texts]), "is shown as"),
            ("rows that are lost", shown_table("cravings", one, sheets[two]), "other cells"),
            ("a table that does not open", shown_table("cravings", one, None), "doesn't open")):
        if not any(sign in problem for problem in said):
            yield fault


def described_less(handed, place):
    shutil.copytree(handed.folder, place)
    package = frictionless.Package(f"{place}/datapackage.json")
    package.remove_resource("uses")
    package.to_json(f"{place}/datapackage.json")
    return Handed(handed.name, place, handed.options)
