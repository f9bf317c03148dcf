"""All files of the data, read in this process or in several."""
import gc
import multiprocessing
import os

from .reader import Reader

READER = None


def start(project, names):
    global READER
    gc.disable()  # nothing here makes cycles; looking for them among millions of tuples costs a tenth of the time
    READER = Reader(project, names)


def read_one(path):
    return READER.read(path)


def read_many(paths):
    return [READER.read(path) for path in paths]


def paths_in(data):
    return sorted(os.path.join(folder, name) for part in ("presences", "campagnes")
                  for folder, _, files in os.walk(os.path.join(data, part)) for name in files if name.endswith(".csv"))


def read_all(paths, project, names):
    """What each file says, in the order of the paths."""
    if len(paths) < 64:
        # a handful of files, one of them perhaps a million rows: sending the rows between processes costs more than it brings
        start(project, names)
        for path in paths:
            yield read_one(path)
    else:
        # the shares are large enough for the caches of a process to serve, small enough to keep all processes busy
        shares = [paths[i:i + 50] for i in range(0, len(paths), 50)]
        with multiprocessing.Pool(initializer=start, initargs=(project, names)) as pool:
            for results in pool.imap(read_many, shares):
                yield from results
