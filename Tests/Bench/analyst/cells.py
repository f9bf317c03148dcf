"""What cells say: days, durations and amounts."""
import re
from datetime import date

from .words import bare

MONTHS = {}
for index, words in enumerate(("janvier januari", "fevrier februari", "mars maart", "avril april", "mai mei", "juin juni",
                               "juillet juli", "aout augustus", "septembre september", "octobre oktober",
                               "novembre november", "decembre december")):
    for word in words.split():
        MONTHS[word] = index + 1
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
IN_WORDS = re.compile(r"(\d{1,2})(?:er)? ([a-z]+) (\d{4})$")


def read_day(text):
    text = bare(text).strip()
    try:
        if found := DAY_FIRST.match(text):
            day, month, year = map(int, found.groups())
            return date(year + 2000 if year < 100 else year, month, day)
        if found := YEAR_FIRST.match(text):
            return date(*map(int, found.groups()))
        if (found := IN_WORDS.match(text)) and found[2] in MONTHS:
            return date(int(found[3]), MONTHS[found[2]], int(found[1]))
    except ValueError:
        pass
    return None


DURATION = re.compile(r"(?:(\d+)\s*[hu]\s*(\d{2})?)$|(\d+)\s*min")


def read_minutes(text):
    found = DURATION.match(bare(text).strip())
    if not found:
        return None
    return int(found[3]) if found[3] else int(found[1]) * 60 + int(found[2] or 0)


AMOUNT = re.compile(r"(env\.?|environ|ca\.?|circa|±|~)?\s*(\d[\d .\u00a0\u202f]*)$")


def read_amount(text):
    """(amount, estimated) or None."""
    found = AMOUNT.match(text.strip().lower())
    if not found:
        return None
    return int(re.sub(r"\D", "", found[2])), bool(found[1])
