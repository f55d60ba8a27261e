"""A browser without a head, driven through WebDriver (https://www.w3.org/TR/webdriver2/)."""
import base64
import json
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "Home": "\ue011", "Up": "\ue013",
        "Down": "\ue015", "Left": "\ue012", "Right": "\ue014"}


class Browser:
    """One session of Chromium, with its console, its requests and what its policy forbids."""

    def __init__(self, width=1300, height=1000, scripts=True, arguments=()):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if "on port" in line and "successfully" in line:
                self.port = int(line.rsplit("port", 1)[1].strip(" .\n"))
                break
        self.folder = tempfile.TemporaryDirectory()
        options = {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--hide-scrollbars", f"--window-size={width},{height}",
                     f"--user-data-dir={self.folder.name}", *arguments],
            "perfLoggingPrefs": {"enableNetwork": True, "enablePage": False},
        }
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options,
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        self.session = None
        self.session = self.call("POST", "session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.folder.cleanup()

    def call(self, method, path, body=None):
        base = f"http://127.0.0.1:{self.port}/" + (f"session/{self.session}/" if self.session else "")
        data = None if method != "POST" else json.dumps(body or {}).encode()
        request = urllib.request.Request((base + path).rstrip("/"), data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:2000]) from error

    def open(self, address):
        self.call("POST", "url", {"url": address})

    def run(self, script, *arguments):
        return self.call("POST", "execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script, *arguments):
        return self.call("POST", "execute/async", {"script": script, "args": list(arguments)})

    def tool(self, command, **parameters):
        """A command of the browser's own tools."""
        return self.call("POST", "goog/cdp/execute", {"cmd": command, "params": parameters})

    def press(self, *keys):
        actions = []
        for key in keys:
            value = KEYS.get(key, key)
            actions += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self.call("POST", "actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})
        time.sleep(0.05)

    def click(self, selector):
        element = self.call("POST", "element", {"using": "css selector", "value": selector})[ELEMENT]
        self.call("POST", f"element/{element}/click")
        time.sleep(0.05)

    def log(self, kind):
        return self.call("POST", "se/log", {"type": kind})

    def requests(self):
        """The addresses that were asked for since this was asked last."""
        found = []
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "screenshot")))
