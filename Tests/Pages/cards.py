"""The cards that are looked at: of an ordinary record, of an empty one, and of one with names as long as they may be."""

import os
import subprocess

LONG = "w" * 100
HOSTILE = "<script>alert('x')</script> \" onload=\"y"

RECORDS = {
    "ordinary": [
        ["contact", "add", "Sam", "--role", "support", "--phone", "+1 555 0100"],
        ["contact", "add", "Dr. Rivera", "--role", "counselor", "--phone", "+1 555 0142"],
        ["contact", "add", "Night line", "--role", "line", "--phone", "+1 555 0177"],
        ["plan", "add", "stress", "guided meditation", "--minutes", "5", "--contact", "Sam"],
        ["plan", "add", "payday", "leave the card at home"],
        ["plan", "company", "the library"], ["plan", "surroundings", "no bottles at home"],
    ],
    "empty": [],
    "long": [
        ["contact", "add", LONG, "--role", "support", "--phone", "+1 555 0100 extension 12345, ask for the evening team"],
        ["contact", "add", HOSTILE, "--role", "sponsor", "--phone", "1" * 60],
        ["plan", "add", LONG, "x" + LONG[1:], "--contact", LONG],
        ["plan", "add", HOSTILE, HOSTILE], ["plan", "company", HOSTILE], ["plan", "surroundings", HOSTILE],
        ["config", "region", "au"],
    ],
}


def make(steady, folder):
    """Makes each record's card.

    Returns (name, path) for each.
    """
    made = []
    for name, commands in RECORDS.items():
        home = f"{folder}/card-{name}"
        os.mkdir(home)
        environment = {
            "HOME": home, "STEADY_DB": f"{home}/steady.db", "TZ": "America/New_York",
            "STEADY_NOW": "2026-09-16T19:42:00-04:00", "LANG": "C.UTF-8",
        }
        path = f"{home}/card.html"
        for words in commands + [["now", "--format", "html", "--output", path, "--yes"]]:
            subprocess.run([steady, *words], env=environment, check=True, capture_output=True)
        made.append((f"card-{name}", path))
    return made
