"""The figures of Lighthouse are medians of its runs."""

from __future__ import annotations

from typing import Any

import lighthouse


def run(performance: float, paint: float, shift: float) -> dict[str, Any]:
    """Return what Lighthouse reports of one run."""
    scores = dict.fromkeys(lighthouse.CATEGORIES, 1.0) | {"performance": performance}
    values = dict(zip(lighthouse.METRICS, (paint, 0, shift), strict=True))
    return {
        "categories": {name: {"score": score} for name, score in scores.items()},
        "audits": {name: {"numericValue": value} for name, value in values.items()},
    }


def test_a_line_gives_the_medians_of_scores_and_times() -> None:
    runs = [run(0.9, 1200, 0), run(1, 900, 0.1), run(0.95, 3000, 0.02)]
    assert lighthouse.line(runs).split() == ["100", "100", "100", "95", "1200", "0", "0.020"]
