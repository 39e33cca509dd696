"""A headless Chromium, driven over the pipe of its debugging protocol. Needs no network and no
module beyond Python's own."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

SECONDS = 60


class Browser:
    """One page. Everything it asks the network for, says or shows is kept."""

    def __init__(self, width=1280, height=900, dark=False):
        self.profile = tempfile.mkdtemp(prefix="sowlint-browser-")
        self.requests, self.dialogs, self.errors = [], [], []
        self._count, self._buffer, self._answers = 0, b"", {}
        self._loaded = False
        self._start()
        target = self._call("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self._call("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.resize(width, height)
        scheme = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia",
                  {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def _start(self):
        to_child, from_parent = os.pipe()
        to_parent, from_child = os.pipe()

        def descriptors():
            # Above 4 first, so that neither end is overwritten by the other.
            read, write = os.dup(to_child), os.dup(from_child)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self._process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--disable-dev-shm-usage", "--hide-scrollbars", f"--user-data-dir={self.profile}"],
            preexec_fn=descriptors, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self._session = None
        self._write, self._read = from_parent, to_parent

    def _call(self, method, params=None, session=None):
        self._count += 1
        message = {"id": self._count, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data):]
        return self._wait(lambda: self._answers.pop(message["id"], None), method)

    def call(self, method, params=None):
        return self._call(method, params, self._session)

    def _wait(self, ready, what):
        until = time.monotonic() + SECONDS
        while True:
            value = ready()
            if value is not None:
                return value
            if time.monotonic() > until or not select.select([self._read], [], [], SECONDS)[0]:
                raise TimeoutError(what)
            chunk = os.read(self._read, 1 << 20)
            if not chunk:
                raise ConnectionError("the browser has gone: " + what)
            self._buffer += chunk
            *messages, self._buffer = self._buffer.split(b"\0")
            for message in messages:
                self._take(json.loads(message))

    def _take(self, message):
        if "id" in message:
            if "error" in message:
                raise RuntimeError(message["error"])
            self._answers[message["id"]] = message["result"]
            return
        method, params = message["method"], message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Page.javascriptDialogOpening":
            self.dialogs.append(params["message"])
        elif method == "Runtime.exceptionThrown":
            self.errors.append(str(params["exceptionDetails"].get("exception", params)))
        elif method == "Log.entryAdded":
            self.errors.append(params["entry"]["text"])
        elif method == "Page.loadEventFired":
            self._loaded = True

    def open(self, path):
        """Loads a file; returns the seconds until it was loaded."""
        self._loaded = False
        begin = time.monotonic()
        self.call("Page.navigate", {"url": "file://" + os.path.abspath(path)})
        self._wait(lambda: self._loaded or None, "load")
        return time.monotonic() - begin

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", {"expression": expression, "returnByValue": True,
                                                "awaitPromise": True})
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def press(self, key, shift=False):
        text = key if len(key) == 1 else ("\r" if key == "Enter" else "")
        event = {"key": key, "modifiers": 8 if shift else 0}
        if key == "Tab":
            event.update(code="Tab", windowsVirtualKeyCode=9)
        if key == "Enter":
            event.update(code="Enter", windowsVirtualKeyCode=13)
        if text:
            event["text"] = text
        self.call("Input.dispatchKeyEvent", {"type": "keyDown", **event})
        self.call("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})

    def click(self, selector):
        place = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getClientRects()[0];"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", {"type": kind, "x": place[0], "y": place[1],
                                                   "button": "left", "clickCount": 1})

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def picture(self, path, whole=False):
        data = self.call("Page.captureScreenshot", {"captureBeyondViewport": whole})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def print_to(self, path):
        data = self.call("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True,
                                             "generateTaggedPDF": True})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        try:
            self._call("Browser.close")
            self._process.wait(10)
        except (OSError, ConnectionError, TimeoutError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
