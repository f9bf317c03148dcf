#!/usr/bin/env python3
"""Runs a command several times and says what it took.

    measure.py LABEL [--runs 3] [--accept 0,1] -- COMMAND…

Prints the median of the wall seconds, of the CPU seconds (user and system, all processes it started and waited for) and
of the peak memory of its largest process. Standard output of the command is thrown away.
"""
import os
import statistics
import subprocess
import sys
import time
import traceback
from typing import NamedTuple


class Failed(Exception):
    pass


class Cost(NamedTuple):
    seconds: float
    cpu: float
    megabytes: float


def once(command, accept=(0,), cwd=None):
    started = time.perf_counter()
    # What is said of the data's deliberate mistakes is said in the check before; here it would only scroll.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd)
    # wait4 gives the usage of this one child and of what it waited for; getrusage would mix all children so far.
    # The peak is never below that of this small program itself, of which every child is first a copy.
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)  # so that Popen does not wait for it again
    if process.returncode not in accept:
        raise Failed(f"exit status {process.returncode}: {' '.join(command)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def median(command, runs=3, accept=(0,), cwd=None):
    costs = [once(command, accept, cwd) for _ in range(runs)]
    return Cost(*(statistics.median(values) for values in zip(*costs)))


def apart(make):
    """Does `make` in a process of its own: what is measured begins as a copy of this one, which has to stay small."""
    maker = os.fork()
    if maker == 0:
        try:
            make()
        except BaseException:  # whatever it is, this copy must not go on as if it were the other
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    if os.waitpid(maker, 0)[1] != 0:
        raise Failed("the data could not be made")


def is_made(path, maker):
    """Whether data is there and was made by this version of the program that makes it."""
    return os.path.exists(path) and os.path.getmtime(path) >= os.path.getmtime(maker)


def main():
    arguments = sys.argv[1:]
    if "--" not in arguments or arguments[0].startswith("-"):
        sys.exit(__doc__.split("\n\n")[1].strip())
    own, command = arguments[:arguments.index("--")], arguments[arguments.index("--") + 1:]
    runs, accept = 3, (0,)
    options = iter(own[1:])
    for option in options:
        value = next(options, "")
        if option == "--runs" and value.isdigit() and int(value) > 0:
            runs = int(value)
        elif option == "--accept":
            accept = tuple(int(v) for v in value.split(","))
        else:
            sys.exit(f"measure.py: {option} {value}: not understood")
    if not command:
        sys.exit("measure.py: no command")
    try:
        cost = median(command, runs, accept)
    except (Failed, OSError) as error:
        sys.exit(f"measure.py: {error}")
    print(f"{own[0]}: {cost.seconds:.3f} s, {cost.cpu:.3f} s CPU, {cost.megabytes:.0f} MB (median of {runs})")


if __name__ == "__main__":
    main()
