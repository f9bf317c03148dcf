"""What all sheets are made of: the chances, the people, and the days and activities that are still free."""
import random
from datetime import date, timedelta

from .forms import pick
from .people import make_people
from .project import ACTIVITIES, UNPLANNED
from .truth import Session

FIRST_DAY = date(2023, 1, 1)
DAYS = 731


class Maker:
    def __init__(self, out, seed, people):
        self.out = out
        self.random = random.Random(seed)
        self.r = self.random.random
        self.people = make_people(people, self.r)
        self.sessions = []
        self.counts = []
        used = [i for i, a in enumerate(ACTIVITIES) if a[4] != "campaign"]
        self.free = [(i, FIRST_DAY + timedelta(d)) for i in used for d in range(DAYS)]
        self.random.shuffle(self.free)
        self.again = []  # sessions of which a second sheet may be made
        self.places = set()
        self.rows = 0

    def session(self):
        if not self.free:
            raise SystemExit("generate.py: too many sheets: no activity and day is left")
        index, day = self.free.pop()
        axis, code, fr, nl, kind, minutes = ACTIVITIES[index]
        if self.r() < 0.01:
            day = day.replace(year=2025, day=min(day.day, 28))  # outside every period: counted nowhere
        session = Session(axis, code, (fr, nl), day, minutes)
        if self.r() < 0.01:
            title = pick(self.r, UNPLANNED)  # a known axis with an activity the project does not know
            session = Session(axis, "unplanned " + title, (title, title), day, None)
            for other in self.sessions:
                if (other.axis, other.activity, other.day) == (session.axis, session.activity, session.day):
                    return self.session()
        self.sessions.append(session)
        return session
