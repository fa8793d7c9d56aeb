"""Counts checks, collects failures, and prints a table at the end."""

import sys
import time


class Report:
    def __init__(self):
        self.passed = 0
        self.failures = []
        self.counts = []
        self.began = time.monotonic()

    def check(self, holds, what):
        """Makes one check. `what` describes the failure; it may be a function that returns the description."""
        if holds:
            self.passed += 1
            return True
        what = what() if callable(what) else what
        self.failures.append(what)
        if len(self.failures) <= 60:
            print(f"  FAILED {what}", flush=True)
        return False

    def count(self, name, number):
        for position, (known, before) in enumerate(self.counts):
            if known == name and isinstance(number, int):
                self.counts[position] = (name, before + number)
                return
            if known == name:
                return
        self.counts.append((name, number))

    def skip(self, name, why):
        print(f"  skipped: {name}: {why}", flush=True)
        self.count(name, "skipped")

    def section(self, name):
        print(f"[{time.monotonic() - self.began:5.0f} s] {name}", flush=True)

    def finish(self, seed, times):
        print(f"\n{'what':<58} {'count':>9}")
        for name, number in self.counts:
            print(f"{name:<58} {number:>9}")
        print(f"{'seconds':<58} {time.monotonic() - self.began:>9.0f}")
        print(f"seed {seed}, times {times}")
        if len(self.failures) > 60:
            print(f"({len(self.failures) - 60} failures are not shown)")
        print(f"{self.passed} passed, {len(self.failures)} failed", flush=True)
        sys.exit(1 if self.failures else 0)
