"""Records of people, made with the program under test."""

import os
import subprocess
import unicodedata


class Record:
    """A database of its own, by a fixed clock.

    Without a zone the clock's own offset is the zone, as with STEADY_NOW alone.
    """

    def __init__(self, steady, folder, name, now="2026-09-16T12:00:00Z", zone=None):
        self.steady, self.home = steady, os.path.join(folder, name)
        os.makedirs(self.home, exist_ok=True)
        self.environment = {"HOME": self.home, "STEADY_DB": f"{self.home}/steady.db", "STEADY_NOW": now, "LANG": "C.UTF-8",
                            "PATH": os.environ["PATH"]}
        if zone:
            self.environment["TZ"] = zone

    def run(self, *words):
        """What a command prints, as bytes. It must succeed."""
        ran = subprocess.run([self.steady, *words], env=self.environment, capture_output=True)
        if ran.returncode:
            raise RuntimeError(f"steady {' '.join(words)[:200]}: {ran.stderr.decode()[:500]}")
        return ran.stdout

    def refuses(self, *words):
        """What a command that has to fail says; None if it succeeds."""
        ran = subprocess.run([self.steady, *words], env=self.environment, capture_output=True)
        return ran.stderr.decode() if ran.returncode else None

    def written(self, *words):
        """The bytes of the file that a command with --output writes, and what it says of it."""
        path = f"{self.home}/written"
        ran = subprocess.run([self.steady, *words, "--output", path, "--force", "--yes"], env=self.environment, capture_output=True)
        if ran.returncode:
            raise RuntimeError(f"steady {' '.join(words)[:200]}: {ran.stderr.decode()[:500]}")
        with open(path, "rb") as file:
            return file.read(), ran.stderr.decode()


#: A word of its own for every text that is nobody's business, to be looked for.
CANARY = "canary"


def filled(record, text):
    """Fills every text of a record: `text` makes one of a field's name."""
    person, program, dose, substance, note, trigger, action = map(
        text, ("person", "program", "dose", "substance", "note", "trigger", "action"))
    for words in (
            ("contact", "add", "--role=sponsor", "--phone=+1 555 0777", "--", person),
            ("contact", "add", f"--phone={text('phone')} 555 0777", "--", text("other person")),
            ("program", "start", "iop", f"--name={program}", "--from", "2026-09-02", "--slot", "mon 18:00", "--slot",
             "wed 18:00", f"--substances={substance}", f"--counselor={person}", f"--note={note}"),
            ("program", "start", "medication", f"--name={dose}", "--slot", "tue 8:00"),
            ("attend", "--at", "2026-09-14 18:00", f"--topic={text('topic')}", f"--note={note}", "--kind", "medical"),
            ("miss", "--at", "2026-09-21 18:00", "--program", "p1", "--excused", f"--reason={text('reason')}", f"--note={note}"),
            ("program", "move", "p1", "2026-09-23 18:00", "2026-09-24 17:00"),
            ("craving", "9", f"--trigger={trigger}", f"--action={action}", f"--place={text('place')}",
             f"--company={text('company')}", f"--note={note}"),
            ("use", f"--substance={substance}", f"--next-time={text('next')}", f"--note={note}"),
            ("checkin", "--mood", "1", "--used", f"--reached={person}", f"--win={text('win')}",
             f"--tomorrow={text('tomorrow')}", f"--note={note}"),
            ("raise", "--", text("point")), ("agree", "--", text("agreement")), ("plan", "sign", "--", text("sign")),
            ("plan", "reason", "--", text("cause")), ("plan", "company", "--", text("company")),
            ("plan", "surroundings", "--", text("surroundings")),
            ("medication", "add", "--daily=08:00", f"--note={note}", f"--prescriber={person}", "--", text("medication")),
            ("dose", f"--note={note}"), ("score", "add", "PHQ-9", "14", f"--note={note}"),
            ("screen", "--requested", f"--note={note}"), ("compare", "--home=safe", "--keep"),
            ("edit", "b1", f"--note={note}"), ("program", "checklist", "p1", f"--add={text('item')}"),
            ("program", "note", "p1", f"--cost={text('cost')}", f"--insurance={text('insurance')}"),
            ("use", "--look-back", f"--did={text('did')}"), ("plan", "add", f"--contact={person}", "--", trigger, action)):
        record.run(*words)
    return record


def with_canaries(record):
    """Fills every text of a record with words that begin with CANARY."""
    filled(record, lambda field: CANARY + field.replace(" ", ""))
    if CANARY.encode() not in record.run("log", "--json"):
        raise RuntimeError("no canary is on record")
    return record


#: A name as long as it may be, with what separates values, emoji of several bytes and characters, and a text that runs the other way.
HOSTILE = unicodedata.normalize("NFC", "Jo, \"the\\one\" : \U0001F469\u200d\U0001F469\u200d\U0001F467 \U0001F1E9\U0001F1EA \\n e\u0301\u0301 "
           "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c ='x' BEGIN:VEVENT " + "\U0001F331" * 100)[:100]


def folding(data):
    """What is wrong with the lines of a file of content lines (RFC 5545 §3.1): each problem once."""
    found = []
    lines = data.split(b"\r\n")
    if lines[-1] != b"":
        found.append("the last line has no CRLF")
    if b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        found.append("a line ends without CRLF")
    for line in lines:
        if len(line) > 75:
            found.append(f"a line of {len(line)} octets")
        try:
            line.decode()
        except UnicodeDecodeError:
            found.append("a line is broken inside a character")
        if any(byte < 0x20 and byte != 0x09 for byte in line) or b"\x7f" in line:
            found.append("a control character")
    return sorted(set(found))
