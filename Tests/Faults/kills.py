"""Kills at random moments, and many writers at once. Every confirmed entry must be stored completely."""

import os
import shutil
import signal
import threading
import time

import judge
from bench import OTHER

KILLS, MERGES = 300, 60
WRITERS, EACH, READERS = 8, 40, 2


def whole(content, wanted):
    """The faults among the cravings of a dump. Each was made with one trigger and one action."""
    links = {table: {row[0] for row in content[table]} for table in ("craving_trigger", "craving_action")}
    history = {row[3] for row in content["history"]}
    wrong = []
    for note, row in judge.cravings(content).items():
        if row[1] not in links["craving_trigger"] or row[1] not in links["craving_action"] or row[1] not in history:
            wrong.append(f"{note} is there without its links or its history")
    wrong += [f"{note} was acknowledged and is lost" for note in wanted - set(judge.cravings(content))]
    notes = [row[judge.NOTE] for row in content["craving"]]
    if len(notes) != len(set(notes)):
        wrong.append("an entry is there twice")
    return wrong


def add(number, note):
    return ["craving", str(number % 11), "--trigger", "stress", "--action", "walk", "--note", note]


def kill_lane(task):
    """In a worker: adds entries to one database and kills each command. Returns counts and faults."""
    bench, lane, seed, number = task
    import random
    chance = random.Random(seed)
    database = os.path.join(bench.place(f"kills-{lane}"), "steady.db")
    usual = []
    for _ in range(3):
        begin = time.monotonic()
        bench.run(add(0, f"before {len(usual)}"), database)
        usual.append(time.monotonic() - begin)
    usual, promised, killed = sorted(usual)[1], set(), 0
    for turn in range(number):
        note = f"n{turn}"
        child = bench.start(add(turn, note), database)
        # Half of the kills at any time, half around the time when the file is written.
        pause = chance.uniform(0, 1.2) * usual if turn % 2 else chance.uniform(0.5, 1.1) * usual
        time.sleep(pause)
        try:
            child.send_signal(signal.SIGKILL)
        except ProcessLookupError:
            pass
        out, _ = child.communicate()
        killed += child.returncode == -signal.SIGKILL
        if out:
            promised.add(note)
    try:
        content = judge.dump(database)
    except judge.Corrupt as error:
        return number, killed, len(promised), [f"corrupt: {error}"]
    wrong = whole(content, promised) if content else [f"{len(promised)} lost"] * bool(promised)
    return number, killed, len(promised), wrong


def merge_lane(task):
    """In a worker: kills the import of another copy's file at any time. Returns counts and faults."""
    bench, lane, seed, number = task
    import random
    chance = random.Random(seed)
    start, root = bench.place(f"merges-{lane}"), f"{bench.folder}/merge-{lane}"
    for turn in range(3):
        bench.run(add(turn, f"n{turn}"), os.path.join(start, "steady.db"))
    old = judge.normal(judge.dump(os.path.join(start, "steady.db")))
    usual, new, killed, merged, wrong = None, None, 0, 0, []
    for turn in range(number + 1):
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(start, root)
        database, begin = os.path.join(root, "steady.db"), time.monotonic()
        child = bench.start(bench.filled(["import", OTHER, "--yes"], root), database)
        # The first is not killed: it says how long it takes and what comes out.
        if usual is not None:
            time.sleep(chance.uniform(0.2, 1.1) * usual)
            child.kill()
        out, _ = child.communicate()
        try:
            found = judge.normal(judge.dump(database))
        except judge.Corrupt as error:
            wrong.append(f"corrupt: {error}")
            continue
        if usual is None:
            usual, new = time.monotonic() - begin, found
            continue
        killed, merged = killed + (child.returncode == -signal.SIGKILL), merged + (found == new)
        if found not in (old, new):
            wrong.append("half a merge")
        if out and found != new:
            wrong.append("a merge was acknowledged and is lost")
    return number, killed, merged, wrong if new != old else ["the merge changed nothing"]


def write_many(bench, report):
    database = os.path.join(bench.place("writers"), "steady.db")
    report.check(bench.run(["raise", "so that there is a database"], database).code == 0, "writers: no database")
    refused, read, done = [], [], threading.Event()

    def write(writer):
        for number in range(EACH):
            ran = bench.run(add(number, f"w{writer}-{number}"), database)
            if ran.code != 0:
                refused.append(str(ran))

    def look(words):
        while not done.is_set():
            ran = bench.run(words, database)
            read.append(None if ran.code == 0 else str(ran))
            time.sleep(0.05)

    writers = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
    readers = [threading.Thread(target=look, args=(words,)) for words in (["log", "--json"], ["week"])[:READERS]]
    for thread in writers + readers:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    wanted = {f"w{writer}-{number}" for writer in range(WRITERS) for number in range(EACH)}
    content = judge.dump(database)
    report.check(not refused, lambda: f"writers: {len(refused)} refused, first {refused[0]}")
    report.check(not any(read) and read, lambda: f"readers: {next(filter(None, read), 'none ran')}")
    wrong = whole(content, wanted)
    report.check(not wrong, lambda: f"writers: {wrong[:3]}")
    numbers = [row[0] for row in content["craving"]]
    report.check(sorted(numbers) == list(range(1, WRITERS * EACH + 1)), "writers: numbers are doubled or missing")
    report.count("writers: entries kept", len(content["craving"]))
    report.count("writers: reads meanwhile", len(read))


def run(bench, report, random, pool):
    report.section("kills")
    lanes = 2
    tasks = [(bench, lane, random.random(), KILLS // lanes) for lane in range(lanes)]
    for number, killed, promised, wrong in pool.imap_unordered(kill_lane, tasks):
        report.check(not wrong, lambda: f"kills: {wrong[:3]}")
        report.check(killed > 0, "kills: none came in time")
        report.count("kills: sent", number)
        report.count("kills: came before the end", killed)
        report.count("kills: entries acknowledged and kept", promised)
    tasks = [(bench, lane, random.random(), MERGES // lanes) for lane in range(lanes)]
    for number, killed, merged, wrong in pool.imap_unordered(merge_lane, tasks):
        report.check(not wrong, lambda: f"kills: {wrong[:3]}")
        report.check(killed > 0, "kills: no merge was stopped in time")
        report.count("kills: merges begun", number)
        report.count("kills: merges stopped before the end", killed)
        report.count("kills: merges whole afterwards", merged)
    report.section("writers and readers at once")
    write_many(bench, report)
