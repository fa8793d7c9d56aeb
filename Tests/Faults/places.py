"""A full disk and a read-only folder: reading must work, and writing must fail with one sentence and change nothing."""

import os
import shutil
import subprocess

import judge
from bench import sentence_fault

READING = (["log", "--json"], ["week"], ["show", "c1"], ["now"], ["today"])
WRITING = (["craving", "5"], ["edit", "c1", "--intensity", "3"], ["delete", "c1"], ["undo"])


def run(bench, report, random, pool):
    report.section("full disk")
    full(bench, report)
    report.section("read-only folder")
    read_only(bench, report)


def full(bench, report):
    folder = bench.place("full")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder], capture_output=True) \
        if shutil.which("mount") else None
    if mounted is None or mounted.returncode:
        return report.skip("full disk", "a small file system may not be mounted here")
    try:
        database, kept, refused = os.path.join(folder, "steady.db"), set(), 0
        for number in range(60):
            note = f"f{number}" + "x" * 9000
            ran = bench.run(["craving", "5", "--note", note], database)
            if ran.code == 0:
                kept.add(note)
                continue
            refused += 1
            report.check(ran.code == 74 and not ran.out and "full" in ran.err and not sentence_fault(ran), f"full disk: {ran}")
            if refused == 3:
                break
        report.check(refused and kept, "the small disk never became full")
        # Fills the disk to the last byte, so there is no room for a journal either.
        with open(os.path.join(folder, "filler"), "wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 512):
                    pass
            except OSError:
                pass
        for words in READING:
            ran = bench.run(words, database)
            report.check(ran.code == 0 and ran.out, f"reading on a full disk: {ran}")
        for words in WRITING:
            ran = bench.run(words, database)
            report.check(ran.code == 74 and not ran.out and not sentence_fault(ran), f"writing on a full disk: {ran}")
        content = judge.dump(database)
        report.check(set(judge.cravings(content)) == kept, "full disk: other entries than were acknowledged")
        os.unlink(os.path.join(folder, "filler"))
        if subprocess.run(["mount", "-o", "remount,size=4m", folder], capture_output=True).returncode == 0:
            ran = bench.run(["delete", "c1"], database)
            report.check(ran.code == 0, f"with space again: {ran}")
        report.count("full disk: entries kept, then refused", len(kept) + refused)
    finally:
        subprocess.run(["umount", folder], check=True)


def read_only(bench, report):
    folder = bench.place("read-only")
    database = os.path.join(folder, "steady.db")
    for number in range(3):
        bench.run(["craving", "5", "--note", f"r{number}", "--trigger", "stress"], database)
    prefix = []
    if os.geteuid() == 0:
        prefix = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        if not shutil.which("setpriv") or subprocess.run([*prefix, "true"], capture_output=True).returncode:
            return report.skip("read-only folder", "the superuser is refused nothing, and can't become another user here")
    os.chmod(database, 0o444)
    os.chmod(folder, 0o555)
    try:
        with open(database, "rb") as file:
            before = file.read()
        names = sorted(os.listdir(folder))
        for words in READING:
            ran = bench.run(words, database, prefix=prefix)
            report.check(ran.code == 0 and ran.out, f"reading in a read-only folder: {ran}")
        for words in WRITING:
            ran = bench.run(words, database, prefix=prefix)
            report.check(ran.code == 77 and not ran.out and not sentence_fault(ran), f"writing in a read-only folder: {ran}")
        with open(database, "rb") as file:
            report.check(file.read() == before and sorted(os.listdir(folder)) == names, "read-only folder: something changed")
        report.count("read-only folder: commands", len(READING) + len(WRITING))
    finally:
        os.chmod(folder, 0o755)
