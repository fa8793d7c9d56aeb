"""The printed page: how many sheets it takes, its margins, its colors, and the text that can be read back from it."""

import html
import re
import subprocess
import unicodedata

#: Width and height in millimeters.
PAPERS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
#: The margin on each side in millimeters, and how much of it the printer's rounding may take.
MARGIN, SLACK = 15, 0.4


def content_width(paper):
    """How wide the text may be on that paper, in CSS pixels."""
    return int((PAPERS[paper][0] - 2 * MARGIN) / 25.4 * 96)


def squeezed(text):
    """Text without what a line break or a ligature changes."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def wrong(path, sheets, facts, is_grey=True):
    """What is wrong with a PDF: how many sheets it may take at most (None for any number), and what it has to say."""
    found = []
    # In the order of the page's content: guessed from where words stand, columns would be mixed up.
    text = ran("pdftotext", "-raw", path, "-")
    count = text.count("\f")
    if sheets and count > sheets:
        found.append(f"it takes {count} sheets, not {sheets}")
    found += unsaid(squeezed(text), facts)
    found += outside(path)
    if sheets:
        found += [f"sheet {number} is half empty" for number in half_empty(path)]
    if is_grey and is_colored(path):
        found.append("it is printed in color")
    return found


def unsaid(text, facts):
    """The facts that can't be read back, or stand before those they follow."""
    found, place = [], 0
    for fact, is_in_order in facts:
        at = text.find(squeezed(fact), place if is_in_order else 0)
        if at < 0:
            where = "in its place " if squeezed(fact) in text else ""
            found.append(f"its text {where}does not say \"{fact[:60]}\"")
        elif is_in_order:
            place = at
    return found


def outside(path):
    """Words that stand in the margin."""
    edge = (MARGIN - SLACK) / 25.4 * 72
    found = []
    for width, height, words in boxes(path):
        for left, top, right, bottom, word in words:
            # A line's box may reach over the edge by what is left free above and below its letters.
            free = (bottom - top) / 3
            if left < edge or right > width - edge or top < edge - free or bottom > height - edge + free:
                found.append(f"\"{word[:30]}\" stands in the margin")
    return found


def half_empty(path):
    """The numbers of sheets that end before their middle, though the text goes on."""
    sheets = [(height, [bottom for _, _, _, bottom, _ in words]) for _, height, words in boxes(path)]
    return [number for number, (height, ends) in enumerate(sheets[:-1], 1) if max(ends, default=0) < height / 2]


def boxes(path):
    """Its sheets: the width and height of each, which the browser makes a little larger than the paper, and its words with
    left, top, right and bottom."""
    sheets = []
    for tag, numbers, word in re.findall(r"<(page|word) (.*?)>(.*)", ran("pdftotext", "-bbox", path, "-")):
        sides = [float(number) for number in re.findall(r'"([\d.-]+)"', numbers)]
        if tag == "page":
            sheets.append((*sides, []))
        else:
            sheets[-1][2].append((*sides, html.unescape(word.removesuffix("</word>"))))
    return sheets


def is_colored(path):
    """Whether any point of it is not grey."""
    for picture in pictures(path):
        if not picture[0::3] == picture[1::3] == picture[2::3]:
            return True
    return False


def pictures(path):
    """The points of each of its pages: red, green and blue."""
    stream = subprocess.run(["pdftoppm", "-r", "60", path], check=True, capture_output=True).stdout
    while stream:
        head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", stream)
        size = 3 * int(head[1]) * int(head[2])
        yield stream[head.end():head.end() + size]
        stream = stream[head.end() + size:]


def picture(path):
    """Its first page, as PNG."""
    return subprocess.run(["pdftoppm", "-r", "110", "-png", "-singlefile", path], check=True, capture_output=True).stdout


def ran(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout
