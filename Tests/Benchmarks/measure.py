"""Measures commands, each figure with a public tool."""

import json
import os
import re
import shlex
import statistics
import subprocess
import tempfile


def instructions(command):
    """Instructions of one run, by callgrind. They are nearly the same in every run, even on a busy machine."""
    ran = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"], command)
    return int(re.search(r"Collected : (\d+)", ran.stderr)[1])


def ratios(steady, shell, rounds):
    """Ratios of wall time and of CPU time: the median of several rounds by hyperfine, in which the two commands take turns."""
    walls, processors = [], []
    for _ in range(rounds):
        (wall, processor), (other, others) = timed(steady), timed(shell)
        walls.append(wall / other)
        processors.append(processor / others)
    return statistics.median(walls), statistics.median(processors)


def timed(command):
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        prepare = ["--prepare", shlex.join(["rm", "-f", command.copy])] if command.copy else []
        run(["hyperfine", "-N", *prepare, "--style", "none", "--warmup", "1", "--min-runs", "10", "--max-runs", "30", "--export-json", file.name, shlex.join(command.words)],
            command, appended=False)
        result = json.load(file)["results"][0]
    # On some systems hyperfine rounds CPU time to ticks, so it may be 0.
    return result["median"], max(result["user"] + result["system"], 1e-6)


def peak(command):
    """The peak memory (resident set) of one run, in KiB."""
    return int(run(["/usr/bin/time", "-f", "peak %M"], command).stderr.rsplit("peak ", 1)[1])


def syncs(command):
    """The number of sync calls in one run."""
    with tempfile.NamedTemporaryFile() as file:
        run(["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,syncfs,sync_file_range,msync", "-o", file.name], command)
        return sum(1 for line in file.read().decode().split("\n") if "sync" in line and "resumed" not in line)


def run(prefix, command, appended=True):
    if command.copy and os.path.exists(command.copy):
        os.unlink(command.copy)
    ran = subprocess.run([*prefix, *(command.words if appended else [])], env=command.environment, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")
    if ran.returncode:
        raise SystemExit(f"{' '.join(command.words)[:200]} ended with {ran.returncode}: {ran.stderr[-400:]}")
    return ran
