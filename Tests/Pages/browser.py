"""Headless Chromium, driven over its own pipe (--remote-debugging-pipe): no other package is needed."""

import base64
import contextlib
import fcntl
import json
import os
import select
import signal
import subprocess
import time

#: How long the browser may take for one answer, in seconds.
PATIENCE = 60


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

    @contextlib.contextmanager
    def page(self, path):
        """A file, opened in a tab that is closed afterwards."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable", session)
        self.events = []
        self.ask("Page.navigate", session, url=f"file://{path}")
        self.await_event("Page.loadEventFired")
        yield Page(self, session, path)
        self.ask("Target.closeTarget", targetId=target)

    # The protocol: JSON, each message ended by a zero byte.

    def ask(self, method, session=None, **values):
        self.number += 1
        message = {"id": self.number, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.output, rest):]
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


class Page:
    """A file that is open."""

    def __init__(self, browser, session, path):
        self.browser, self.session, self.path = browser, session, path

    def show(self, width, scheme="light", media="", motion="no-preference"):
        """Shows it on a screen of that width, or as it is printed on paper of that width."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=2, mobile=width < 600)
        self.prefer(scheme, media, motion)

    def prefer(self, scheme="light", media="", motion="no-preference"):
        self.ask("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": motion}])

    def value(self, expression):
        """The value of an expression of JavaScript, awaited if it is a promise. The page's own rules don't bind it."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def picture(self, width):
        """The whole page, as PNG."""
        height = self.value("document.documentElement.scrollHeight")
        return base64.b64decode(self.ask(
            "Page.captureScreenshot", captureBeyondViewport=True,
            clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})["data"])

    def printed(self, width, height):
        """The page as PDF, on paper of that size in millimeters, as it comes out of a printer: without backgrounds."""
        return base64.b64decode(self.ask(
            "Page.printToPDF", paperWidth=width / 25.4, paperHeight=height / 25.4, preferCSSPageSize=True,
            printBackground=False)["data"])

    def heard(self):
        """What the page asked for or complained of since it was opened."""
        found = []
        for event in self.browser.events:
            name, values = event["method"], event["params"]
            if name == "Network.requestWillBeSent" and values["request"]["url"] != f"file://{self.path}":
                found.append(f"it loads {values['request']['url']}")
            elif name in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
                found.append(f"it runs something: {name}")
            elif name == "Log.entryAdded":
                found.append(f"the browser says: {values['entry']['text']}")
        return found

    def ask(self, method, **values):
        return self.browser.ask(method, self.session, **values)
