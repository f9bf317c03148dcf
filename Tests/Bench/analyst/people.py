"""Who is one person: the key of a name."""
from .words import bare

APOSTROPHES = str.maketrans("", "", "'’`ʼ")
BREAKS = str.maketrans("-.,_\u2010\u2011\u2012\u2013", "        ")
NAME_TITLES = set("m mr mme mlle madame monsieur mademoiselle mevr mevrouw mw dhr meneer dr drs prof me maitre ms mrs".split())
PARTICLES = set("van von vander vanden der den de du des di da do dos das del della la le les el al ben bin ibn "
                "bou abou abu ould ait ter ten te".split())
NO_NAME = {"", "?", "x", "illisible", "anonyme", "inconnu", "onleesbaar", "onbekend", "anoniem", "n/a"}


def words_of(text):
    return bare(text).translate(APOSTROPHES).translate(BREAKS).split()


def join_particles(words):
    """The words with particles joined to the word after them, and the particles left over at the end."""
    done, waiting = [], ""
    for word in words:
        if word in PARTICLES:
            waiting += word
        else:
            done.append(waiting + word)
            waiting = ""
    return done, waiting


def is_no_name(text):
    text = bare(text).strip()
    return text in NO_NAME or not any(c.isalpha() for c in text)


def key_of_two(last, first):
    if is_no_name(last) and is_no_name(first):
        return None
    family, left = join_particles(words_of(last))
    given, more = join_particles(words_of(first))
    return key_of_parts(family, given, left + more)


def key_of_full(text):
    if is_no_name(text):
        return None
    before, comma, after = text.partition(",")
    words = words_of(before)
    while len(words) > 1 and words[0] in NAME_TITLES:
        words = words[1:]
    family, left = join_particles(words)
    given, more = join_particles(words_of(after)) if comma else ([], "")
    return key_of_parts(family, given, left + more)


def key_of_parts(family, given, left):
    words = family + given
    if left:
        if words:
            words[0] = left + words[0]
        else:
            words = [left]
    words.sort()
    return " ".join(words)
