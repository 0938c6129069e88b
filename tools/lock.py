"""Compile requirements*.in to exact versions with hashes, for every platform and the oldest Python we support."""

from __future__ import annotations

import subprocess
import sys

OLDEST = "3.11.2"  # Debian 12

for name in ("requirements", "requirements-dev", "requirements-bench", "requirements-engines"):
    subprocess.run(
        [
            sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes",
            "--python-version", OLDEST, "--custom-compile-command", "make lock",
            f"{name}.in", "--output-file", f"{name}.txt",
        ],
        check=True,
    )  # fmt: skip
