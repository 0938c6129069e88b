"""Show the guide with live reload on port 8000 or, where that is taken, on the next free one, and say which.

Further arguments go to `mkdocs serve`.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterable

HOST = "127.0.0.1"
PORTS = range(8000, 8020)


def main() -> None:
    """Find a port and become MkDocs."""
    port = free(PORTS)
    if port is None:
        sys.exit(f"The ports {PORTS[0]} to {PORTS[-1]} are all taken; end what runs there, then try again.")
    if port != PORTS[0]:
        print(f"Port {PORTS[0]} is taken; the guide will be on http://{HOST}:{port}/ instead.", flush=True)
    serve = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{HOST}:{port}", *sys.argv[1:]]
    os.execv(sys.executable, serve)


def free(ports: Iterable[int]) -> int | None:
    """Return the first port that nothing listens on, or None."""
    for port in ports:
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server of MkDocs does
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    return None


if __name__ == "__main__":
    main()
