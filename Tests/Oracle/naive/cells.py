"""What cells say: who came, days and amounts."""

import re

PRESENT = {"x", "oui", "ja", "yes", "1", "p", "présent", "présente", "aanwezig", "ok", "en retard"}
ABSENT = {"", "non", "nee", "no", "0", "a", "absent", "absente", "afwezig", "excusé", "excusée", "verontschuldigd", "e"}

def is_present(word):
    word = word.strip().lower()
    assert word in PRESENT or word in ABSENT, "unknown status word: " + word
    return word in PRESENT

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()

def day_of(text):
    """ISO day of a date cell, or None when there is no such day. The day comes before the month."""
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        year, month, day = text.split("-")
    elif re.fullmatch(r"\d{1,2} \w+ \d{4}", text):
        day, name, year = text.split()
        month = MONTHS.index(name) + 1
    elif re.fullmatch(r"\w+ \d{4}", text) and text.split()[0] in MONTHS:      # a month: its first day will do,
        name, year = text.split()                                            # it lies in one period
        day, month = 1, MONTHS.index(name) + 1
    elif re.fullmatch(r"T[1-4] \d{4}", text):                                # a quarter, likewise
        day, month, year = 1, 3 * int(text[1]) - 2, text.split()[1]
    else:
        day, month, year = re.split(r"[/.-]", text)
    year, month, day = int(year), int(month), int(day)
    if year < 100:
        year += 2000
    longest = [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= longest[month - 1]):
        return None
    return "%04d-%02d-%02d" % (year, month, day)

def number_of(text):
    """('1 250', '1.250', 'env. 200', '±150') -> (amount, estimated)"""
    text = text.strip()
    estimated = False
    for mark in ("environ", "env.", "ca.", "±"):
        if text.startswith(mark):
            text, estimated = text[len(mark):], True
    digits = "".join(c for c in text if c not in " .\u00a0\u202f")
    assert re.fullmatch(r"[0-9]+", digits), "no number: " + text
    return int(digits), estimated
