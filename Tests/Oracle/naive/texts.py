"""Letters and words."""

import unicodedata

def plain(text):
    """Lower case, without accents (counting.md, "Who is one person", point 1)."""
    text = text.lower()
    for special, simple in (("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe")):
        text = text.replace(special, simple)
    out = ""
    for character in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(character):
            out += character
    return out

def folded(text):
    """Lower case, no accents, everything that is no letter and no digit as one blank."""
    return " ".join("".join(c if c.isalnum() else " " for c in plain(text)).split())
