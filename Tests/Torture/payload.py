"""Hostile text, of which nothing may reach a terminal raw or be computed in a cell: a campaign of torture.py."""

import random
import re
import shutil
import time
import zipfile

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
PIECES = ["\x1b[31m", "\x1b]0;x\x07", "\x9b5m", "\u202e", "\u200b", "\ufeff", "\u2066", "\U000e0041", "\x08", "\r", "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)",
          "+49", "-1", "'", '"', "';DROP TABLE sheet;--", "<script>alert(1)</script>", "](javascript:x)", "`", "|", "%s%n", "../../etc/passwd", "$(id)",
          "\\", "x" * 40_000, "é" * 300, "👨‍👩‍👧", "\u0000", "NaN", "1e999", "２０２４", "{{participants/2024/1/-}}"]


def sheet_with(attack, chance):
    """A sheet with the attack in each of its fields, and in the lines above."""
    fields = ["21/10/2024", "Dupont", "Anne", "Maison", "1000", "oui"]
    heads = ["Date", "Nom", "Prénom", "Organisation", "Code postal", "Présent"]
    rows = [list(fields) for _ in range(6)]
    for at in range(6):
        rows[at][at] += attack if chance.random() < 0.5 else ""
        rows[at][(at + 1) % 6] = attack + rows[at][(at + 1) % 6]
    heads[chance.randrange(6)] += attack
    return f"Activité : {attack}\nLieu : {attack}\n" + "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [heads] + rows)


def write(text, attack, place):
    """Writes a sheet under the attack's own name, or a plain one where the system takes no such name."""
    name = re.sub(r"[/\x00]", "", attack)[:60].encode()[:200].decode(errors="ignore") + ".csv"
    try:
        (place / name).write_text(text, encoding="utf-8", errors="replace")
    except OSError:
        name = "a.csv"
        (place / name).write_text(text, encoding="utf-8", errors="replace")
    return name


def run_all(torture, seed, place, name, typed):
    """Each command with the sheet, or with the attack typed: none shows it raw."""
    for words in (["check", name], ["import", name], ["import", "presences"], ["people"], ["sheets"], ["indicators"], ["report", "--period", "2024"],
                  ["people", "list", "--out", "q.xlsx"], ["people", "list", "--out", "q.csv"], ["trace", typed], [typed], ["check", "--" + typed], ["undo"]):
        run = torture.run(place, words)
        torture.ends_well(f"payload, {words[0][:20]}", seed, run)
        raw = STEERING.search((run.stdout + run.stderr).decode("utf-8", "replace"))
        if raw:
            torture.fail(f"payload, {words[0][:20]}", seed, f"raw {raw.group()!r}")


def look_for_formulas(torture, seed, place):
    """No cell of what was written is computed."""
    for book in place.rglob("*.xlsx"):
        with zipfile.ZipFile(book) as archive:
            for part in archive.namelist():
                if part.startswith("xl/worksheets/sheet") and re.search(rb"<f>[^<]*(cmd|SUM\(1\)|1\+1)", archive.read(part)):
                    torture.fail("payload", seed, f"a cell of {book.name} is computed")
    for table in place.glob("*.csv"):
        if table.name in ("q.csv",) and re.search(r'(^|[;"])[=@][a-zA-Z0-9]', table.read_text("utf-8-sig", "replace"), re.M):
            torture.fail("payload", seed, f"a cell of {table.name} is computed")


def payload(torture, until):
    """Hostile text in each field of a sheet, in the names of files and on the command line: nothing reaches a terminal raw, no cell is computed."""
    count = 0
    while time.monotonic() < until or count < 5:
        seed = torture.seed * 1_000_000 + count
        chance = random.Random(seed)
        attack = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 3)))
        place = torture.copy()
        name = write(sheet_with(attack, chance), attack, place)
        run_all(torture, seed, place, name, attack.replace("\x00", "")[:1000] or "x")
        look_for_formulas(torture, seed, place)
        shutil.rmtree(place)
        count += 1
    return f"{count} payloads in every field, each in 13 commands"
