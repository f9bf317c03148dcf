"""Invented people. No two share a name key: the figures count them by it."""
from .names import FIRST, LAST, ORGANISATIONS, PARTICLE_BASES, PARTICLES
from .places import FOREIGN, OTHERS, commune
from .spelling import latin, plain


class Person:
    __slots__ = ("first", "part", "base", "latin", "home", "org", "mail", "phone")


def draw_name(r):
    """(first name, particle, rest of the family name)"""
    first = FIRST[int(r() * len(FIRST))]
    k = r()
    if k < 0.45:
        return first, "", LAST[int(r() * len(LAST))]
    if k < 0.75:
        return first, PARTICLES[int(r() * len(PARTICLES))], PARTICLE_BASES[int(r() * len(PARTICLE_BASES))]
    return first, "", LAST[int(r() * len(LAST))] + "-" + LAST[int(r() * len(LAST))]


def key_of(first, part, base):
    words = plain(first).lower().split("-") + (plain(part).replace(" ", "") + plain(base).replace("'", "")).lower().split("-")
    return " ".join(sorted(words))


def draw_home(r):
    k = r()
    if k < 0.38:
        return commune(21013)
    if k < 0.60:
        return commune(21007)
    if k < 0.80:
        return commune(21001)
    if k < 0.98:
        return commune(OTHERS[int(r() * len(OTHERS))])
    return (1, FOREIGN[int(r() * len(FOREIGN))])


def make_people(count, r):
    people, keys = [], set()
    while len(people) < count:
        first, part, base = draw_name(r)
        key = key_of(first, part, base)
        if key in keys:
            continue  # two different people never share a key
        keys.add(key)
        person = Person()
        person.first, person.part, person.base = first, part, base
        person.latin = latin(first + part + base)
        person.home = draw_home(r)
        person.org = ORGANISATIONS[int(r() * r() * len(ORGANISATIONS))] if r() < 0.85 else ""
        person.mail = plain(first).lower() + "." + plain(base).replace("'", "").lower() + str(len(people)) + "@example.org"
        person.phone = f"0470 00 {len(people) // 100 % 100:02d} {len(people) % 100:02d}"
        people.append(person)
    return people
