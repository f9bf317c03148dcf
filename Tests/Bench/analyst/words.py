"""How words are compared."""
import re
import unicodedata

SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


def bare(text):
    """Lower case without accents."""
    text = text.lower()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text.translate(SPECIAL))
    return "".join([c for c in text if not unicodedata.combining(c)])


def fold(text):
    """How titles, communes and headers are compared: hyphens and underscores are blanks."""
    return " ".join(bare(text).replace("-", " ").replace("_", " ").split())


NOT_WORD = re.compile(r"[\W_]+")


def organisation_key(text):
    return NOT_WORD.sub(" ", bare(text)).strip()
