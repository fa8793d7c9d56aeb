"""Pages with a fault of each sort: whatever looks at pages has to notice them all."""

import base64

import checkers
import looks
import papers

HEAD = """<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
"""

SCREEN = HEAD + """<body>
<div style="width: 500px">wide</div>
<a href="tel:1" style="font-size: 10px; color: #bbb">x</a>
<p onclick="alert(1)" style="width: 1em; overflow-wrap: anywhere">attended</p>
<script>console.log(1)</script>
<img src="http://127.0.0.1:9/x.png" alt="">
<details><summary>more</summary><div class="circle">still</div></details>
<svg viewBox="0 0 100 50" width="100" height="50">
<text x="0" y="20" font-size="8">one</text><text x="2" y="20" font-size="8">two</text><text x="90" y="20">three</text>
<rect class="a" fill="#a33" width="5" height="5"/><rect class="b" fill="#37c" x="9" width="5" height="5"/>
<circle class="c" fill="#eee" r="2" cx="9" cy="9"/>
</svg>
</body>
</html>
"""

#: Parts of the sentences that must be said of it.
SCREEN_FAULTS = (
    "pixels wide on a screen of 320", "reach out of the screen", "too small to tap", "have text of 10px", "and 1 more have text of 8px",
    "broken over lines", "has a contrast of", "it has a script", "runs something: onclick", "it has no title", "it has nobody to call",
    "0 animations run", "motion is not reduced", "it loads http://127.0.0.1:9/x.png", "it runs something",
    "\"one\" is written over", "\"three\" is cut off", "has no title, or no text with its figures", "a mark circle.c",
    "marks rect.a and rect.b differ in nothing but color",
)

#: Two sheets, the second reaching into the margin, in color, with its figures out of order.
PAPER = """<!DOCTYPE html>
<html lang="en">
<head><title>Two sheets</title><style>@page { margin: 8mm }</style></head>
<body style="margin: 0">
<p>Recorded 5 of 7</p><h1>Week 38</h1><p style="color: #b00; break-after: page">one</p><p>two</p>
</body>
</html>
"""
PAPER_FACTS = [("Week 38", True), ("Recorded", True), ("6 of 7", False)]
PAPER_FAULTS = (
    "it takes 2 sheets, not 1", "its text in its place does not say \"Recorded\"", "its text does not say \"6 of 7\"",
    "\"two\" stands in the margin", "sheet 1 is half empty", "it is printed in color",
)

#: A page with an error for each checker: an image without a text and text without contrast, a list in a paragraph.
CHECKED = """<!DOCTYPE html>
<html lang="en">
<head><title>Checked</title></head>
<body><main><h1>Checked</h1>
<p style="color: #aaa; background: #fff">pale <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
<p><ul><li id="a"></li><li id="a"></li></ul></p>
</main></body>
</html>
"""


def missed(chromium, folder):
    """The faults that were not noticed."""
    with chromium.page(written(folder, "screen", SCREEN)) as page:
        page.show(320)
        said = looks.card(page, 320, "light") + looks.wrong(page, 320) + page.heard()
        yield from unsaid(SCREEN_FAULTS, said)
    with chromium.page(written(folder, "paper", PAPER)) as page:
        yield from unsaid(PAPER_FAULTS, printed(page, folder))
        page.show(320)
        picture = base64.b64encode(page.picture(320)).decode()
    # The same page as a picture of itself: nothing can be read back.
    image = written(folder, "image", HEAD + f"<img alt=\"\" src=\"data:image/png;base64,{picture}\">")
    with chromium.page(image) as page:
        yield from unsaid(("its text does not say \"Week 38\"",), printed(page, folder))
    path = written(folder, "checked", CHECKED)
    with chromium.page(path) as page:
        page.show(1280)
        yield from unsaid(("image-alt", "color-contrast"), checkers.axe(page))
    yield from unsaid(("inserting implicit <p>", "anchor \"a\" already defined"), checkers.tidy(path))
    yield from unsaid(("No “p” element in scope", "Duplicate ID"), checkers.nu([path])[path])


def printed(page, folder):
    """What is wrong with a page when it is printed, of the facts of the page with two sheets."""
    path = f"{folder}/printed.pdf"
    with open(path, "wb") as file:
        file.write(page.printed(*papers.PAPERS["A4"]))
    return papers.wrong(path, 1, PAPER_FACTS)


def unsaid(faults, said):
    return [fault for fault in faults if fault not in "\n".join(said)]


def written(folder, name, text):
    path = f"{folder}/faulty-{name}.html"
    with open(path, "w") as file:
        file.write(text)
    return path
