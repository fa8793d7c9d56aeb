"""Makes the databases to measure, and the commands to run on them."""

import datetime
import os
import platform
import shutil
import sqlite3
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
#: An equivalent of Steady's tables for the sqlite3 shell: the same columns, names instead of links, an index for each order.
EQUIVALENT = """
    CREATE TABLE craving (id INTEGER PRIMARY KEY, at TEXT NOT NULL, day TEXT NOT NULL, part TEXT NOT NULL,
        intensity INTEGER NOT NULL, after INTEGER, minutes INTEGER, outcome TEXT, triggers TEXT, actions TEXT, note TEXT);
    CREATE TABLE checkin (id INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE, mood INTEGER, stress INTEGER, sleep INTEGER,
        urge INTEGER, used INTEGER, support TEXT, note TEXT);
    CREATE TABLE session (id INTEGER PRIMARY KEY, at TEXT NOT NULL, day TEXT NOT NULL, minutes INTEGER NOT NULL,
        status TEXT NOT NULL, note TEXT);
    INSERT INTO craving SELECT id, at, day, part, intensity, after, minutes, outcome,
        (SELECT group_concat(name, '; ') FROM source.craving_trigger AS link
            JOIN source."trigger" AS named ON named.uid = link."trigger" WHERE link.craving = entry.uid),
        (SELECT group_concat(name, '; ') FROM source.craving_action AS link
            JOIN source.action AS named ON named.uid = link.action WHERE link.craving = entry.uid), note
        FROM source.craving AS entry;
    INSERT INTO checkin SELECT id, day, mood, stress, sleep, urge, used, support, note FROM source.checkin;
    INSERT INTO session SELECT id, at, day, minutes, status, note FROM source.session;
    CREATE INDEX craving_day ON craving (day, at);
    CREATE INDEX session_day ON session (day, at);
"""


class Command:
    """A command line with its environment."""

    def __init__(self, words, environment, copy=None):
        self.words, self.environment = words, environment
        #: A file that the command makes where it is not there, and that goes before each run.
        self.copy = copy


class Place:
    def __init__(self, folder, kept, sizes):
        self.folder, self.kept = folder, kept
        os.makedirs(kept, exist_ok=True)
        missing = [str(size) for size in sizes if not os.path.exists(f"{kept}/{size}.db")]
        built = build(["steady"] + (["SteadyBenchmarks"] if missing else []))
        self.program = os.path.join(built, "steady")
        if missing:
            print(f"making databases with {', '.join(missing)} cravings", flush=True)
            subprocess.run([os.path.join(built, "SteadyBenchmarks"), kept, *missing], check=True)
        self.bottom = os.path.join(folder, "floor")
        subprocess.run(["cc", "-O2", "-o", self.bottom, f"{HERE}/floor.c", "-lsqlite3"], check=True)
        for size in sizes:
            self.lay(size)

    def lay(self, size):
        """Restores the databases to their original state, without any added entries."""
        steady, shell, source = f"{self.folder}/steady-{size}.db", f"{self.folder}/shell-{size}.db", f"{self.kept}/{size}.db"
        shutil.copyfile(source, steady)
        if os.path.exists(shell):
            os.unlink(shell)
        connection = sqlite3.connect(shell)
        connection.execute("ATTACH ? AS source", (source,))
        connection.executescript(EQUIVALENT)
        connection.close()
        # For the first add of a day yesterday's copy is there, as it is in life.
        first = f"{self.folder}/first-{size}.db"
        shutil.copyfile(source, first)
        subprocess.run([self.program, "--database", first, "craving", "5"], check=True, stdout=subprocess.DEVNULL,
                       env={**self.environment(), "STEADY_NOW": "2026-09-15T23:00:00-04:00"})
        # Off: the daily backup comes after the first entry of a day, so it isn't part of the cost of an add.
        subprocess.run([self.program, "--database", steady, "config", "backups", "off"],
                       env=self.environment(), check=True, stdout=subprocess.DEVNULL)

    def environment(self):
        return {"HOME": self.folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "America/New_York",
                "STEADY_NOW": "2026-09-16T12:00:00-04:00"}

    def steady(self, task, size):
        words = [word.format(folder=f"{self.folder}/export") for word in task.words]
        if task.copies:
            return Command([self.program, *words, "--database", f"{self.folder}/first-{size}.db"], self.environment(),
                           copy=f"{self.folder}/backups/first-{size}-2026-09-16.db")
        database = [] if task.name == "start-up" else ["--database", f"{self.folder}/steady-{size}.db"]
        return Command([self.program, *words, *database], self.environment())

    def shell(self, task, size):
        if not task.sql:
            return Command(["sqlite3", "--version"], self.environment())
        mode = ["-csv", "-header"] if task.name == "export" else []
        return self.measured(["sqlite3", "-batch", *mode], task, size)

    def floor(self, task, size):
        return self.measured([self.bottom], task, size)

    def measured(self, program, task, size):
        """A program that runs a task's SQL."""
        copy = f"{self.folder}/copy-{size}.db" if task.copies else None
        return Command([*program, f"{self.folder}/shell-{size}.db", task.sql.replace("{copy}", copy or "")],
                       self.environment(), copy)


def build(products):
    """Makes the static build, as it is shipped, and returns its folder."""
    environment = {**os.environ, "STEADY_BENCHMARKS": "1"}
    ran = subprocess.run([f"{ROOT}/.release/build", *products], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return ran.stdout.strip().split("\n")[-1]


def machine():
    name = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            name = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    shell = subprocess.run(["sqlite3", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[0]
    return f"{datetime.date.today()}, {name}, {os.cpu_count()} cores, sqlite3 {shell}"
