"""Tables as LibreOffice shows them."""

import os
import subprocess
import xml.etree.ElementTree

NAMESPACES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
              "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
TABLE, TEXT, OFFICE = (f"{{{NAMESPACES[name]}}}" for name in ("table", "text", "office"))
#: Comma, double quote, UTF-8, from line 1; numbers and dates are found, and formulas run, as a person may have set it.
FILTER = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true"


#: It leaves out what comes after the 255th.
MOST_FILES = 200


def written(element):
    """The text of a paragraph."""
    text = element.text or ""
    for child in element:
        name = child.tag.removeprefix(TEXT)
        text += {"s": " " * int(child.get(f"{TEXT}c", "1")), "tab": "\t", "line-break": "\n"}.get(name, written(child))
        text += child.tail or ""
    return text


def sheet(path):
    """The cells of a flat spreadsheet that hold something, by row and column: (type, text, formula)."""
    found, row = {}, 0
    for line in xml.etree.ElementTree.parse(path).iter(f"{TABLE}table-row"):
        column = 0
        for cell in line:
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            kind = cell.get(f"{OFFICE}value-type")
            if kind:
                text = "\n".join(written(paragraph) for paragraph in cell.findall("text:p", NAMESPACES))
                for position in range(column, column + repeated):
                    found[row, position] = kind, text, cell.get(f"{TABLE}formula")
            column += repeated
        row += int(line.get(f"{TABLE}number-rows-repeated", "1"))
    return found


def opened(files, folder):
    """The cells that LibreOffice makes of the bytes of each table; None if it doesn't open them."""
    os.makedirs(folder)
    numbers = {}
    for data in files:
        number = numbers.setdefault(data, len(numbers))
        with open(f"{folder}/{number}.csv", "wb") as file:
            file.write(data)
    paths = [f"{folder}/{number}.csv" for number in numbers.values()]
    for first in range(0, len(paths), MOST_FILES):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--norestore",
                        f"--infilter={FILTER}", "--convert-to", "fods", "--outdir", folder, *paths[first:first + MOST_FILES]],
                       check=True, capture_output=True, timeout=300)
    return {data: sheet(path) if os.path.exists(path := f"{folder}/{number}.fods") else None for data, number in numbers.items()}
