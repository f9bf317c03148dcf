#!/usr/bin/env python3
"""How many small changes of the program the tests notice.

  mutants.py --seed 1 --count 200              200 changes over all targets, chosen by the seed
  mutants.py --targets BilanText --count 20    of one target
  mutants.py --list                            what would be changed, without building

The sources are copied into .mutants/copy; every change is compiled beside what stands there (sites.py), and the variable BILAN_MUTANT switches
one of them on: one build serves all. Suites near a change run first, then all; the first failure ends a run. What no test notices is listed:
it is the same program in other words, or a test is missing.
"""

import argparse
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time

import sites

SWITCH = """#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

private let active: Int = getenv("BILAN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

/// Whether this change is switched on.
@inline(never) func mutant(_ number: Int) -> Bool { number == active }
"""

LONGEST_EXPRESSION = 40  # lines


def main():
    options = arguments()
    root = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True).stdout.strip()
    copy = root if options.in_place else os.path.join(root, ".mutants", "copy")
    if not options.in_place and not options.list:
        copy_sources(root, copy)
    chosen = choose(root, options)
    if options.list:
        for number, site in chosen:
            print(described(number, site))
        return 0
    chosen, refused = build(copy, chosen, options)
    results = run(copy, chosen, options)
    return report(root, chosen, refused, results, options)


def arguments():
    parser = argparse.ArgumentParser(description="Small changes of the program, and whether the tests notice.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--targets", nargs="*", help="names of folders of Sources; all unless given")
    parser.add_argument("--minutes", type=float, help="CPU minutes after which no further change is tried")
    parser.add_argument("--near", action="store_true", help="only the suites near a change; what they miss may be noticed by others")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--in-place", action="store_true", help="rewrite the sources here: for a copy that may be spoiled")
    return parser.parse_args()


def copy_sources(root, copy):
    """Files as git knows them; those that are the same keep their time, so that a second build is short."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        source, target = os.path.join(root, name), os.path.join(copy, name)
        if not os.path.isfile(source):
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
    return list(enumerate(taken, start=1))


def build(copy, chosen, options):
    """Writes the changes in and builds; what does not compile is taken out again, until all does."""
    originals, refused = {}, []
    for _, site in chosen:
        if site.path not in originals:
            with open(os.path.join(copy, site.path)) as source:
                originals[site.path] = source.read()
    for target in {path.split("/")[1] for path in originals}:
        write(os.path.join(copy, "Sources", target, "MutantSwitch.swift"), SWITCH)
    while True:
        for path, source in originals.items():
            write(os.path.join(copy, path), sites.applied(source, [(n, s) for n, s in chosen if s.path == path]))
        result = subprocess.run(["swift", "build", "--build-tests"], cwd=copy, capture_output=True, text=True)
        if result.returncode == 0:
            # What is too much is left in the build and never switched on.
            return chosen[:options.count], refused
        faults = {(m.group(1), int(m.group(2)) - 1) for m in re.finditer(r"(Sources/[^:\s]+\.swift):(\d+):\d+: (?:error|warning)", result.stdout + result.stderr)}
        bad = {n for n, s in chosen if (s.path, s.line) in faults}
        if not bad:
            # An expression that became too long for the compiler is named by its first line, not by the line that was changed.
            bad = {n for n, s in chosen if any(s.path == path and line <= s.line <= line + LONGEST_EXPRESSION for path, line in faults)}
        if not bad:
            sys.exit("The copy does not build:\n" + (result.stdout + result.stderr)[-3000:])
        refused += [s for n, s in chosen if n in bad]
        chosen = [(n, s) for n, s in chosen if n not in bad]


def write(path, text):
    """Writes a file only where it changes, so that only that is compiled."""
    if os.path.exists(path):
        with open(path) as old:
            if old.read() == text:
                return
    with open(path, "w") as new:
        new.write(text)


def run(copy, chosen, options):
    """For each number: who noticed, how; or None. Unchanged, all that runs must pass."""
    results, limits = {}, {}
    for number, site in chosen:
        if options.minutes and used() > options.minutes * 60:
            break
        near = site.path.split("/")[1] + "Tests"
        for suites in [near] if options.near else [near, None]:
            if suites not in limits:
                began = time.monotonic()
                if outcome := tests(copy, 0, suites, 3600):
                    sys.exit(f"Unchanged, {suites or 'all tests'}: {outcome}")
                limits[suites] = 30 + 5 * (time.monotonic() - began)
            results[number] = tests(copy, number, suites, limits[suites])
            if results[number]:
                break
        print(described(number, site), "·", results[number] or "NOT NOTICED", flush=True)
    return results


def tests(copy, number, suites, limit):
    """How the tests of a module (of all, for None) fail with one change switched on; None when they pass."""
    command = ["swift", "test", "--skip-build", "--disable-xctest"] + (["--filter", "^" + suites + r"\."] if suites else [])
    environment = dict(os.environ, BILAN_MUTANT=str(number))
    process = subprocess.Popen(command, cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    seen, ran = None, False
    # Its whole group: the tests run programs of their own.
    late = threading.Timer(limit, os.killpg, [process.pid, signal.SIGKILL])
    late.start()
    for line in process.stdout:
        ran = ran or "Test run with" in line and " 0 tests" not in line
        # Arguments of a test can make a line very long.
        fault = re.search(r"✘ Test (\S+) recorded an issue|(Fatal error.*|unexpected signal.*|Program crashed.*)", line[:1000])
        if fault:
            seen = fault.group(1) or "stopped: " + fault.group(2).strip()[:80]
            os.killpg(process.pid, signal.SIGKILL)
            break
    too_late = not late.is_alive()
    late.cancel()
    status = process.wait()
    if seen or status == 0 and (ran or number):
        return seen
    return "took too long" if too_late else "failed" if status else "no test ran"


def used():
    """CPU seconds of all that was started."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def described(number, site):
    return f"{number:4} {site.path}:{site.line + 1} {site.kind}: {site.original} → {site.mutated}"


def report(root, chosen, refused, results, options):
    noticed = sum(1 for outcome in results.values() if outcome)
    survivors = [(n, s) for n, s in chosen if n in results and not results[n]]
    print(f"\nSeed {options.seed}: {len(results)} of {len(chosen)} changes tried ({len(refused)} more did not compile); {noticed} noticed", end="")
    print(f", {100 * noticed / len(results):.0f} %." if results else ".")
    for number, site in survivors:
        print("NOT NOTICED", described(number, site))
    return 0


if __name__ == "__main__":
    sys.exit(main())
