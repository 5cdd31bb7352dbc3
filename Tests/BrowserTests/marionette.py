"""Firefox driven by its own protocol, Marionette: what Playwright's driver does not report, such as
files that it saves, is looked at on disk."""
import json
import socket
import subprocess
import time
from pathlib import Path


class Marionette:
    """A Firefox without a window that saves files into a folder without asking."""

    def __init__(self, binary, folder):
        """Starts Firefox; `folder` is an empty one, for its profile and its `downloads`."""
        self.downloads = Path(folder, "downloads")
        profile = Path(folder, "profile")
        for path in (self.downloads, profile):
            path.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = {
            "marionette.port": port,
            "browser.download.folderList": 2,
            "browser.download.dir": str(self.downloads),
            "browser.download.always_ask_before_handling_new_types": False,
            "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False,
        }
        Path(profile, "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in settings.items()))
        self.process = subprocess.Popen(
            [binary, "--headless", "--marionette", "--no-remote", "--profile", profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.count = 0
        self.received = b""
        self.connection = self.connected(port)
        self.read()
        self.ask("WebDriver:NewSession")

    def connected(self, port, patience=60):
        """The connection, once Firefox listens."""
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=patience)
            except OSError:
                patience -= 0.5
                if patience < 0 or self.process.poll() is not None:
                    self.close()
                    raise
                time.sleep(0.5)

    def receive(self):
        some = self.connection.recv(65536)
        assert some, "Firefox is gone"
        self.received += some

    def read(self):
        """The next message: its length, a colon, and JSON."""
        while b":" not in self.received:
            self.receive()
        length, _, self.received = self.received.partition(b":")
        while len(self.received) < int(length):
            self.receive()
        message, self.received = self.received[:int(length)], self.received[int(length):]
        return json.loads(message)

    def ask(self, command, **parameters):
        """The answer to a command of WebDriver."""
        self.count += 1
        message = json.dumps([0, self.count, command, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self.read()
        assert not error, error
        return answer

    def click(self, selector, patience=20):
        """Clicks the first element that fits, once there is one."""
        self.ask("WebDriver:SetTimeouts", implicit=patience * 1000)
        found = self.ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        self.ask("WebDriver:ElementClick", id=next(iter(found.values())))

    def saved(self, name, patience=20):
        """The text of a file, once it is saved whole."""
        path = self.downloads / name
        while not path.exists() or not path.stat().st_size:
            patience -= 0.1
            assert patience > 0, f"{name} was not saved"
            time.sleep(0.1)
        return path.read_text("utf-8")

    def close(self):
        self.process.terminate()
        self.process.wait(20)
