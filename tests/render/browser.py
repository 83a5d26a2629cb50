"""Headless Chromium over its debugging pipe: enough of a driver to ask a page what a reader would see.

Protocol: https://chromedevtools.github.io/devtools-protocol/. A pipe and not a port, so that no socket is opened.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
from pathlib import Path

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Browser:
    """One Chromium, and the pages opened in it."""

    def __init__(self) -> None:
        assert CHROMIUM
        self.profile = tempfile.TemporaryDirectory(prefix="citecheck-chromium-", ignore_cleanup_errors=True)
        their_in, self.out = os.pipe()
        self.into, their_out = os.pipe()

        def plumb() -> None:  # Chromium reads commands from descriptor 3 and answers on 4
            high_in, high_out = os.dup(their_in), os.dup(their_out)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        self.process = subprocess.Popen(
            [CHROMIUM, *QUIET, f"--user-data-dir={self.profile.name}", "about:blank"],
            preexec_fn=plumb,  # noqa: PLW1509 - there are no threads here
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(their_in)
        os.close(their_out)
        self.buffer = b""
        self.last = 0
        self.events: list[dict] = []

    def send(self, method: str, session: str | None = None, **params) -> dict:
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.last:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def read(self) -> dict:
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.into], [], [], 60)
            assert ready, "Chromium has said nothing for a minute"
            chunk = os.read(self.into, 1 << 20)
            assert chunk, "Chromium has gone"
            self.buffer += chunk
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def wait_for(self, method: str, session: str) -> None:
        for event in self.events:
            if event.get("method") == method and event.get("sessionId") == session:
                return
        while True:
            event = self.read()
            self.events.append(event)
            if event.get("method") == method and event.get("sessionId") == session:
                return

    def open(
        self,
        path: Path,
        fragment: str = "",
        *,
        width=1280,
        height=900,
        dark=False,
        scripts=True,
        no_storage=False,
    ) -> Page:
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, target, session)
        for domain in ("Page", "Runtime", "Log"):
            page.send(f"{domain}.enable")
        page.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        page.send(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )
        if not scripts:
            page.send("Emulation.setScriptExecutionDisabled", value=True)
        if no_storage:
            refuse = (
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused') }})"
            )
            page.send("Page.addScriptToEvaluateOnNewDocument", source=refuse)
        page.send("Page.navigate", url=path.as_uri() + fragment)
        self.wait_for("Page.loadEventFired", session)
        return page

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        os.close(self.out)
        os.close(self.into)
        self.profile.cleanup()


class Page:
    """A page that was opened."""

    def __init__(self, browser: Browser, target: str, session: str) -> None:
        self.browser, self.target, self.session = browser, target, session

    def send(self, method: str, **params) -> dict:
        return self.browser.send(method, self.session, **params)

    def ask(self, expression: str):
        """The value of a JavaScript expression, awaited."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def press(self, key: str) -> None:
        code = {"Tab": 9, "Enter": 13}.get(key)
        extra = {"windowsVirtualKeyCode": code} if code else {"text": key}
        if key == "Enter":
            extra["text"] = "\r"
        self.send("Input.dispatchKeyEvent", type="keyDown" if code != 9 else "rawKeyDown", key=key, **extra)
        self.send(
            "Input.dispatchKeyEvent",
            type="keyUp",
            key=key,
            **({"windowsVirtualKeyCode": code} if code else {}),
        )

    def pdf(self) -> bytes:
        return base64.b64decode(
            self.send("Page.printToPDF", printBackground=False, preferCSSPageSize=True)["data"]
        )

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot")["data"]))

    def complaints(self) -> list[str]:
        """What the console was told."""
        self.ask("1")
        said = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            params = event["params"]
            if event["method"] == "Log.entryAdded":
                said.append(params["entry"]["text"])
            elif event["method"] == "Runtime.exceptionThrown":
                said.append(params["exceptionDetails"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                said.append(str(params["args"]))
        return said

    def close(self) -> None:
        self.browser.send("Target.closeTarget", targetId=self.target)
