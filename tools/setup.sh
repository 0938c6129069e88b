#!/usr/bin/env bash
# Install one layer of what the project needs, and leave a stamp in .venv so that it happens once.
#
#   bash tools/setup.sh build      the virtual environment with requirements.txt
#   bash tools/setup.sh dev        the same with requirements-dev.txt
#   bash tools/setup.sh pdf        after build: Pango, from the system's packages
#   bash tools/setup.sh browser    after dev: Pango, Chromium and the web servers of hosting/, from the system's packages
#   bash tools/setup.sh engines    after dev: ProperDocs and Zensical with requirements-engines.txt, in .venv/engines.d
#   bash tools/setup.sh lighthouse after browser: wrk, Node.js with requirements-bench.txt, and Lighthouse from npm
#
# System packages are installed where that needs no password (as root, or with sudo that does not ask); elsewhere
# one sentence names the command that installs them.
set -euo pipefail
cd "$(dirname "$0")/.."

has() {
  command -v "$1" >/dev/null
}

# Two terminals at once: the second waits for the first.
if has flock; then
  exec 9<tools/setup.sh
  flock 9
fi

# Install Debian packages, or say in one sentence how to.
packages() {
  local run=(env DEBIAN_FRONTEND=noninteractive)
  [ "$(id -u)" = 0 ] || run=(sudo -n "${run[@]}")
  if has apt-get && "${run[@]}" true 2>/dev/null; then
    echo "Installing $* with apt-get."
    "${run[@]}" apt-get update -qq || true # a broken source of another package need not stop this
    if "${run[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null; then
      return
    fi
  fi
  echo "Please install what is missing, then run this again: sudo apt-get install $* (names of Debian's packages)." >&2
  exit 1
}

# The first Python on this machine that is new enough.
python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if has "$name" && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  echo "Please install Python 3.11 or newer, then run this again: sudo apt-get install python3 python3-venv." >&2
  exit 1
}

# Make .venv, unless a set-up that ended (it left a stamp) made it and its Python still works.
environment() {
  [ -e .venv/build ] && .venv/bin/python -m pip --version >/dev/null 2>&1 && return
  local name
  name=$(python)
  "$name" -c 'import ensurepip, venv' 2>/dev/null || packages "$name-venv"
  rm -rf .venv
  "$name" -m venv .venv
}

install() {
  environment
  rm -f .venv/build .venv/dev # until this ends
  # Every package is checked against its hash; nothing else can be installed.
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
}

# Install what is missing of the system's packages, for a browser too if asked; fonts come with them.
system() {
  local missing=()
  .venv/bin/python -c 'import weasyprint' &>/dev/null || missing+=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
  if [ "${1:-}" = browser ]; then
    PATH="$PATH:/usr/sbin" has nginx || missing+=(nginx-light)
    [ -e /usr/lib/nginx/modules/ngx_http_brotli_filter_module.so ] || missing+=(libnginx-mod-http-brotli-filter)
    has caddy || missing+=(caddy)
    has openssl || missing+=(openssl)
    has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
    .venv/bin/python -m playwright --version &>/dev/null || missing+=(libatomic1) # which Playwright's driver needs
  fi
  [ ${#missing[@]} = 0 ] || packages "${missing[@]}"
}

case "${1:-}" in
  build) install requirements.txt ;;
  dev)
    install requirements-dev.txt
    touch .venv/build
    ;;
  pdf)
    [ "${PDF:-1}" != 0 ] || exit 0 # a build without PDFs needs nothing
    system
    ;;
  browser)
    system browser
    touch .venv/pdf
    ;;
  engines) # apart from the rest: ProperDocs answers to the name of MkDocs
    [ -x .venv/engines.d/bin/python ] || .venv/bin/python -m venv .venv/engines.d
    .venv/engines.d/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-engines.txt
    ;;
  lighthouse)
    has wrk || packages wrk
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
    mkdir -p .venv/npm
    cp tools/node/package*.json .venv/npm
    (cd .venv/npm && PATH="$PWD/../bin:$PATH" npm ci --silent --ignore-scripts --no-audit --no-fund)
    ;;
  *)
    echo "Usage: bash tools/setup.sh build|dev|pdf|browser|engines|lighthouse" >&2
    exit 2
    ;;
esac
touch ".venv/$1"
