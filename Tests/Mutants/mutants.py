#!/usr/bin/env python3
"""How many small changes of the program the tests notice.

  mutants.py --seed 1 --count 200              200 changes over all targets, chosen by the seed
  mutants.py --targets BilanText --count 20    of one target
  mutants.py --only 7 31                       these of them again, after a test was written
  mutants.py --list                            what would be changed, without building

The sources are copied into .mutants/copy; every change is compiled beside what stands there (sites.py), and the variable BILAN_MUTANT switches
one of them on: one optimised build serves all. Every suite is run once unchanged, alone, to learn how long it takes and which changes it comes by;
that is kept as long as the program is the same. A change is then tried on the suites that come by it, those of its own target and short ones first,
and the first failure ends it. All changes are tried on the short suites before any is on a longer one: what stops early has found most.
What no test notices is listed: it is the same program in other words, or a test is missing.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

import sites

SWITCH = """#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

private let active: Int = getenv("BILAN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// The file in which the changes that were come by are noted; none is open where nobody asks.
private let noted: Int32 = getenv("BILAN_MUTANTS_SEEN").map { open($0, O_WRONLY | O_APPEND | O_CREAT, 0o600) } ?? -1
nonisolated(unsafe) private let isNoted: UnsafeMutablePointer<Bool> = {
  let all = UnsafeMutablePointer<Bool>.allocate(capacity: 100_000)
  all.initialize(repeating: false, count: 100_000)
  return all
}()

/// Whether this change is switched on.
@inline(never) func mutant(_ number: Int) -> Bool {
  // Two threads may note one change twice.
  if noted >= 0, !isNoted[number] {
    isNoted[number] = true
    let line = Array("\\(number)\\n".utf8)
    _ = write(noted, line, line.count)
  }
  return number == active
}
"""

OPTIMISED = ["--configuration", "release", "-Xswiftc", "-enable-testing"]
LONGEST_EXPRESSION = 40  # lines
SHORT = 10  # seconds
# Suites are tried together with those that take about as long: whether of the change's own target (None: of any), and the seconds.
STEPS = [(True, 0, SHORT), (False, 0, SHORT), (None, SHORT, 60), (None, 60, float("inf"))]


def main():
    options = arguments()
    root = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True).stdout.strip()
    copy = root if options.in_place else os.path.join(root, ".mutants", "copy")
    chosen = choose(root, options)
    if options.list:
        for number, site in chosen:
            print(described(number, site))
        return 0
    if not options.in_place:
        copy_sources(root, copy, {site.path for _, site in chosen})
    chosen, refused = build(root, copy, chosen, options)
    print(f"{len(chosen)} changes compiled, {len(refused)} did not", flush=True)
    suites = Suites(copy)
    if options.only:
        chosen = [(n, s) for n, s in chosen if n in options.only]
    return report(chosen, refused, run(suites, chosen, options, os.path.join(copy, "..", "learned.json")), options)


def arguments():
    parser = argparse.ArgumentParser(description="Small changes of the program, and whether the tests notice.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--targets", nargs="*", help="names of folders of Sources; all unless given")
    parser.add_argument("--only", nargs="*", type=int, help="numbers of a run before: nothing else is tried")
    parser.add_argument("--minutes", type=float, help="after which no further change is tried")
    parser.add_argument("--longest", type=float, help="seconds that a suite may take to be run at all; what is not noticed then may be noticed by longer ones")
    parser.add_argument("--without", nargs="*", type=int, default=[], help="numbers that a run before could not compile")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--in-place", action="store_true", help="rewrite the sources here: for a copy that may be spoiled")
    return parser.parse_args()


def copy_sources(root, copy, changed):
    """Files as git knows them, but for those that will be written with their changes; what is the same keeps its time, so that a second build is short."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        source, target = os.path.join(root, name), os.path.join(copy, name)
        if name in changed or not os.path.isfile(source):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy2(source, target)


def choose(root, options):
    """Numbered sites, at most one a line and chosen by the seed, spread over the targets as their sites are."""
    pool = []
    folder = os.path.join(root, "Sources")
    for target in sorted(options.targets or os.listdir(folder)):
        for path, _, files in sorted(os.walk(os.path.join(folder, target))):
            for file in sorted(f for f in files if f.endswith(".swift")):
                name = os.path.relpath(os.path.join(path, file), root)
                with open(os.path.join(root, name)) as source:
                    pool += sites.sites(name, source.read())
    # Kinds are taken in turn: else nearly all would be comparisons and constants.
    generator = random.Random(options.seed)
    generator.shuffle(pool)
    kinds = {}
    for site in pool:
        kinds.setdefault(site.kind, []).append(site)
    taken, lines = [], set()
    # Some are refused by the compiler.
    wanted = options.count + options.count // 4 + 2
    while len(taken) < wanted and any(kinds.values()):
        for kind in sorted(kinds):
            if kinds[kind] and len(taken) < wanted:
                site = kinds[kind].pop()
                if (site.path, site.line) not in lines:
                    lines.add((site.path, site.line))
                    taken.append(site)
    return [(number, site) for number, site in enumerate(taken, start=1) if number not in options.without]


def build(root, copy, chosen, options):
    """Writes the changes in and builds; what does not compile is taken out again, until all does."""
    originals, refused = {}, []
    for _, site in chosen:
        if site.path not in originals:
            with open(os.path.join(root, site.path)) as source:
                originals[site.path] = source.read()
    for target in {path.split("/")[1] for path in originals}:
        write(os.path.join(copy, "Sources", target, "MutantSwitch.swift"), SWITCH)
    while True:
        for path, source in originals.items():
            write(os.path.join(copy, path), sites.applied(source, [(n, s) for n, s in chosen if s.path == path]))
        result = subprocess.run(["swift", "build", *OPTIMISED, "--build-tests"], cwd=copy, capture_output=True, text=True)
        if result.returncode == 0:
            # What is too much is left in the build and never switched on.
            return chosen[:options.count], refused
        faults = {(m.group(1), int(m.group(2)) - 1) for m in re.finditer(r"(Sources/[^:\s]+\.swift):(\d+):\d+: (?:error|warning)", result.stdout + result.stderr)}
        bad = {n for n, s in chosen if (s.path, s.line) in faults}
        if not bad:
            # An expression that became too long for the compiler is named by one of its lines, not by the line that was changed.
            bad = {n for n, s in chosen if any(s.path == path and abs(s.line - line) <= LONGEST_EXPRESSION for path, line in faults)}
        if not bad:
            sys.exit("The copy does not build:\n" + (result.stdout + result.stderr)[-3000:])
        print("does not compile:", *sorted(bad), flush=True)
        refused += [s for n, s in chosen if n in bad]
        chosen = [(n, s) for n, s in chosen if n not in bad]


def write(path, text):
    """Writes a file only where it changes, so that only that is compiled."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path):
        with open(path) as old:
            if old.read() == text:
                return
    with open(path, "w") as new:
        new.write(text)


@dataclass
class Suite:
    """A suite of tests: how long it takes alone, and the numbers of the changes that it comes by."""

    name: str
    seconds: float
    numbers: set


class Suites:
    """The suites of the copy's tests, and how they are run."""

    def __init__(self, copy):
        self.copy = copy
        folder = subprocess.run(["swift", "build", *OPTIMISED, "--show-bin-path"], cwd=copy, capture_output=True, text=True, check=True).stdout.strip()
        self.program = next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".xctest"))
        self.all = []

    def learn(self, kept):
        """Runs each suite once, unchanged, and keeps what is found in a file. One that fails as it is can notice nothing, and is left out with a word."""
        with open(self.program, "rb") as program:
            state = hashlib.file_digest(program, "sha256").hexdigest()
        if os.path.exists(kept):
            with open(kept) as file:
                known = json.load(file)
            if known["program"] == state:
                self.all = [Suite(name, seconds, set(numbers)) for name, seconds, numbers in known["suites"]]
                return
        listed = subprocess.run([self.program, "--testing-library", "swift-testing", "--list-tests"], cwd=self.copy, capture_output=True, text=True).stdout
        names = sorted({line.split("/")[0] for line in listed.splitlines() if "/" in line})
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for suite, outcome in pool.map(self.learned, names):
                if outcome:
                    print(f"left out, unchanged: {suite.name}: {outcome}", flush=True)
                else:
                    self.all.append(suite)
        print(f"{len(self.all)} suites, {sum(s.seconds for s in self.all):.0f} s; the longest:", flush=True)
        for suite in sorted(self.all, key=lambda s: -s.seconds)[:10]:
            print(f"  {suite.seconds:5.0f} s {suite.name}", flush=True)
        with open(kept, "w") as file:
            json.dump({"program": state, "suites": [[s.name, s.seconds, sorted(s.numbers)] for s in self.all]}, file)

    def learned(self, name):
        with tempfile.NamedTemporaryFile("r") as seen:
            began = time.monotonic()
            outcome = self.outcome([name], 3600, {"BILAN_MUTANTS_SEEN": seen.name})
            return Suite(name, time.monotonic() - began, {int(line) for line in seen}), outcome

    def notice(self, number, target, step, longest):
        """How the suites of a step that come by a change fail with it switched on; None when they pass, or none comes by it."""
        is_own, low, high = step
        concerned = [s for s in self.all if number in s.numbers and low <= s.seconds < high and s.seconds <= (longest or high)
                     and is_own in (None, s.name.startswith(target + "Tests"))]
        if not concerned:
            return None
        limit = 30 + 5 * sum(s.seconds for s in concerned)
        return self.outcome([s.name for s in concerned], limit, {"BILAN_MUTANT": str(number)})

    def outcome(self, names, limit, variables):
        """How suites fail, given by their names; None when they pass."""
        filters = [argument for name in names for argument in ("--filter", f"^{re.escape(name)}(/|$)")]
        process = subprocess.Popen(
            [self.program, "--testing-library", "swift-testing", *filters], cwd=self.copy, env=dict(os.environ, **variables), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
        seen, ran = None, False
        # Its whole group: the tests run programs of their own.
        late = threading.Timer(limit, os.killpg, [process.pid, signal.SIGKILL])
        late.start()
        for line in process.stdout:
            ran = ran or "Test run with" in line and " 0 tests" not in line
            # Arguments of a test can make a line very long.
            fault = re.search(r"Test (\S+) recorded an issue|(Fatal error.*|unexpected signal.*|Program crashed.*)", line[:1000])
            if fault:
                seen = fault.group(1) or "stopped: " + fault.group(2).strip()[:80]
                os.killpg(process.pid, signal.SIGKILL)
                break
        too_late = not late.is_alive()
        late.cancel()
        status = process.wait()
        process.stdout.close()
        if seen or status == 0 and ran:
            return seen
        return "took too long" if too_late else f"ended with {status}" if status else "no test ran"


def run(suites, chosen, options, kept):
    """For each number that was tried to the end, or noticed: who noticed, how; or None."""
    suites.learn(kept)
    began, results = time.monotonic(), {}

    def is_over():
        return options.minutes and time.monotonic() - began > options.minutes * 60

    def tried(change, step):
        number, site = change
        if is_over():
            return
        outcome = suites.notice(number, site.path.split("/")[1], step, options.longest)
        if outcome or step == STEPS[-1]:
            results[number] = outcome
            print(described(number, site), "·", outcome or "NOT NOTICED", flush=True)

    for step in STEPS:
        left = [change for change in chosen if change[0] not in results]
        print(f"{len(left)} changes on suites of {step[1]} to {step[2]} s" + {True: ", of their own target", False: ", of others", None: ""}[step[0]], flush=True)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda change: tried(change, step), left))
    return results


def described(number, site):
    return f"{number:4} {site.path}:{site.line + 1} {site.kind}: {site.original} → {site.mutated}"


def report(chosen, refused, results, options):
    noticed = sum(1 for outcome in results.values() if outcome)
    survivors = [(n, s) for n, s in chosen if n in results and not results[n]]
    print(f"\nSeed {options.seed}: {len(results)} of {len(chosen)} changes tried ({len(refused)} more did not compile); {noticed} noticed", end="")
    print(f", {100 * noticed / len(results):.1f} %." if results else ".")
    for number, site in survivors:
        print("NOT NOTICED", described(number, site))
    return 0


if __name__ == "__main__":
    sys.exit(main())
