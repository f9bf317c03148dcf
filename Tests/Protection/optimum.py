"""The fewest numbers of a table that have to be hidden, proved by HiGHS: for each number that is too small, and each of the two ends that must remain possible, there is a table that differs in hidden numbers only."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

# No example has to move a number by more: the tables here hold numbers up to 60.
FARTHEST = 60
SECONDS = 20


def fewest(true, threshold):
    """How many numbers of a table with its totals must be hidden at least; None where that is not proved in time."""
    rows, columns = len(true), len(true[0])
    cells = [(i, j) for i in range(rows) for j in range(columns)]
    place = {cell: number for number, cell in enumerate(cells)}
    values = [true[i][j] for i, j in cells]
    ends = [(number, end) for number, value in enumerate(values) if 0 < value < threshold for end in (0, threshold)]
    if not ends:
        return 0
    sums = [[(place[i, j], 1 if j < columns - 1 else -1) for j in range(columns)] for i in range(rows)]
    sums += [[(place[i, j], 1 if i < rows - 1 else -1) for i in range(rows)] for j in range(columns)]
    count, width = len(cells), len(cells) * (1 + len(ends))
    relations = lil_matrix((len(ends) * (len(sums) + 2 * count), width))
    least, most = np.zeros(relations.shape[0]), np.zeros(relations.shape[0])
    lower, upper = np.zeros(width), np.ones(width)
    row = 0
    for number, (cell, end) in enumerate(ends):
        start = count * (number + 1)
        for terms in sums:
            for one, sign in terms:
                relations[row, start + one] = sign
            row += 1
        for one, value in enumerate(values):
            # A number moves only where it is hidden, and never below zero.
            down = min(value, FARTHEST)
            lower[start + one], upper[start + one] = -down, FARTHEST
            relations[row, start + one], relations[row, one] = 1, -FARTHEST
            least[row] = -np.inf
            relations[row + 1, start + one], relations[row + 1, one] = 1, down
            most[row + 1] = np.inf
            row += 2
        lower[start + cell] = upper[start + cell] = end - values[cell]
        lower[cell] = 1
    hides = np.concatenate([np.ones(count), np.zeros(width - count)])
    found = milp(
        hides, constraints=LinearConstraint(relations.tocsr(), least, most), bounds=Bounds(lower, upper), integrality=hides, options={"time_limit": SECONDS})
    return round(found.fun) if found.status == 0 else None
