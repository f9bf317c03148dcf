"""The ways people write names and organisations: the same key however they are written."""
import unicodedata

from .names import TITLES_FR, TITLES_NL

ODD = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
                     "œ": "oe", "Œ": "Oe", "’": "'"})


def plain(text):
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text.translate(ODD))
    return "".join(c for c in text if not unicodedata.combining(c))


def latin(text):
    try:
        text.encode("cp1252")
        return True
    except UnicodeEncodeError:
        return False


def org_spelling(text, r):
    k = int(r() * 12)
    if k < 8:
        return text
    if k == 8:
        return text.upper()
    if k == 9:
        return plain(text)
    if k == 10:
        return text.replace("'", "’").replace("-", " ")
    return text.lower().replace(" ", "  ", 1)


def org_key(text):
    """Only to choose among several organisations of one attendance, whose order the rules fix."""
    text = plain(text).lower()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


ASIDE, BEHIND = 1, 2  # where a particle that does not stand before its family name went


def spell(person, r, only_latin):
    """(family name, first name, where the particle went), in one of the ways people write them, all with the same key."""
    first, part, base = person.first, person.part, person.base
    k = int(r() * 20)
    if only_latin and not person.latin:
        first, part, base = plain(first), plain(part), plain(base)
    whole = part + " " + base if part else base
    if k == 9 and part:
        return (part.replace(" ", "") + base).capitalize(), first, 0  # Vanderberg
    if k == 10:
        return whole.upper(), first, 0
    if k == 11:
        return whole.upper(), first.upper(), 0
    if k == 12:
        return whole.lower(), first.lower(), 0
    if k == 13:
        return plain(whole), plain(first), 0
    if k == 14:
        return whole.replace("-", " "), first.replace("-", " "), 0
    if k == 15 and part:
        return base, first + " " + part, ASIDE
    if k == 16 and part:
        return base + " " + part, first, BEHIND
    if k == 17:
        return (part + "  " + base if part else base.replace("'", "’")), first + " ", 0
    if k == 18 and part:
        return part.title().replace(" ", "-") + " " + base, first.replace("-", "\u00a0"), 0
    if k == 19 and not only_latin:
        # decomposed letters, as some systems write them
        return unicodedata.normalize("NFD", whole), unicodedata.normalize("NFD", first), 0
    return whole, first, 0


def spell_full(person, r, only_latin, dutch):
    family, first, particle = spell(person, r, only_latin)
    k = int(r() * 10)
    if particle == BEHIND:  # without the comma the particle would go to the first name
        return family + ", " + first
    if particle == ASIDE:  # at the end of the cell it goes before its first word, which must be the family name
        return family + (", " if k < 5 else " ") + first
    if k < 4:
        return family + " " + first
    if k < 7:
        return first.strip() + " " + family
    if k < 9:
        return family + ", " + first
    titles = TITLES_NL if dutch else TITLES_FR
    return titles[int(r() * len(titles))] + " " + first.strip() + " " + family
