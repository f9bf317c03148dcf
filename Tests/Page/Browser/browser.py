"""Chromium without a window, and what has to hold of every page of `bilan open`."""

import base64
import os
import subprocess
import time

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

# Of these roles of the accessibility tree each has to be called something.
NAMED = {"textbox", "combobox", "button", "link", "checkbox", "radio", "listbox", "Date", "region", "navigation", "spinbutton"}


class Session:
    """A server on a folder of its own, and a browser that was let in."""

    def __init__(self, bilan, folder, language, pictures=None, width=1400, script=True):
        self.command = [bilan, "open", "--no-browser", "--project", f"{folder}/projets", "--language", language]
        self.environment = {**os.environ, "XDG_STATE_HOME": f"{folder}/etat", "HOME": folder}
        self.start()
        self.downloads = f"{folder}/recus"
        os.makedirs(self.downloads, exist_ok=True)
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},1000"]:
            options.add_argument(argument)
        preferences = {"download.default_directory": self.downloads}
        if not script:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        # What the browser itself says (of dates, of files to choose) is in the language of the page.
        spoken = {**os.environ, "LANGUAGE": {"fr": "fr_FR", "nl": "nl_NL"}.get(language, "en_GB"), "LC_ALL": "C.UTF-8"}
        options.add_argument("--lang=" + {"fr": "fr-FR", "nl": "nl-NL"}.get(language, "en-GB"))
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver", env=spoken), options=options)
        self.resize(width)
        self.has_script = script
        self.pictures, self.taken, self.language = pictures, 0, language
        self.enter()

    def start(self):
        self.program = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True, env=self.environment)
        self.address = self.program.stdout.readline().strip()
        self.root = self.address.split("/entrer/")[0]

    def enter(self):
        self.driver.get(self.address)
        self.wait(lambda: self.driver.current_url == self.root + "/")

    def start_again(self):
        """As after a crash."""
        self.program.kill()
        self.program.wait(10)
        self.start()
        self.enter()

    def close(self):
        self.driver.quit()
        self.program.terminate()
        self.program.wait(10)

    def resize(self, width):
        # A window cannot be as narrow as a telephone; what it shows can.
        metrics = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def wait(self, condition, seconds=60):
        end = time.time() + seconds
        while not condition():
            assert time.time() < end, f"waited in vain at {self.driver.current_url}: {self.text()[:600]}"
            time.sleep(0.02)

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def go(self, path):
        self.driver.get(self.root + path)
        self.wait(self.is_settled)
        self.check(path)

    def leave_by(self, act):
        """Does what leads to another page, waits for that, and looks at it."""
        old = self.find("html")
        act()

        def is_gone():
            try:
                return old.tag_name is None
            except Exception:
                return self.driver.execute_script("return document.readyState") == "complete"

        self.wait(is_gone)
        self.wait(self.is_settled)
        self.check(self.driver.current_url)

    def is_settled(self):
        """Whether the page is more than a word that its work is under way. Without script it has to be asked for again."""
        try:
            if not self.all("progress"):
                return True
            if not self.has_script:
                self.driver.refresh()
        except WebDriverException:
            pass  # it is just being left
        return False

    def press(self, selector):
        self.leave_by(lambda: self.find(selector).click())

    def write(self, identifier, text):
        field = self.find(f"#{identifier}")
        field.clear()
        field.send_keys(text)

    def choose(self, identifier, value):
        Select(self.find(f"#{identifier}")).select_by_value(value)

    def picture(self, name):
        if self.pictures:
            self.taken += 1
            width, height = self.driver.execute_script("const e = document.documentElement; return [e.clientWidth, e.scrollHeight]")
            clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
            shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
            with open(f"{self.pictures}/{self.taken:02}-{name}-{self.language}.png", "wb") as file:
                file.write(base64.b64decode(shot["data"]))

    def check(self, where):
        """What has to hold of every page."""
        script = """
          const main = document.querySelectorAll('main').length, titles = document.querySelectorAll('h1').length;
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id), doubles = ids.filter((id, i) => ids.indexOf(id) !== i);
          const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
          const levels = [...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1]);
          return [document.documentElement.lang, main, titles, doubles, wide, levels, document.title];
        """
        lang, mains, titles, doubles, wide, levels, title = self.driver.execute_script(script)
        assert lang == self.language, f"{where}: lang={lang}"
        assert (mains, titles) == (1, 1), f"{where}: {mains} main, {titles} h1"
        assert not doubles, f"{where}: {doubles} twice"
        assert not wide, f"{where}: wider than the window"
        assert title, f"{where}: no title"
        assert levels and levels[0] == 1 and all(b - a <= 1 for a, b in zip(levels, levels[1:])), f"{where}: headings {levels}"
        tree = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        for node in tree:
            role = node.get("role", {}).get("value")
            if not node.get("ignored") and role in NAMED:
                assert node.get("name", {}).get("value", "").strip(), f"{where}: a {role} without a name"
        errors = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE" and "400" not in entry["message"]]
        assert not errors, f"{where}: {errors}"
