"""Reading a file: what the project's words mean, and which kind of table it is."""
import csv
import hashlib
import io
from collections import defaultdict

from .cache import Cache
from .cells import read_day
from .counts import read_counts
from .people import key_of_full, key_of_two
from .sheets import Sheet
from .tables import ABOVE, PRESENT, decode, roles_of, separator_of
from .words import fold, organisation_key

csv.field_size_limit(1 << 24)


class Reader:
    def __init__(self, project, names):
        self.names = names
        self.axis_words = {}
        for axis in project["axes"]:
            for text in [axis["code"], "axe " + axis["code"], "as " + axis["code"], "axe" + axis["code"]] + axis["titles"]:
                self.axis_words[fold(text)] = axis["code"]
        self.known = {}                       # (axis, folded text) -> code
        self.anywhere = defaultdict(set)      # folded text -> {(axis, code)}
        for activity in project["activities"]:
            for text in [activity["code"]] + activity["titles"]:
                self.known[activity["axis"], fold(text)] = activity["code"]
                self.anywhere[fold(text)].add((activity["axis"], activity["code"]))
        self.metrics = {}
        for metric in project["metrics"]:
            for text in [metric["code"]] + metric["titles"]:
                self.metrics[fold(text)] = metric["code"]
        self.metric_axis = {m["code"]: m["axis"] for m in project["metrics"]}
        self.places = Cache(self.place)
        self.days = Cache(read_day)
        self.activities = Cache(self.activity)
        self.two = Cache(lambda pair: key_of_two(*pair))
        self.full = Cache(key_of_full)
        self.organisations = Cache(lambda text: organisation_key(text) or None)
        self.present = Cache(lambda text: fold(text) in PRESENT)

    def place(self, text):
        """(0, REFNIS), (1, other text), or (2, "") where nothing is stated: the lowest holds."""
        text = fold(text)
        if not text:
            return (2, "")
        code = self.names.get(text)
        return (0, code) if code else (1, text)

    def activity(self, pair):
        """(axis, activity code) from the texts of both, or None without an axis."""
        axis_text, text = pair
        axis, text = self.axis_words.get(fold(axis_text)), fold(text)
        if axis:
            return axis, self.known.get((axis, text)) or text.replace(" ", "-")
        found = self.anywhere.get(text, ())
        return next(iter(found)) if len(found) == 1 else None

    def read(self, path):
        """One file -> (name, sha256, rows, kept, sessions, counts)."""
        with open(path, "rb") as file:
            data = file.read()
        digest = hashlib.sha256(data).hexdigest()
        text = decode(data)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text))
        above, roles, header = read_head(rows)
        if not roles:
            return path, digest, 0, 0, {}, []
        if "metric" in roles:
            return (path, digest) + read_counts(self, rows, roles, above)
        return (path, digest) + Sheet(self, path, roles, header, above).read(rows)


def read_head(rows):
    """The lines above the table by role, the roles of its columns, and its header."""
    above, roles, header = {}, None, None
    for header in rows:
        roles = roles_of(header)
        if roles:
            break
        cells = [c for c in header if c.strip()]
        if len(cells) == 1 and ":" in cells[0]:
            cells = cells[0].split(":", 1)
        if len(cells) == 2:
            role = ABOVE.get(fold(cells[0].replace(":", " ")))
            if role:
                above[role] = cells[1].strip()
    return above, roles, header
