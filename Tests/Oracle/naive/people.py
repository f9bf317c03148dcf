"""Who is one person."""

from .texts import plain

PARTICLES = set("""van von vander vanden der den de du des di da do dos das del della la le les el al ben bin ibn
                   bou abou abu ould ait ter ten te""".split())
TITLES = set("m mr mme mlle madame monsieur mademoiselle mevr mevrouw mw dhr meneer dr drs prof me maitre ms mrs".split())
NO_NAMES = {"?", "x", "illisible", "anonyme", "inconnu", "onleesbaar", "onbekend", "anoniem", "n/a"}

def words_of(cell):
    text = plain(cell)
    for apostrophe in "'’`ʼ":
        text = text.replace(apostrophe, "")
    for separator in "-.,_":
        text = text.replace(separator, " ")
    return text.split()                       # split() knows blanks of any kind

def join_particles(words):
    """(words with particles joined to the word after them, particles with no word after them)"""
    done, waiting = [], ""
    for word in words:
        if word in PARTICLES:
            waiting += word
        else:
            done.append(waiting + word)
            waiting = ""
    return done, waiting

def person_key(family, given):
    """family, given: two lists of words. Particles left over go before the first word of the family name."""
    family_words, left1 = join_particles(family)
    given_words, left2 = join_particles(given)
    left = left2 + left1
    if family_words:
        family_words[0] = left + family_words[0]
    elif given_words:
        given_words[0] = left + given_words[0]
    elif left:
        given_words = [left]
    words = family_words + given_words
    if len(words) < 3:
        return " ".join(sorted(words))
    # One turn of the words is as good as another: the first of all turns stands for them.
    return " ".join(min(words[i:] + words[:i] for i in range(len(words))))

def is_no_name(text):
    text = text.strip().lower()
    return text == "" or text in NO_NAMES or text.isdigit()

def name_of_row(row):
    """The person's key, or None when the row names nobody."""
    if "full" in row:
        if is_no_name(row["full"]):
            return None
        if "," in row["full"]:                # "Berg, Marie van der": the family name stands before the comma
            before, after = row["full"].split(",", 1)
            family, given = words_of(before), words_of(after)
        else:
            family, given = [], words_of(row["full"])
        first = family if family else given
        while first and first[0] in TITLES and len(family) + len(given) > 1:
            first.pop(0)
        return person_key(family, given)
    if is_no_name(row["last"]) and is_no_name(row["first"]):
        return None
    return person_key(words_of(row["last"]), words_of(row["first"]))
