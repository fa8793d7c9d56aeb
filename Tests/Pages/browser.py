"""Headless Chromium, driven over its own pipe (--remote-debugging-pipe): no other package is needed."""

import base64
import fcntl
import json
import os
import select
import signal
import subprocess
import time

#: How long the browser may take for one answer, in seconds.
PATIENCE = 60
#: The heights and sizes that a page must keep, in CSS pixels (WCAG 2.5.5 and 1.4.3).
TARGET, TEXT, CONTRAST = 44, 16, 4.5

#: A function that says what is wrong with the page on a screen of that width, as a list of sentences.
LOOK = """
(width => {
  // A phone zooms out where a page is too wide, so innerWidth is not the screen's.
  const found = [];
  const widest = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (widest > width) found.push(`it is ${widest} pixels wide on a screen of ${width}`);
  const shown = element => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
  const name = element => `<${element.localName}> "${element.textContent.trim().slice(0, 30)}"`;
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = color => {
    const [red, green, blue] = color.match(/[\\d.]+/g).map(Number).map(channel);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = element => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (!shown(element) || element.closest("[aria-hidden]")) continue;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (box.right > width + 0.5 || box.left < -0.5) found.push(`${name(element)} reaches out of the screen`);
    if (element.matches("a, summary") && (box.height < %(target)d || box.width < %(target)d))
      found.push(`${name(element)} is ${box.width} by ${box.height} pixels, too small to tap`);
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    if (parseFloat(style.fontSize) < %(text)d) found.push(`${name(element)} has text of ${style.fontSize}`);
    const [one, other] = [light(style.color), light(behind(element))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < %(contrast)s) found.push(`${name(element)} has a contrast of ${contrast.toFixed(1)}`);
  }
  if (document.scripts.length) found.push("it has a script");
  if (!document.title || !document.documentElement.lang) found.push("it has no title, or no language");
  if (document.querySelectorAll("a").length < 2) found.push("it has nobody to call");
  return found;
})
""" % {"target": TARGET, "text": TEXT, "contrast": CONTRAST}

#: Opens the breathing guide. Says how many animations run then, and whether the circle is shown.
BREATHE = """
(() => {
  document.querySelector("details").open = true;
  const circle = document.querySelector(".circle");
  return [document.getAnimations().length, circle.checkVisibility()];
})()
"""


class Browser:
    """One browser for all pages, each in a tab of its own."""

    def __init__(self, folder):
        # Its end of the pipes has to be 3 and 4, so ours are out of the way.
        (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
        self.input, self.output, child_in, child_out = (
            fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (ours_in, ours_out, theirs_in, theirs_out))
        for end in (theirs_in, ours_out, ours_in, theirs_out):
            os.close(end)

        def take_pipes():
            os.setsid()
            os.dup2(child_in, 3)
            os.dup2(child_out, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
             f"--user-data-dir={folder}/profile", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=take_pipes, pass_fds=(3, 4))
        os.close(child_in)
        os.close(child_out)
        self.number, self.bytes, self.events = 0, b"", []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # The whole group: a browser is many processes.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def look(self, path, width, scheme):
        """Opens a file on a screen of that width.

        Returns what is wrong with it, and a picture.
        """
        self.events = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        page = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable", page)
        self.ask("Emulation.setDeviceMetricsOverride", page, width=width, height=800, deviceScaleFactor=2, mobile=True)
        self.prefer(page, scheme, "no-preference")
        self.events = []
        self.ask("Page.navigate", page, url=f"file://{path}")
        self.await_event("Page.loadEventFired")

        found = self.value(page, f"{LOOK}({width})")
        height = self.value(page, "document.documentElement.scrollHeight")
        picture = self.ask(
            "Page.captureScreenshot", page, captureBeyondViewport=True,
            clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})["data"]
        found += [f"with the guide open, {problem}" for problem in self.breathe(page, width, scheme)]
        found += self.heard(path)
        self.ask("Target.closeTarget", targetId=target)
        return found, base64.b64decode(picture)

    def breathe(self, page, width, scheme):
        """What is wrong once the breathing guide is open, with motion and with less of it."""
        running, is_shown = self.value(page, BREATHE)
        found = self.value(page, f"{LOOK}({width})")
        if running < 4 or not is_shown:
            found.append(f"{running} animations run")
        self.prefer(page, scheme, "reduce")
        running, is_shown = self.value(page, BREATHE)
        if running or is_shown:
            found.append("motion is not reduced for who asks for less")
        return found

    def heard(self, path):
        """What the page asked for or complained of."""
        found = []
        for event in self.events:
            name, values = event["method"], event["params"]
            if name == "Network.requestWillBeSent" and values["request"]["url"] != f"file://{path}":
                found.append(f"it loads {values['request']['url']}")
            elif name in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
                found.append(f"it runs something: {name}")
            elif name == "Log.entryAdded":
                found.append(f"the browser says: {values['entry']['text']}")
        return found

    def prefer(self, page, scheme, motion):
        self.ask("Emulation.setEmulatedMedia", page, features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": motion}])

    def value(self, page, expression):
        answer = self.ask("Runtime.evaluate", page, expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"]["value"]

    # The protocol: JSON, each message ended by a zero byte.

    def ask(self, method, session=None, **values):
        self.number += 1
        message = {"id": self.number, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def await_event(self, method):
        while not any(event["method"] == method for event in self.events):
            self.events.append(self.receive())

    def receive(self):
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self.bytes:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            more = os.read(self.input, 1 << 16) if ready else b""
            if not more:
                raise RuntimeError("Chromium does not answer")
            self.bytes += more
        message, self.bytes = self.bytes.split(b"\0", 1)
        return json.loads(message)
