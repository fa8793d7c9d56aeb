"""Builds the recorder, sets it up for a run, and reads its log."""

import os
import shutil
import struct
import subprocess
from dataclasses import dataclass

HEADER = struct.Struct("<IBBHHHiQqQ")
MAGIC = 0x464C5431
#: How an operation fails: the error, and whether every later operation fails too. After a kill there are none.
MODES = [("EIO", False), ("EIO", True), ("ENOSPC", False), ("ENOSPC", True), ("KILL", False)]


@dataclass
class Operation:
    kind: str
    failed: bool
    path: str
    path2: str
    pid: int
    inode: int
    offset: int
    data: bytes

    def __str__(self):
        return f"{NAMES.get(self.kind, self.kind)} {os.path.basename(self.path)} at {self.offset}"


NAMES = {
    "O": "open", "C": "create", "W": "write", "S": "sync", "T": "truncate", "U": "unlink", "N": "rename", "X": "exchange", "L": "link",
    "D": "mkdir", "R": "rmdir", "M": "chmod", "r": "read", "A": "acknowledge"}


def build(target):
    compiler = next((name for name in ("gcc", "cc", "clang") if shutil.which(name)), None)
    if not compiler:
        raise SystemExit("A C compiler (gcc or clang) is needed to build the recorder.")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorder.c")
    subprocess.run([compiler, "-O2", "-Wall", "-shared", "-fPIC", "-o", target, source, "-ldl"], check=True)


def environment(library, root, log=None, at=0, kind="EIO", sticky=False, reads=False):
    """The environment variables that preload and control the recorder."""
    values = {"LD_PRELOAD": library, "FAULT_ROOT": root}
    if log:
        values["FAULT_LOG"] = log
    if at:
        values.update(FAULT_AT=str(at), FAULT_KIND=kind)
    if sticky:
        values["FAULT_STICKY"] = "1"
    if reads:
        values["FAULT_READS"] = "1"
    return values


def read(log, start=0):
    """The operations in a log, from byte `start` on."""
    operations = []
    if not os.path.exists(log):
        return operations
    with open(log, "rb") as file:
        file.seek(start)
        data = file.read()
    position = 0
    while position < len(data):
        magic, kind, failed, first, second, _, pid, inode, offset, length = HEADER.unpack_from(data, position)
        if magic != MAGIC:
            raise SystemExit("The recorder's log is broken.")
        position += HEADER.size
        path = data[position:position + first].decode()
        position += first
        path2 = data[position:position + second].decode()
        position += second
        operations.append(Operation(chr(kind), bool(failed), path, path2, pid, inode, offset, data[position:position + length]))
        position += length
    return operations
