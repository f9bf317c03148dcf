#!/usr/bin/env python3
"""Measures how long each page of `bilan open` takes, and how much memory the program holds, on the sample and on a project of a million attendances.

    page.py BILAN_BINARY [--sheets 20000] [--runs 5] [--data DIR]

The large project is made by generate.py (50 people on a sheet), imported by the program, and kept in .bench/ beside Package.swift (or --data).
The first page of all has everything counted; each page is then asked for once, and --runs times after that: the median. Memory is what the system
says of the process: held now, and at most so far.
"""
import argparse
import glob
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

import bench
import generate

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
ROWS = 50


def large(bilan, folder, sheets):
    """The large project, imported; made when it is not there."""
    bench.made(folder, ["--sheets", str(sheets), "--rows", str(ROWS)])
    mark = os.path.join(folder, "imported.txt")
    if os.path.exists(mark) and open(mark, encoding="utf-8").read() == generate.VERSION:
        return folder
    for name in glob.glob(folder + "/bilan.*"):
        os.remove(name)
    started = time.perf_counter()
    # 1 says that the data has errors, and it has.
    done = subprocess.run([bilan, "import", "--project", folder, folder + "/presences", folder + "/campagnes"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        sys.exit(f"bilan import: exit status {done.returncode}")
    print(f"imported in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    with open(mark, "w", encoding="utf-8") as file:
        file.write(generate.VERSION)
    return folder


class Page:
    """The program on a project, and one who was let in."""

    def __init__(self, bilan, project, state):
        environment = {**os.environ, "XDG_STATE_HOME": state}
        self.program = subprocess.Popen([bilan, "open", "--no-browser", "--project", project, "--language", "fr"], stdout=subprocess.PIPE, text=True, env=environment)
        address = urllib.parse.urlsplit(self.program.stdout.readline().strip())
        self.host = address.netloc
        answer = self.ask("GET", address.path)
        self.cookie = answer[2]["Set-Cookie"].split(";")[0]
        self.word = re.search(r'name="mot" value="([0-9a-f]+)"', self.get("/historique")[1].decode()).group(1)

    def ask(self, method, path, body=None, kind="application/x-www-form-urlencoded"):
        headers = {"Host": self.host, "Origin": "http://" + self.host, "Cookie": getattr(self, "cookie", "")}
        if body is not None:
            headers["Content-Type"] = kind
        connection = http.client.HTTPConnection(self.host, timeout=600)
        started = time.perf_counter()
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        took = time.perf_counter() - started
        connection.close()
        if answer.status >= 400:
            sys.exit(f"{method} {path}: {answer.status}")
        return took, text, answer.headers

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, **fields):
        return self.ask("POST", path, urllib.parse.urlencode({"mot": self.word, **fields}))

    def hand_in(self, path, name, text):
        mark = "x" * 30
        part = f'--{mark}\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
        body = part % ("mot", "", self.word) + part % ("fichiers", f'; filename="{name}"', text) + f"--{mark}--\r\n"
        return self.ask("POST", path, body.encode(), f"multipart/form-data; boundary={mark}")

    def memory(self):
        """Megabytes held now, and at most so far."""
        with open(f"/proc/{self.program.pid}/status", encoding="utf-8") as file:
            lines = dict(line.split(":", 1) for line in file)
        return tuple(int(lines[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM"))

    def close(self):
        self.program.terminate()
        self.program.wait(30)


def looks(page):
    """Every page that is looked at, as its links lead to it."""
    sheets = page.get("/feuilles")[1].decode()
    sheet = re.search(r'href="(/feuilles/feuille\?numero=\d+)"', sheets).group(1)
    activity = re.search(r'<option value="([^"/]+/[^"]+)">', sheets).group(1)
    figure = re.search(r'href="(/chiffres/origine\?chiffre=[^"]+)"', page.get("/chiffres")[1].decode()).group(1).replace("&amp;", "&")
    return [
        ("overview", "/"), ("sheets", "/feuilles"), ("sheets, found by name", "/feuilles?nom=murs"), ("sheets of an activity", "/feuilles?activite=" + urllib.parse.quote(activity)),
        ("sheets of a commune", "/feuilles?commune=21013"), ("one sheet", sheet), ("what waits", "/feuilles/a-verifier"), ("figures", "/chiffres"),
        ("one indicator", "/chiffres?indicateur=participants"), ("where a figure comes from", figure), ("two periods", "/chiffres/comparer"),
        ("what is missing", "/chiffres/calendrier"), ("who is who", "/personnes"), ("report, its form", "/rapport"), ("history", "/historique"), ("codes", "/codes"),
        ("style", "/style.css"), ("script", "/page.js"),
    ]


def measured(bilan, project, runs):
    """Lines of a table: page, first time, median after that, kilobytes, memory."""
    with tempfile.TemporaryDirectory() as state:
        page = Page(bilan, project, state)
        try:
            first = page.get("/")[0]
            yield "overview, the first page of all", first, None, None, page.memory()
            for name, path in looks(page):
                begun, text, _ = page.get(path)
                yield name, begun, statistics.median(page.get(path)[0] for _ in range(runs)), len(text) / 1024, page.memory()
            number = re.search(r"numero=(\d+)", page.get("/feuilles")[1].decode()).group(1)
            yield "removal of a sheet, its effect", page.get("/feuilles/retrait?numero=" + number)[0], None, None, page.memory()
            sheet = "Murs-Murs\nAxe : 1\nDate : 14/03/2024\n\nNom;Prénom;Commune;Présence\nDumarais;Odile;Forest;x\nBelkacem;Yanis;Forest;x\n"
            yield "a file handed in and read", page.hand_in("/feuilles/deposer", "page-bench.csv", sheet)[0], None, None, page.memory()
            yield "put aside", page.post("/feuilles/ecarter")[0], None, None, page.memory()
            yield "report, its text", page.get("/rapport?formulaire=impulsion&periode=2024&langue=fr")[0], None, None, page.memory()
        finally:
            page.close()


def main():
    parser = argparse.ArgumentParser(description="Measures the pages of `bilan open`.")
    parser.add_argument("bilan")
    parser.add_argument("--sheets", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--data", default=os.path.join(TOP, ".bench"))
    given = parser.parse_args()
    bilan = os.path.abspath(given.bilan)
    with tempfile.TemporaryDirectory() as folder:
        sample = shutil.copytree(os.path.join(TOP, "samples", "rezone-midi-vif"), folder + "/sample")
        subprocess.run([bilan, "import", "--project", sample, sample + "/presences", sample + "/campagnes"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        projects = [("the sample", sample)]
        if given.sheets:
            projects.append((f"{given.sheets:,} sheets of {ROWS}", large(bilan, os.path.join(given.data, f"page-{given.sheets}"), given.sheets)))
        for title, project in projects:
            print(f"\n{title}\n\n| page | first, ms | again, ms | KB | MB held | MB at most |\n|---|--:|--:|--:|--:|--:|")
            for name, first, again, size, (held, most) in measured(bilan, project, given.runs):
                again, size = ("" if value is None else f"{value * scale:.{digits}f}" for value, scale, digits in [(again, 1000, 0), (size, 1, 1)])
                print(f"| {name} | {first * 1000:.0f} | {again} | {size} | {held} | {most} |", flush=True)


if __name__ == "__main__":
    main()
