"""The texts in Swift sources: every string literal, without comments, with a word in place of each interpolation."""

import re

# Stands for what is put in: a name, a number, a time.
FILLER = "one"


def literals(source):
    """The string literals of a file, in order. Escapes are read, and a multi-line literal is one text."""
    texts = []
    position = 0
    while position < len(source):
        if source.startswith("//", position):
            position = source.find("\n", position)
            if position < 0:
                break
        elif source.startswith("/*", position):
            position = source.index("*/", position) + 2
        elif source.startswith('"""', position):
            text, position = read(source, position + 3, '"""', texts)
            # What stands on the lines of the marks is not in the text; the last one says how far it is indented.
            lines = text.split("\n")
            indent = len(lines[-1])
            joined = "\n".join(line[indent:] for line in lines[1:-1])
            texts.append(re.sub(r"\x00\n\s*", "", joined).replace("\x00", ""))
        elif source[position] == '"':
            text, position = read(source, position + 1, '"', texts)
            texts.append(text)
        else:
            position += 1
    return texts


def read(source, position, end, inner):
    """Reads a literal up to its end. Literals inside an interpolation are added to `inner`."""
    text = ""
    while not source.startswith(end, position):
        if source[position] != "\\":
            text += source[position]
            position += 1
            continue
        escape = source[position + 1]
        if escape == "(":
            depth, start = 1, position + 2
            position = start
            while depth:
                if source[position] == '"':
                    mark = '"""' if source.startswith('"""', position) else '"'
                    nested, position = read(source, position + len(mark), mark, inner)
                    inner.append(nested)
                    continue
                depth += {"(": 1, ")": -1}.get(source[position], 0)
                position += 1
            text += FILLER
        elif escape == "u":
            close = source.index("}", position)
            text += chr(int(source[position + 3 : close], 16))
            position = close + 1
        elif escape == "\n":
            # The line goes on.
            text += "\x00\n"
            position += 2
        else:
            text += {"n": "\n", "t": "\t", "0": "\0"}.get(escape, escape)
            position += 2
    return text, position + len(end)
