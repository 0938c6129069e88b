"""The bench of builds: what its command line may say."""

from __future__ import annotations

import pytest

import build_cost


def test_sizes_are_numbers_with_commas() -> None:
    assert build_cost.parse(["--sizes", "3,40"]).sizes == (3, 40)


def test_sizes_that_are_no_numbers_are_told_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_cost.parse(["--sizes", "20,x"])
    assert "`20,x` is no list of numbers; write it such as 20,200" in capsys.readouterr().err
