"""Compile requirements*.in to exact versions with hashes, for every platform and the oldest Python we support."""

from __future__ import annotations

import subprocess
import sys

OLDEST = "3.11.2"  # Debian 12

for name in ("requirements", "requirements-dev", "requirements-bench", "requirements-engines"):
    done = subprocess.run(
        [
            sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes",
            "--python-version", OLDEST, "--custom-compile-command", "make lock",
            f"{name}.in", "--output-file", f"{name}.txt",
        ],
        check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{name}.in cannot be compiled, for the reason above; mend that, then run `make lock` again.")
print("All requirements*.txt are compiled; commit those that changed. The next command installs what they name.")
