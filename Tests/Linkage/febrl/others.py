"""The programs it is compared with: Splink and recordlinkage."""
from __future__ import annotations

import logging
from collections.abc import Iterable

from .data import FIELDS, SEED, DataSet, frames_of
from .pairs import Links, pair

BLOCKS = ("surname", "given_name", "postcode", "address_1")  # for both Splink and recordlinkage
CERTAIN, ASK = 0.99, 0.05  # match probabilities from which a pair is merged, or asked about


def run_splink(data: DataSet) -> Links:
    """The way of its tutorials: u by sampling, m by EM in two sessions that block on different
    fields, so that every comparison is trained in one of them; names with term frequencies."""
    from splink import DuckDBAPI, Linker, block_on
    tables = frames_of(data)
    backend = DuckDBAPI()
    linker = Linker([backend.register(table) for table in tables], splink_settings(data),
                    log_level=logging.ERROR)
    training = linker.training
    # Rules that are hardly ever wrong; .8 is a guess, which the tutorials ask for too.
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname", "postcode"), block_on("surname", "address_1"),
         block_on("given_name", "address_1", "suburb")], recall=0.8)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=SEED)
    training.estimate_parameters_using_expectation_maximisation(block_on("given_name", "surname"))
    training.estimate_parameters_using_expectation_maximisation(block_on("address_1"))
    found = linker.inference.predict(threshold_match_probability=ASK).as_pandas_dataframe()
    return banded(zip(found["id_l"], found["id_r"], found["match_probability"]))


def splink_settings(data: DataSet):
    import splink.comparison_library as library
    from splink import SettingsCreator, block_on
    return SettingsCreator(
        link_type="dedupe_only" if data.sources == 1 else "link_only",
        unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[block_on(field) for field in BLOCKS],
        comparisons=[
            library.NameComparison("given_name"),  # Jaro-Winkler at .92, .88, .7
            library.NameComparison("surname"),
            library.LevenshteinAtThresholds("street_number", 1),
            library.LevenshteinAtThresholds("address_1", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("address_2", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("suburb", [1, 3]).configure(term_frequency_adjustments=True),
            library.LevenshteinAtThresholds("postcode", 1).configure(term_frequency_adjustments=True),
        ])


def banded(found: Iterable[tuple[str, str, float]]) -> Links:
    links = Links(set(), set())
    for a, b, probability in found:
        if probability >= ASK:
            (links.certain if probability >= CERTAIN else links.ask).add(pair(a, b))
    return links


def run_recordlinkage(data: DataSet) -> tuple[Links, Links]:
    """Its unsupervised classifier, ECM. Two outcomes: what it calls a match, with nothing asked;
    and its probabilities in the same bands as Splink's."""
    import recordlinkage
    tables = [table.set_index("id") for table in frames_of(data)]
    indexer = recordlinkage.Index()
    for field in BLOCKS:
        indexer.block(field)
    features = compare_fields().compute(indexer.index(*tables), *tables)
    classifier = recordlinkage.ECMClassifier()  # the comparisons have thresholds: they are 0 or 1
    matches = classifier.fit_predict(features.astype(int))
    probability = classifier.prob(features.astype(int))
    links = Links({pair(a, b) for a, b in matches}, set())
    return links, banded((a, b, value) for (a, b), value in probability.items())


def compare_fields():
    import recordlinkage
    compare = recordlinkage.Compare()
    for field in FIELDS:
        if field in ("street_number", "postcode"):
            compare.string(field, field, method="levenshtein", threshold=0.75, label=field)
        else:
            compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
    return compare
