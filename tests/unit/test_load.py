"""What wrk says, in one line: its figures, and errors of every kind counted."""

from __future__ import annotations

import load

SAID = """Running 5s test @ https://127.0.0.1:1/
  2 threads and 32 connections
  Latency Distribution
     99%   25.31ms
  12345 requests in 5.00s, 1.00GB read
{}Requests/sec:   2469.00
"""
BROKEN = "  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 5\n"


def test_the_figures_stand_in_one_line() -> None:
    assert load.told(SAID.format("")) == "12345 requests, 2469.00 a second, 25.31ms for 99 in 100, 0 errors"


def test_errors_of_every_kind_are_counted() -> None:
    assert load.errors(SAID.format(BROKEN)) == 15
