"""A headless Chromium, driven by the DevTools protocol over two pipes; the standard library is all it takes."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


def find_chromium():
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next((shutil.which(name) for name in names if shutil.which(name)), None)


class Browser:
    def __init__(self, options=()):
        self.folder = tempfile.mkdtemp(prefix="stdc-browser-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        to_browser, self.writer = os.pipe()
        self.reader, from_browser = os.pipe()

        def connect():
            # Chromium reads from 3 and writes to 4; both ends are moved out of the way first.
            low = os.dup2(to_browser, 13)
            high = os.dup2(from_browser, 14)
            os.dup2(low, 3)
            os.dup2(high, 4)

        self.process = subprocess.Popen(
            [find_chromium(), "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-component-update", "--hide-scrollbars",
             "--disable-background-networking", "--lang=zh-CN", "--user-data-dir=" + os.path.join(self.folder, "profile"),
             *options, "about:blank"],
            preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.events = []
        self.send("Browser.setDownloadBehavior",
                  {"behavior": "allow", "downloadPath": self.downloads, "eventsEnabled": True})

    def receive(self, timeout):
        end = time.time() + timeout
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.reader], [], [], max(0, end - time.time()))
            if not ready:
                return None
            piece = os.read(self.reader, 1 << 20)
            if not piece:
                raise RuntimeError("Chromium went away")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def post(self, method, parameters=None, session=None):
        """Sends without waiting for an answer; returns its number."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        return self.number

    def send(self, method, parameters=None, session=None):
        number = self.post(method, parameters, session)
        while True:
            answer = self.receive(90)
            if answer is None:
                raise RuntimeError(method + ": no answer")
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer.get("result", {})
            if "method" in answer:
                self.events.append(answer)

    def close(self):
        try:
            self.send("Browser.close")
        except (RuntimeError, OSError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """A tab with its own size and colours; what goes wrong in it is kept in `problems`."""

    def __init__(self, browser, width=1440, height=900, dark=False, mobile=False, script="", timezone="", scripting=True):
        self.browser = browser
        target = browser.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.target = target
        self.session = browser.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Audits"):
            self.send(domain + ".enable")
        self.resize(width, height, mobile)
        self.media(dark=dark)
        if timezone:
            self.send("Emulation.setTimezoneOverride", {"timezoneId": timezone})
        if not scripting:
            self.send("Emulation.setScriptExecutionDisabled", {"value": True})
        # A policy that is broken shows as an event of the document.
        self.send("Page.addScriptToEvaluateOnNewDocument", {"source": "document.addEventListener("
                  "'securitypolicyviolation', function (e) { console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI); });" + script})

    def send(self, method, parameters=None):
        return self.browser.send(method, parameters, self.session)

    def resize(self, width, height, mobile=False):
        self.send("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile})
        self.send("Emulation.setTouchEmulationEnabled", {"enabled": mobile})

    def media(self, dark=False, kind=""):
        self.send("Emulation.setEmulatedMedia",
                  {"media": kind, "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def open(self, address):
        self.send("Page.navigate", {"url": address})
        end = time.time() + 60
        while time.time() < end:
            if self.run("document.readyState") == "complete" and self.run("location.href") != "about:blank":
                return
            time.sleep(0.05)
        raise RuntimeError(address + " does not load")

    def run(self, expression):
        answer = self.send("Runtime.evaluate", {"expression": expression, "returnByValue": True, "awaitPromise": True,
                                                "userGesture": True})
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(expression + ": " + details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def wait(self, expression, seconds=10):
        end = time.time() + seconds
        while time.time() < end:
            try:
                value = self.run(expression)
            except RuntimeError as error:
                # The page that was asked went away; the next one answers.
                if "navigated" not in str(error):
                    raise
                value = None
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError("not in time: " + expression)

    KEYS = {"Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, ""), " ": (32, " "), "ArrowRight": (39, ""), "ArrowDown": (40, ""),
            "ArrowUp": (38, ""), "/": (191, "/")}

    def press(self, key, modifiers=0):
        # Letters and marks are themselves.
        code, text = self.KEYS[key] if key in self.KEYS else (ord(key.upper()), key)
        common = {"key": key, "code": {" ": "Space", "/": "Slash"}.get(key, key), "windowsVirtualKeyCode": code, "modifiers": modifiers}
        down = dict(common, type="keyDown" if text else "rawKeyDown")
        if text:
            down["text"] = text
        self.send("Input.dispatchKeyEvent", down)
        self.send("Input.dispatchKeyEvent", dict(common, type="keyUp"))

    def type(self, text):
        self.send("Input.insertText", {"text": text})

    def click(self, expression):
        """A real press of the mouse on the middle of an element."""
        self.run(expression + ".scrollIntoView({block: 'center', behavior: 'instant'})")
        place = self.run("(function () { var r = " + expression + ".getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; }())")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent",
                      {"type": kind, "x": place[0], "y": place[1], "button": "none" if kind == "mouseMoved" else "left", "clickCount": 1})

    def choose(self, selector, files):
        root = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        self.send("DOM.setFileInputFiles", {"files": files, "nodeId": node})

    def picture(self, path, full=False):
        data = self.send("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": full})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def pdf(self):
        return base64.b64decode(self.send("Page.printToPDF", {"preferCSSPageSize": True, "generateTaggedPDF": True,
                                                              "generateDocumentOutline": True})["data"])

    def problems(self, allowed="file:"):
        """Errors of scripts, broken policy, and requests to elsewhere."""
        self.run("0")
        found = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            name, data = event["method"], event["params"]
            if name == "Runtime.exceptionThrown":
                found.append(data["exceptionDetails"].get("exception", {}).get("description", "exception"))
            elif name == "Runtime.consoleAPICalled" and data["type"] == "error":
                found.append(" ".join(str(item.get("value")) for item in data["args"]))
            elif name == "Log.entryAdded" and data["entry"]["level"] == "error":
                found.append(data["entry"]["text"] + " " + data["entry"].get("url", ""))
            elif name == "Network.requestWillBeSent":
                address = data["request"]["url"]
                if not address.startswith((allowed, "data:", "blob:", "about:", "mailto:")):
                    found.append("request: " + address)
        return found

    def close(self):
        self.browser.send("Target.closeTarget", {"targetId": self.target})
