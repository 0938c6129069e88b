"""The processes that share work: they end with the build that started them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from leaflet import workers

BUILD = """
import os, time
from leaflet import workers

if __name__ == "__main__":
    with workers.pool() as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""
PATIENCE = 30  # seconds


def is_running(process: int) -> bool:
    """Tell whether a process is there and has not ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


def test_workers_of_a_killed_build_end(tmp_path: Path) -> None:
    script = tmp_path / "build.py"
    script.write_text(BUILD, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(workers.__file__).parents[1])}
    with subprocess.Popen([sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout
        worker = int(build.stdout.readline())
        assert is_running(worker)
        build.kill()
    end = time.monotonic() + PATIENCE
    while is_running(worker) and time.monotonic() < end:
        time.sleep(0.1)
    assert not is_running(worker)
