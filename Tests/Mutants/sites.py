"""Where Swift source can be changed a little: comparisons, constants, bounds, guards, signs and conjunctions.

Every change is written so that both readings are compiled and a number chooses: `a < b` becomes `(mutant(7) ? a <= b : a < b)`.
This reads tokens, not grammar: a site whose ends are not plain on its own line is left alone, and what the compiler refuses is dropped later.
"""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r'"(?:\\.|[^"\\])*"|//.*|\.\.<|\.\.\.|[<>=!&|?+*/%^~-]+|`?[A-Za-z_$][A-Za-z0-9_]*`?|\d[\dA-Za-z_.]*(?<!\.)|\s+|.')
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
OPENING, CLOSING = {"(": ")", "[": "]", "{": "}"}, {")", "]", "}"}
WORDS = {"return", "if", "while", "guard", "where", "else", "in", "let", "var", "try", "await", "case", "is", "as", "switch", "repeat", "throw", "defer", "some", "any"}
LOWEST = {"?", ":", "=", "+=", "-=", "*=", "|=", "&=", "^=", "??", "->", "||", "&&"}


@dataclass(frozen=True)
class Site:
    """One change: the characters `start..<end` of a line (from 0) and what stands there instead, `#` being the mutant's number."""

    path: str
    line: int
    start: int
    end: int
    kind: str
    original: str
    mutated: str
    template: str


def tokens(line):
    return [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(line)]


def matching(line):
    """The index of the partner of each bracket, over tokens; nil where it lies on another line."""
    partner, open_ = {}, []
    for i, (text, _, _) in enumerate(line):
        if text in OPENING:
            open_.append(i)
        elif text in CLOSING:
            if open_:
                j = open_.pop()
                partner[i], partner[j] = j, i
            else:
                open_ = []
    return partner


def is_operator(line, i):
    """Blanks on both sides: no generic, no prefix, no optional."""
    return 0 < i < len(line) - 1 and line[i - 1][0].isspace() and line[i + 1][0].isspace()


def left_end(line, i, stops, partner):
    """The index of the first token of the operand before `i`, or None."""
    j = i
    while j > 0:
        text = line[j - 1][0]
        if text in CLOSING:
            if j - 1 not in partner:
                return None
            j = partner[j - 1]
            continue
        if text in OPENING or text in WORDS or text in {",", ";"} or text in stops and (is_operator(line, j - 1) or text == ":"):
            break
        if text.startswith("//"):
            return None
        j -= 1
    while line[j][0].isspace():
        j += 1
    return j if j < i else None


def right_end(line, i, stops, partner):
    """The index after the last token of the operand behind `i`, or None."""
    j = i + 1
    while j < len(line):
        text = line[j][0]
        if text == "{" or text in CLOSING or text in WORDS or text in {",", ";"} or text.startswith("//"):
            break
        if text in stops and is_operator(line, j):
            break
        if text in OPENING:
            if j not in partner:
                return None
            j = partner[j]
        j += 1
    while line[j - 1][0].isspace():
        j -= 1
    return j if j > i + 1 else None


def sites(path, source):
    """All sites of a file, in order."""
    found, in_text, in_table = [], False, 0
    lines = source.split("\n")
    for number, line in enumerate(lines):
        if line.count('"""') % 2:
            in_text = not in_text
            continue
        stripped = line.strip()
        if in_text or not stripped or stripped.startswith(("//", "#", "@", "import", "case ", "package import", "public import", "internal import")):
            continue
        if re.search(r'\bfunc [<>=]|@inlinable|\bprecondition\b|#if|\bif case\b|\bguard case\b|\bfor case\b|"""|fr: "|nl: "|en: "|^\s*"', line):
            continue
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        found += of_line(path, number, line, following)
    return found


def of_line(path, number, line, following):
    parts = tokens(line)
    partner = matching(parts)
    found = []

    def text(i, j):
        return line[parts[i][1]:parts[j - 1][2]]

    def add(kind, i, j, mutated):
        original = text(i, j)
        # An operand that begins or ends on another line cannot be put into brackets.
        ends = not text(j, len(parts)).split("//")[0].strip() if j < len(parts) else True
        if ends and re.match(r"[.?:+*/<>=&|-]", following) or re.match(r"[.?:*/<>=&|)]|\+ ", original):
            return
        found.append(Site(path, number, parts[i][1], parts[j - 1][2], kind, original, mutated, f"(mutant(#) ? {mutated} : {original})"))

    for i, (token, start, end) in enumerate(parts):
        if token in COMPARISONS and is_operator(parts, i):
            a, b = left_end(parts, i, LOWEST, partner), right_end(parts, i, LOWEST, partner)
            if a is not None and b is not None:
                add("comparison", a, b, text(a, i) + COMPARISONS[token] + text(i + 1, b))
        elif token in {"&&", "||"} and is_operator(parts, i):
            stops = LOWEST - {"&&", "||"} if token == "||" else LOWEST - {"&&"}
            a, b = left_end(parts, i, stops, partner), right_end(parts, i, stops, partner)
            if a is not None and b is not None:
                add("conjunction", a, b, text(a, i) + ("||" if token == "&&" else "&&") + text(i + 1, b))
        elif token in {"+", "-"} and is_operator(parts, i):
            stops = LOWEST | set(COMPARISONS) | {"+", "-", "..<", "..."}
            b = right_end(parts, i, stops, partner)
            if b is not None and not parts[i + 2][0].startswith('"'):
                add("sign", i + 2, b, f"-({text(i + 2, b)})")
        elif token == "..<" and i + 1 < len(parts) and not parts[i + 1][0].isspace():
            b = right_end(parts, i, LOWEST | set(COMPARISONS) | {"+", "-"}, partner)
            if b is not None and " " not in text(i + 1, b):
                add("bound", i + 1, b, f"{text(i + 1, b)} - 1")
        elif re.fullmatch(r"\d+", token):
            before = parts[i - 1][0] if i else ""
            if before in {".", "$"} or sum(bool(re.fullmatch(r"\d[\d_xA-Fa-f]*", p[0])) for p in parts) > 3:
                continue
            add("constant", i, i + 1, str(int(token) + 1) if (number + i) % 2 or int(token) == 0 else "0")
        elif token in {"guard", "if"} and not line.rstrip().endswith(","):
            close = next((j for j in range(i + 1, len(parts)) if parts[j][0] == ("else" if token == "guard" else "{")), None)
            if close is None:
                continue
            j = right_end(parts, i, set(), partner)
            condition = text(i + 2, j) if j and j > i + 2 else ""
            level_words = {p[0] for p in parts[i + 2:close]}
            if not condition or level_words & {"let", "var", "case", "in", "is", "try"} or j == len(parts) or parts[j][0] == "," or (j < close and text(j, close).strip()):
                continue
            add("guard", i + 2, j, "true" if token == "guard" else "false")
    return found


def applied(source, chosen):
    """The source with its chosen sites written in, given as (number, site); no two of one line."""
    lines = source.split("\n")
    for number, site in chosen:
        line = lines[site.line]
        lines[site.line] = line[:site.start] + site.template.replace("#", str(number)) + line[site.end:]
    return "\n".join(lines)
