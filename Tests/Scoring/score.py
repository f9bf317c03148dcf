#!/usr/bin/env python3
"""How much of what a careful reader gets out of a folder of sheets does `bilan check` say too?

    score.py BILAN FOLDER [--verbose] [--minimum PERCENT] [--language fr]

For every file NAME in FOLDER (folders inside it too) that has NAME.expect.json beside it, this runs
`bilan check --format json` on it in an empty project and compares field by field with the expectation. It prints one line for each
difference, then a table "field: agree/total", then the sum. A field is compared only where the expectation speaks of it.

Expectations: Tests/Sheets/README.md has the fields. The loose kinds (`zoom-participants`, `campaign-counts-fr`, …) and the loose
`counts` of collections gathered elsewhere are understood too; what has no clear counterpart is counted as "not comparable".

--verbose adds, for each file with a difference, why it is there and what `bilan` had to say about it.
Exit status 0: at least --minimum percent agree (default 100); 1: fewer; 2: unusable (no `bilan`, no expectations).
"""
import argparse
import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

FIELDS = ("kind", "encoding", "bom", "delimiter", "header_line", "rows", "present", "countable", "people", "sessions", "communes", "counts")
SAME_NAME = {"rows": "data_rows", "present": "present_rows", "countable": "countable_rows"}  # ours -> the expectation's
JSON_COMES_WITH = (0, 1, 74)  # done; the data has errors; a file cannot be read
SECONDS = 60
NOT_COMPARABLE = object()


class Unusable(Exception):
    pass


# --- What is expected ------------------------------------------------------------------------------


def expectations(folder):
    """[(path of the sheet, expectation)], in the order of the paths."""
    found = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            beside = path + ".expect.json"
            if not os.path.isfile(beside):
                continue
            with open(beside, encoding="utf-8") as file:
                try:
                    expectation = json.load(file)
                except ValueError as error:
                    raise Unusable(f"{beside}: {error}")
            if not isinstance(expectation, dict):
                raise Unusable(f"{beside}: not an object")
            found.append((path, expectation))
    if not found:
        raise Unusable(f"{folder}: no file has a .expect.json beside it")
    return found


def expected_kind(expectation):
    """attendance, campaign or unknown; the names of exports are brought to these three."""
    kind = expectation["kind"]
    if kind in ("attendance", "campaign", "unknown"):
        return kind
    if "counts" in kind:
        return "campaign"
    if kind in ("csv-torture", "xlsx-table", "helloasso-paiements", "helloasso-boutique") or kind.startswith("timetable-"):
        return "unknown"
    if kind.startswith("google-forms") and not expectation.get("recognised"):
        return "unknown"  # answers without any names
    return "attendance"


def expected_dates(expectation):
    """The set of days; empty: no day may be stated (none is there, or it is ambiguous and has to be asked). None: not said."""
    if expectation.get("date_candidates"):
        return set()
    sessions = expectation.get("sessions") or []
    if not sessions and "event_date" not in expectation and "event_dates" not in expectation:
        return None
    dates = set(expectation.get("event_dates") or [])
    dates.add(expectation.get("event_date"))
    dates.update(session.get("date") for session in sessions)
    return dates - {None}


# --- What bilan says -------------------------------------------------------------------------------


def checked(bilan, language, project, path):
    """The object that `bilan check` prints for one file, or a sentence saying why there is none."""
    command = [bilan, "check", "--format", "json", "--language", language, "--project", project, path]
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"no answer after {SECONDS} s"
    if run.returncode not in JSON_COMES_WITH:
        return f"exit status {run.returncode}"
    try:
        answers = json.loads(run.stdout)
    except ValueError:
        return f"no JSON (exit status {run.returncode})"
    if not isinstance(answers, list) or not answers or not isinstance(answers[0], dict):
        return f"not a list of objects (exit status {run.returncode})"
    return answers[0]


def all_checked(bilan, language, paths):
    """One call for each file, so that a file that ends the program costs no other its answer."""
    with tempfile.TemporaryDirectory(prefix="score-") as project, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda path: checked(bilan, language, project, path), paths))


# --- Comparing -------------------------------------------------------------------------------------


def shown(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def difference(expected, got):
    return [] if expected == got else [f"expected {shown(expected)}, got {shown(got)}"]


def compare_encoding(expected, got):
    plain = {"ascii": "utf-8"}  # ASCII is a subset
    return [] if plain.get(expected, expected) == plain.get(got, got) else difference(expected, got)


def compare_people(expectation, got):
    if expectation["unique_people"] is None:
        return difference(None, got)
    low = expectation.get("unique_people_low", expectation["unique_people"])
    high = expectation.get("unique_people_high", expectation["unique_people"])
    count = got.get("count") if isinstance(got, dict) else None
    if count is not None and low <= count <= high:
        return []
    return difference(low if low == high else f"{low} to {high}", count)


def compare_sessions(expectation, got):
    """The set of days, and how many came on each day (or under each label, where the sheet gives no year)."""
    dates = expected_dates(expectation)
    if dates is None:
        return NOT_COMPARABLE
    not_held = set(expectation.get("not_held", ()))  # columns nobody filled in: may be named, not counted
    got = [session for session in got or [] if session.get("date") not in not_held or session.get("present") is not None]
    problems = difference(sorted(dates), sorted({session.get("date") for session in got} - {None}))
    expected_present, got_present = collections.defaultdict(list), collections.defaultdict(list)
    for session in expectation.get("sessions") or []:
        if "present" in session:
            key = ("date", session["date"]) if session.get("date") else ("label", session.get("label"))
            expected_present[key].append(session["present"])
    for session in got:
        for key in ("date", "label"):
            if session.get(key) is not None:
                got_present[key, session[key]].append(session.get("present"))
    for key, present in expected_present.items():
        if sorted(present) != sorted(got_present[key], key=lambda n: (n is None, n)):
            problems.append(f"{key[1]}: expected {shown(present)} present, got {shown(got_present[key])}")
    return problems


def compare_counts(expectation, got):
    expected, got = expectation["counts"], got or []
    if expected is None:
        return difference([], got)
    if isinstance(expected, list):
        keys = ("metric", "commune", "value", "estimated")
        wanted = collections.Counter(shown({key: count.get(key, False if key == "estimated" else None) for key in keys}) for count in expected)
        there = collections.Counter(shown({key: count.get(key) for key in keys}) for count in got)
    elif expectation["kind"] in ("visitor-counts", "event-counts") or expectation["kind"].startswith("event-counts-"):
        return NOT_COMPARABLE  # its names are remarks, not metrics of the file
    else:
        wanted = collections.Counter(loose_count(metric, value) for metric, value in expected.items())
        there = collections.Counter(shown([count.get(key) for key in ("metric", "value", "estimated")]) for count in got)
    return [f"missing {count}" for count in (wanted - there).elements()] + [f"too many {count}" for count in (there - wanted).elements()]


def loose_count(metric, value):
    """`1250` is counted, `about 150` is an estimate."""
    about = re.fullmatch(r"about (\d+)", value) if isinstance(value, str) else None
    return shown([metric, int(about[1]) if about else value, bool(about)])


def compare(field, expectation, got):
    """The differences in one field, or NOT_COMPARABLE."""
    value = got.get(field)
    if field == "sessions":
        return compare_sessions(expectation, value)
    if field == "people":
        return compare_people(expectation, value) if "unique_people" in expectation else NOT_COMPARABLE
    key = SAME_NAME.get(field, field)
    if key not in expectation:
        return NOT_COMPARABLE
    if field == "kind":
        return difference(expected_kind(expectation), value)
    if field == "encoding":
        return compare_encoding(expectation[key], value)
    if field == "counts":
        return compare_counts(expectation, value)
    return difference(expectation[key], value)


# --- The command -----------------------------------------------------------------------------------


def explained(expectation, got):
    """What helps to judge a difference: the expectation's remarks, and the diagnostics."""
    remarks = [expectation.get("why"), expectation.get("notes"), *(expectation.get("problems") or [])]
    lines = [f"    why: {remark}" for remark in remarks if remark]
    for problem in got.get("diagnostics", []):
        line = problem["line"]
        lines.append(f"    bilan: {problem['code']}{f' line {line}' if line else ''}: {problem['message']}")
    return lines


def score(sheets, answers, folder, verbose):
    """Prints the differences; returns {field: [agree, total, not comparable]}."""
    table = {field: [0, 0, 0] for field in FIELDS}
    for (path, expectation), got in zip(sheets, answers):
        name, lines = os.path.relpath(path, folder), []
        if isinstance(got, str):
            lines, got = [f"{name}: {got}"], {}
        for field in FIELDS:
            problems = compare(field, expectation, got)
            if problems is NOT_COMPARABLE:
                table[field][2] += field in expectation or SAME_NAME.get(field) in expectation
                continue
            table[field][0] += not problems
            table[field][1] += 1
            lines += [f"{name}: {field}: {problem}" for problem in problems]
        if lines and verbose:
            lines += explained(expectation, got)
        if lines:
            print("\n".join(lines))
    return table


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bilan", metavar="BILAN", help="the program")
    parser.add_argument("folder", metavar="FOLDER", help="sheets, each with its .expect.json beside it")
    parser.add_argument("--verbose", action="store_true", help="also say why a file is there and what bilan said about it")
    parser.add_argument("--minimum", type=float, default=100, metavar="PERCENT", help="exit status 1 below this (default 100)")
    parser.add_argument("--language", choices=("fr", "nl", "en"), default="fr", help="of bilan's messages (default fr)")
    return parser.parse_args()


def main():
    options = arguments()
    bilan = os.path.abspath(options.bilan)
    if not os.access(bilan, os.X_OK):
        raise Unusable(f"{options.bilan}: not a program")
    sheets = expectations(options.folder)
    answers = all_checked(bilan, options.language, [path for path, _ in sheets])
    table = score(sheets, answers, options.folder, options.verbose)

    print(f"\n{len(sheets)} files")
    for field, (agree, total, skipped) in table.items():
        print(f"  {field + ':':<13}{agree:>4}/{total}" + (f"   ({skipped} not comparable)" if skipped else ""))
    agree, total = (sum(row[i] for row in table.values()) for i in (0, 1))
    percent = 100 * agree / max(total, 1)
    print(f"  {'sum:':<13}{agree:>4}/{total} = {percent:.1f} %")
    return 0 if percent >= options.minimum else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unusable as error:
        print(f"score.py: {error}", file=sys.stderr)
        sys.exit(2)
