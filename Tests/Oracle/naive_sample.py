#!/usr/bin/env python3
"""The expected figures of samples/rezone-midi-vif, found without any of bilan's own code.

    python3 naive_sample.py SAMPLE_DIR [RESOURCES_DIR]

Nothing is detected here. A table written by hand (naive/sheets.py, naive/counts.py) says for each file how it is encoded,
where its header and its last person stand, which column is what and which session it belongs to. The rest
is docs/counting.md applied with plain loops. Result: JSON on standard output, a list of
{"indicator", "period", "axis", "commune", "estimated", "value"}; null = no number (see "What is no number").
With RESOURCES_DIR the commune texts of the sheets are looked up in bilan's reference tables as well, and
must lead to the same communes as the short table of naive/places.py.
"""
import json, sys

from naive.checks import check_communes, check_files, check_names, check_result
from naive.figures import figures

def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python3 naive_sample.py SAMPLE_DIR [RESOURCES_DIR]")
    check_names()
    check_files(sys.argv[1])
    if len(sys.argv) == 3:
        check_communes(sys.argv[2])
    result = figures(sys.argv[1])
    check_result(result)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()

if __name__ == "__main__":
    main()
