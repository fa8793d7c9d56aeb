"""Runs the program under test: its folder, its clock, its environment, and the required form of its errors."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass

#: The exit codes in the documentation, except 0.
CODES = {64, 65, 66, 69, 73, 74, 75, 77}
#: Seconds. Long enough for a busy timeout of 10 s on a busy machine; anything longer counts as a hang.
PATIENCE = 40
NOON = "2026-09-16T12:00:00-04:00"
#: In a command, stand for the folder with everything in it, and for the file with the record of another computer.
ROOT, OTHER = "{root}", "{other}"
#: What that computer's record says: much that the tests' records also have, so that some of it is one there.
OTHER_RECORD = [
    ["craving", "5", "--trigger", "stress", "--action", "walk", "--after", "2", "--note", "o1"],
    ["checkin", "--mood", "4", "--win", "a quiet day"],
    ["plan", "add", "payday", "walk"],
    ["craving", "6", "--trigger", "noise", "--note", "o2"],
    ["undo"],
    ["contact", "add", "Sam", "--role", "support"]]


@dataclass
class Ran:
    """A command that has ended."""

    words: list
    code: int
    out: str
    err: str
    hung: bool = False

    @property
    def crashed(self):
        """Whether it hung, or a signal ended it that the suite didn't send."""
        return self.hung or (self.code < 0 and -self.code != signal.SIGKILL)

    def __str__(self):
        return f"steady {' '.join(self.words)[:60]} -> {self.code}{' HUNG' if self.hung else ''} out={self.out[:80]!r} err={self.err[:240]!r}"


class Bench:
    """The working folder and the program. Can be passed to worker processes."""

    def __init__(self, steady, folder):
        self.folder = folder
        # A copy, so that another user can run it too. It finds its dynamic libraries by absolute paths.
        self.steady = os.path.join(folder, "steady")
        shutil.copy(steady, self.steady)
        os.chmod(self.steady, 0o755)
        self.recorder = os.path.join(folder, "recorder.so")
        self.other = os.path.join(folder, "other.json")

    def run(self, words, database, now=NOON, zone="America/New_York", extra=None, prefix=(), stdin=None, wait=PATIENCE):
        """Runs a command to its end, or kills it if it takes too long."""
        child = self.start(words, database, now, zone, extra, prefix, stdin)
        try:
            out, err = child.communicate(stdin, wait)
            hung = False
        except subprocess.TimeoutExpired:
            child.kill()
            out, err = child.communicate()
            hung = True
        return Ran(list(words), child.returncode, text(out), text(err), hung)

    def start(self, words, database, now=NOON, zone="America/New_York", extra=None, prefix=(), stdin=None):
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": os.path.dirname(database), "LANG": "en_US.UTF-8",
            "TZ": zone, "STEADY_DB": database, **(extra or {})}
        if now:
            environment["STEADY_NOW"] = now
        return subprocess.Popen(
            [*prefix, self.steady, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL, cwd=self.folder)

    def make_other_copy(self):
        """Exports the record of another computer to the file that `filled` puts in place of OTHER, once before all parts."""
        database = os.path.join(self.place("other"), "steady.db")
        for number, words in enumerate(OTHER_RECORD + [["export", "--format", "json", "--to", self.other, "--yes"]]):
            ran = self.run(words, database, now=f"2026-09-15T09:{number:02d}:00-04:00")
            if ran.code:
                raise SystemExit(f"The fault suite can't prepare: {ran}")

    def filled(self, words, root):
        """A command with the paths that it names."""
        return [word.replace(ROOT, root).replace(OTHER, self.other) for word in words]

    def knows(self, verb):
        """Whether the program has this command."""
        return self.run(["help", verb], os.path.join(self.folder, "none.db")).code == 0

    def place(self, name):
        """Makes an empty folder and returns its path."""
        path = os.path.join(self.folder, name)
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
        return path


def text(data):
    return data.decode("utf-8", "replace")


def make_folder():
    """Makes a folder, in memory if possible: the suite tests the order of operations, not the disk."""
    base = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="steady-faults-", dir=base)
    os.chmod(folder, 0o755)
    return folder


def sentence_fault(ran):
    """Checks an error's form (documentation: one sentence, and perhaps a command below it). Returns the fault, or None."""
    if ran.code not in CODES:
        return f"exit code {ran.code} is none of the documented ones"
    lines = ran.err.split("\n")
    if lines[-1] != "" or not 2 <= len(lines) <= 3:
        return "standard error is not one sentence and perhaps a command"
    if not lines[0].startswith("steady: ") or lines[0][-1] not in ".?!":
        return "no sentence"
    if len(lines) == 3 and not lines[1].startswith("  "):
        return "a second sentence"
    if re.search(r"SQLite|GRDB|errno|Fatal|Error Domain|disk I/O error", ran.err):
        return "raw text of a library"
    return None
