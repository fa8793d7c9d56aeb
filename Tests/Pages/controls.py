"""A page with a fault of each sort: whatever looks at pages has to notice them all."""

PAGE = """<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body>
<div style="width: 500px">wide</div>
<a href="tel:1" style="font-size: 10px; color: #bbb">x</a>
<script>console.log(1)</script>
<img src="http://127.0.0.1:9/x.png" alt="">
<details><summary>more</summary><div class="circle">still</div></details>
</body>
</html>
"""

#: Parts of the sentences that must be said.
FAULTS = (
    "pixels wide on a screen of 320", "reaches out of the screen", "too small to tap", "has text of 10px", "has a contrast of",
    "it has a script", "it has no title", "it has nobody to call", "0 animations run", "motion is not reduced",
    "it loads http://127.0.0.1:9/x.png", "it runs something",
)


def missed(chromium, folder):
    """The faults that were not noticed."""
    path = f"{folder}/faulty.html"
    with open(path, "w") as file:
        file.write(PAGE)
    said = "\n".join(chromium.look(path, 320, "light")[0])
    return [fault for fault in FAULTS if fault not in said]
