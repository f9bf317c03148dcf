#!/usr/bin/python3
"""The stories of the page again, with axe on every page on the way: `make page-test`.

axe comes by pip into a temporary environment, for its one script; the browser is the system's. Usage: axe.py BILAN [PICTURES]
"""

import glob
import os
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import browser  # noqa: E402
import story  # noqa: E402
from steps.project import make_project  # noqa: E402
from steps.waiting import look_while_waiting  # noqa: E402

PACKAGE = "axe-playwright-python==0.1.8"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def script():
    """axe itself, out of the package."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(glob.glob(folder + "/*.whl")[0]) as wheel:
            name = next(name for name in wheel.namelist() if name.endswith("axe.min.js"))
            return wheel.read(name).decode()


def wait(bilan, language):
    """The page that is shown while something takes long, in a project of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/projets")
        page = browser.Session(bilan, folder, language)
        try:
            make_project(page)
            look_while_waiting(page, folder)
        finally:
            page.close()


def main():
    bilan, pictures = sys.argv[1], sys.argv[2:3]
    source, looked_at, found = script(), [], []
    plain = browser.Session.check

    def check(page, where):
        plain(page, where)
        page.driver.execute_script(source)
        result = page.driver.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run(document, {runOnly: arguments[0]}).then(done, e => done({error: String(e)}));", TAGS)
        looked_at.append(where)
        if "error" in result:
            found.append(f"{page.language} {where}: {result['error']}")
            return
        for violation in result["violations"]:
            targets = ", ".join(node["target"][0] for node in violation["nodes"][:3])
            found.append(f"{page.language} {where}: {violation['id']} ({violation['help']}): {targets}")

    browser.Session.check = check
    # axe is a script itself.
    story.Session = lambda *given, **named: browser.Session(*given, **{**named, "script": True})
    for language in ["fr", "nl", "en"]:
        sys.argv = ["story.py", bilan, language] + pictures
        story.main()
        wait(bilan, language)
    print("\n".join(sorted(set(found))))
    print(f"{len(looked_at)} pages looked at, {len(found)} violations")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
