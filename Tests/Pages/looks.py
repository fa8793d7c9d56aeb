"""What a page is looked at for, in the browser."""

import json
import pathlib

LOOK = pathlib.Path(__file__).with_name("look.js").read_text()

#: A point in CSS pixels.
POINT = 96 / 72
#: What a page must keep, in CSS pixels and as a ratio (WCAG 2.5.5 and 1.4.3): on a screen, and on paper.
SCREEN = {"target": 44, "text": 16, "small": 13, "drawn": 10, "contrast": 4.5}
PAPER = {"target": 0, "text": 10 * POINT, "small": 8 * POINT, "drawn": 7 * POINT, "contrast": 4.5}

#: Opens what is folded, such as the figures of a drawing.
UNFOLD = "document.querySelectorAll('details').forEach(element => element.open = true)"
FOLD = "document.querySelectorAll('details').forEach(element => element.open = false)"

#: Opens the breathing guide. Says how many animations run then, and whether the circle is shown.
BREATHE = """
(() => {
  document.querySelector("details").open = true;
  const circle = document.querySelector(".circle");
  return [document.getAnimations().length, circle.checkVisibility()];
})()
"""


def wrong(page, width, rules=SCREEN):
    """What is wrong with an open page at that width, as sentences."""
    return page.value(f"({LOOK})({width}, {json.dumps(rules)})")


def folded(page, width):
    """What is wrong with it and, once what is folded is open, with that."""
    found = wrong(page, width)
    page.value(UNFOLD)
    found += [f"unfolded, {problem}" for problem in wrong(page, width) if problem not in found]
    page.value(FOLD)
    return found


def card(page, width, scheme):
    """What is wrong with a card, with motion and with less of it."""
    found = wrong(page, width)
    if page.value("document.querySelectorAll('a').length") < 2:
        found.append("it has nobody to call")
    running, is_shown = page.value(BREATHE)
    found += [f"with the guide open, {problem}" for problem in wrong(page, width)]
    if running < 4 or not is_shown:
        found.append(f"{running} animations run")
    page.prefer(scheme, motion="reduce")
    running, is_shown = page.value(BREATHE)
    if running or is_shown:
        found.append("motion is not reduced for who asks for less")
    page.value(FOLD)
    return found
