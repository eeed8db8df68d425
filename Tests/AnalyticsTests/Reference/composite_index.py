#!/usr/bin/env python3
"""An independent computation of composite indices, against which the program's is tested.

Written from the definitions (Documentation/composite-index.md), not from the Swift code, with numpy for what can go wrong:
standard deviations, logarithms, quantiles. Prints composite_index.json, which is kept beside this script and read by
IndexReferenceTests:

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install numpy
    /tmp/venv/bin/python Tests/AnalyticsTests/Reference/composite_index.py > Tests/AnalyticsTests/Reference/composite_index.json

Recorded with Python 3.11.7 and numpy 2.4.6. Cases: the raw data of the Technology Achievement Index as printed by OECD/JRC
(2008), Handbook on Constructing Composite Indicators, Table A.2, page 152 (the 23 countries of the case study), and 31
made-up regions with negative figures, gaps and all directions.
"""
import json
import sys

import numpy as np

MASK = (1 << 64) - 1
METHODS = ["minmax", "zscore", "rank", "distance"]

TAI_COUNTRIES = (
    "Finland,United States,Sweden,Japan,Korea,Netherlands,United Kingdom,Canada,Australia,Singapore,Germany,Norway,Ireland,"
    "Belgium,New Zealand,Austria,France,Israel,Spain,Italy,Czech Republic,Hungary,Slovenia"
).split(",")
TAI = {
    "patents": "187 289 271 994 779 189 82 31 75 8 235 103 106 72 103 165 205 74 42 13 28 26 105",
    "royalties": "125.6 130 156.6 64.6 9.8 151.2 134 38.6 18.2 25.5 36.8 20.2 110.3 73.9 13 14.8 33.6 43.6 8.6 9.8 4.2 6.2 4",
    "internet": "200.2 179.1 125.8 49 4.8 136 57.4 108 125.9 72.3 41.2 193.6 48.6 58.9 146.7 84.2 36.4 43.2 21 30.4 25 21.6 20.3",
    "exports": "50.7 66.2 59.7 80.8 66.7 50.9 61.9 48.7 16.2 74.9 64.2 19 53.6 47.6 15.4 50.3 58.9 45 53.4 51 51.7 63.5 49.5",
    "telephones": "3.08 3.00 3.10 3.00 2.97 3.02 3.02 2.94 2.94 2.95 2.94 3.12 2.97 2.91 2.86 2.99 2.97 2.96 2.86 3.00 2.75 2.73 2.84",
    "electricity": "4.15 4.07 4.14 3.86 3.65 3.77 3.73 4.18 3.94 3.83 3.75 4.39 3.68 3.86 3.91 3.79 3.80 3.74 3.62 3.65 3.68 3.46 3.71",
    "schooling": "10 12 11.4 9.5 10.8 9.4 9.4 11.6 10.9 7.1 10.2 11.9 9.4 9.3 11.7 8.4 7.9 9.6 7.3 7.2 9.5 9.1 7.1",
    "university": "27.4 13.9 15.3 10 23.2 9.5 14.9 14.2 25.3 24.2 14.4 11.2 12.3 13.6 13.1 13.6 12.6 11 15.6 13 8.2 7.7 10.6",
}


def splitmix64(seed):
    """Steele, Lea and Flood (2014): the stream of 64-bit numbers."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def units(seed):
    """Numbers from 0 up to 1."""
    for bits in splitmix64(seed):
        yield (bits >> 11) / 9007199254740992.0


def made_up():
    """31 regions and five columns with a decimal each; every eighth figure is missing."""
    random = units(2024)
    columns = {}
    for name, low, width in [("a", -3, 12), ("b", 100, 900), ("c", 0, 9), ("d", -1, 4), ("e", 0, 1)]:
        figures = []
        for _ in range(31):
            figure, gap = next(random), next(random)
            figures.append(None if gap < 0.125 else f"{low + width * figure:.1f}")
        columns[name] = figures
    return columns


def normalised(method, column, down):
    """One column on a common scale; nan where there is no figure; None if it can't be computed."""
    x = np.array([np.nan if v is None else float(v) for v in column])
    there = x[~np.isnan(x)]
    if method == "minmax":
        y = (x - there.min()) / (there.max() - there.min()) * 100
        return 100 - y if down else y
    if method == "zscore":
        y = (x - there.mean()) / there.std(ddof=1)
        return -y if down else y
    if method == "rank":
        worse = np.array([np.nan if np.isnan(v) else ((there > v) if down else (there < v)).sum() for v in x])
        return worse / (len(there) - 1) * 100
    if there.min() <= 0:
        return None
    return there.min() / x * 100 if down else x / there.max() * 100


def entropy_weights(columns):
    divergences = []
    for y in columns:
        y = y[~np.isnan(y)]
        p = y / y.sum()
        logs = np.log(np.where(p > 0, p, 1))
        divergences.append(1 + (p * logs).sum() / np.log(len(y)))
    d = np.array(divergences)
    return d / d.sum()


def scores(columns, weights, without=None):
    """The weighted mean of what is there, summed up in the order of the columns; None for nothing."""
    result = []
    for region in range(len(columns[0])):
        total = weight = 0.0
        for index, column in enumerate(columns):
            if index == without or np.isnan(column[region]):
                continue
            total += weights[index] * column[region]
            weight += weights[index]
        result.append(total / weight if weight > 0 else None)
    return result


def ranks(values):
    """Competition ranks of scores that are compared at six decimals."""
    fixed = [None if v is None else np.rint(v * 1e6) for v in values]
    return [None if v is None else 1 + sum(1 for w in fixed if w is not None and w > v) for v in fixed]


def robustness(scaled, available, weights, names, draws, seed, spread):
    random = units(seed)
    by_weights, by_all = [], []
    for _ in range(draws):
        method = available[int(next(random) * len(available))]
        left = int(next(random) * (len(names) + 1))
        drawn = [w * (1 + spread * (2 * next(random) - 1)) for w in weights]
        by_weights.append(ranks(scores(scaled[available[0]], drawn)))
        by_all.append(ranks(scores(scaled[method], drawn, None if left == 0 else left - 1)))

    def intervals(runs):
        table = np.array([[np.nan if r is None else r for r in run] for run in runs])
        rows = []
        for region in table.T:
            there = region[~np.isnan(region)]
            rows.append([int(np.quantile(there, q, method="inverted_cdf")) for q in (0.5, 0.05, 0.95)])
        return rows

    base = scaled[available[0]]
    alternatives = {f"normalise:{m}": ranks(scores(scaled[m], weights)) for m in available[1:]}
    if len(set(weights)) > 1:
        alternatives["weights:equal"] = ranks(scores(base, [1.0] * len(names)))
    alternatives["weights:entropy"] = ranks(scores(base, entropy_weights(base)))
    for index, name in enumerate(names):
        alternatives[f"without:{name}"] = ranks(scores(base, weights, index))
    return {
        "draws": draws, "seed": seed, "spread": spread, "byWeights": intervals(by_weights), "byAll": intervals(by_all),
        "alternatives": alternatives,
    }


def case(name, regions, columns, down, minimum, given=None):
    """One table with what becomes of it by every normalisation, with the given or else equal and entropy weights."""
    names = list(columns)
    nominal = [1.0] * len(names) if given is None else [float(w) for w in given]
    present = [sum(w for c, w in zip(names, nominal) if columns[c][i] is not None) for i in range(len(regions))]
    kept = [i for i in range(len(regions)) if present[i] >= minimum * sum(nominal) - 1e-9]
    data = {c: [columns[c][i] for i in kept] for c in names}
    scaled = {}
    for method in METHODS:
        found = [normalised(method, data[c], c in down) for c in names]
        if all(column is not None for column in found):
            scaled[method] = [np.round(column, 10) for column in found]
    entropy = entropy_weights(scaled["minmax"])
    weightings = {"equal": nominal, "entropy": list(entropy)} if given is None else {"given": nominal}
    tidy = lambda values: [None if v is None or np.isnan(v) else round(float(v), 9) for v in values]
    return {
        "name": name, "components": names, "down": sorted(down), "given": given, "regions": regions,
        "values": [columns[c] for c in names], "scored": kept, "minimumShare": str(minimum),
        "normalised": {m: [tidy(c) for c in scaled[m]] for m in scaled},
        "entropy": tidy(entropy),
        "scores": {f"{m} {w}": tidy(scores(scaled[m], weightings[w])) for m in scaled for w in weightings},
        "ranks": {f"{m} {w}": ranks(scores(scaled[m], weightings[w])) for m in scaled for w in weightings},
        "robustness": robustness(scaled, list(scaled), nominal, names, 1000, 7, 0.25),
    }


tai = {name: text.split() for name, text in TAI.items()}
made = made_up()
places = [f"region {i + 1}" for i in range(31)]
json.dump(
    [
        case("tai", TAI_COUNTRIES, tai, set(), 1),
        case("tai, AHP weights (Table 22, page 100)", TAI_COUNTRIES, tai, set(), 1, ["9", "10", "7", "21", "5", "6", "18", "25"]),
        case("made up", places, made, {"c", "d"}, 0.6),
        case("made up, weighted", places, made, {"c", "d"}, 0.5, ["0.4", "0.3", "0.1", "0.1", "0.1"]),
    ],
    sys.stdout, separators=(",", ":"))
print()
