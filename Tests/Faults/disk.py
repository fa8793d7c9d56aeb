"""A model of a disk, and the states in which a power cut may leave it.

Strict: syncing a file makes its content durable but not its name; syncing a folder makes the names in it durable. Data
that is not synced may be there or missing, be torn at 512 bytes, or be there while something older is missing.
"""

import os

SECTOR = 512


class File:
    def __init__(self):
        self.durable = b""
        #: The operations since the last sync: ("W", offset, data) or ("T", size, None).
        self.pending = []

    def sync(self):
        self.durable = self.content(self.pending)
        self.pending = []

    def content(self, operations):
        if not operations:
            return self.durable
        data = bytearray(self.durable)
        for kind, place, written in operations:
            if kind == "T":
                if place < len(data):
                    del data[place:]
                else:
                    data.extend(bytes(place - len(data)))
            else:
                if len(data) < place:
                    data.extend(bytes(place - len(data)))
                data[place:place + len(written)] = written
        return bytes(data)


class Folder:
    def __init__(self):
        self.durable = {}
        #: The changes since the last sync, each a list of (name, node); the node is a File, a Folder, or None if it is gone.
        self.pending = []

    def sync(self):
        self.durable = self.names(self.pending)
        self.pending = []

    def names(self, changes):
        names = dict(self.durable)
        for change in changes:
            for name, node in change:
                if node is None:
                    names.pop(name, None)
                else:
                    names[name] = node
        return names


class Disk:
    """Applies recorded operations and builds the states that a power cut could leave."""

    def __init__(self, root):
        self.root = root
        self.top = Folder()
        self.inodes = {}

    @staticmethod
    def loaded(root):
        """The current content of a folder, all of it synced."""
        disk = Disk(root)

        def load(path, folder):
            for entry in os.scandir(path):
                if entry.is_dir(follow_symlinks=False):
                    node = Folder()
                    load(entry.path, node)
                else:
                    node = disk.remember(File(), entry.inode())
                    with open(entry.path, "rb") as file:
                        node.durable = file.read()
                folder.durable[entry.name] = node

        load(root, disk.top)
        return disk

    # Applying

    def node(self, path):
        """The file or folder at a path, as the running program sees it."""
        node = self.top
        for part in [part for part in os.path.relpath(path, self.root).split("/") if part != "."]:
            node = node.names(node.pending)[part]
        return node

    def apply(self, operation):
        """Applies one operation. A failed one has changed nothing."""
        if operation.failed or operation.kind in "OMrA":
            return
        path, kind = operation.path, operation.kind
        folder, name = self.node(os.path.dirname(path)) if path != self.root else None, os.path.basename(path)
        if kind == "C":
            folder.pending.append([(name, self.remember(File(), operation.inode))])
        elif kind == "D":
            folder.pending.append([(name, Folder())])
        elif kind in "UR":
            folder.pending.append([(name, None)])
        elif kind == "L":
            self.node(os.path.dirname(operation.path2)).pending.append([(os.path.basename(operation.path2), self.node(path))])
        elif kind == "N":
            target, new = self.node(os.path.dirname(operation.path2)), os.path.basename(operation.path2)
            node = self.node(path)
            if target is folder:
                folder.pending.append([(name, None), (new, node)])
            else:
                folder.pending.append([(name, None)])
                target.pending.append([(new, node)])
        elif kind == "X":
            target, other = self.node(os.path.dirname(operation.path2)), os.path.basename(operation.path2)
            first, second = [(name, self.node(operation.path2))], [(other, self.node(path))]
            # Within one folder it is one change; between two, a cut may leave one half of it, as with a rename.
            if target is folder:
                folder.pending.append(first + second)
            else:
                folder.pending.append(first)
                target.pending.append(second)
        elif kind == "W":
            self.opened(operation).pending.append(("W", operation.offset, operation.data))
        elif kind == "T":
            self.opened(operation).pending.append(("T", operation.offset, None))
        elif kind == "S":
            self.opened(operation).sync()

    def remember(self, file, inode):
        self.inodes[inode] = file
        return file

    def opened(self, operation):
        """The file of an operation on a descriptor. Found by inode, since it may have been renamed."""
        node = self.inodes.get(operation.inode)
        return node if node is not None else self.node(operation.path)

    # States

    def state(self, choose_names, choose_data):
        """The files by path, with only the changes that the two functions keep."""
        result = {}

        def visit(folder, prefix):
            for name, node in folder.names(choose_names(folder.pending)).items():
                if isinstance(node, Folder):
                    result[prefix + name + "/"] = None
                    visit(node, prefix + name + "/")
                else:
                    result[prefix + name] = node.content(choose_data(node.pending))

        visit(self.top, "")
        return result

    def everything(self):
        return self.state(lambda changes: changes, lambda changes: changes)

    def has_pending(self):
        def visit(folder):
            return bool(folder.pending) or any(
                visit(node) if isinstance(node, Folder) else node.pending
                for node in folder.names(folder.pending).values()) or any(
                isinstance(node, File) and node.pending for node in folder.durable.values())
        return visit(self.top)

    def crashes(self, random, number):
        """States after a crash: only synced data, everything, only one of names and data, and `number` random mixtures."""
        yield self.state(lambda changes: [], lambda changes: [])
        yield self.everything()
        yield self.state(lambda changes: [], lambda changes: changes)
        yield self.state(lambda changes: changes, lambda changes: [])
        for _ in range(number if self.has_pending() else 0):
            share = random.choice([0.1, 0.5, 0.9])
            names = random.choice([
                lambda changes: changes, lambda changes: [],
                lambda changes: [change for change in changes if random.random() < 0.5],
                lambda changes: changes[:random.randint(0, len(changes))]])
            torn = random.random() < 0.5
            yield self.state(names, lambda changes: subset(changes, random, share, torn))


def subset(changes, random, share, torn):
    """A random part of the writes. If `torn`, one of them may keep only some sectors."""
    kept = [change for change in changes if random.random() < share]
    if not torn or not kept:
        return kept
    victim = random.randrange(len(kept)) if random.random() < 0.5 else len(kept) - 1
    kind, place, data = kept[victim]
    if kind != "W":
        return kept
    pieces, start = [], 0
    while start < len(data):
        # Up to the next sector border on the disk, not in the written data.
        end = min(len(data), start + SECTOR - (place + start) % SECTOR)
        if random.random() < 0.5:
            pieces.append(("W", place + start, data[start:end]))
        start = end
    return kept[:victim] + pieces + kept[victim + 1:]
