#!/usr/bin/env bash
# Install what a command of the Makefile needs, and nothing when it is there.
#
#   scripts/setup.sh run     QGIS 3.40 or later, scipy, rasterio: enough for the demo and a diagnosis
#   scripts/setup.sh test    the above, and what the tests, the linters and the desktop need
#   scripts/setup.sh peers   the above, GRASS and PySAL, whose figures are compared with ours, and PostgreSQL with PostGIS
#   scripts/setup.sh qt6     Qt 6 in an environment of its own: the windows run there without QGIS
#   scripts/setup.sh qgis4   what QGIS 4 offers, as stubs for mypy, in an environment of its own
#   scripts/setup.sh browser Chromium with what drives it and what judges pages, in an environment of its own
#   scripts/setup.sh scale   QGIS, and Dask, which spreads recipes over processes and machines, in an environment of its own
#   scripts/setup.sh manual  QGIS, and what makes the pages of the manual, in an environment of its own
#
# Debian packages come from the machine's own Debian source; on Debian 12, QGIS comes from the
# backports of that same source.  What only PyPI has goes into the project's own environments,
# .venv (sees the system's QGIS), .venv-core (sees none: core must run there too), .venv-schemas, .venv-peers, .venv-qt6,
# .venv-qgis4, .venv-browser, .venv-scale, .venv-manual.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly QGIS_MINIMUM=3.40
readonly QGIS_PACKAGES="qgis python3-qgis qgis-providers"
readonly RUN_PACKAGES="python3-scipy python3-rasterio python3-gdal fonts-open-sans xauth xvfb"
readonly TEST_PACKAGES="python3-pytest python3-pytest-cov python3-hypothesis python3-jsonschema python3-yaml python3-venv
  xdotool imagemagick poppler-utils qttools5-dev-tools pyqt5-dev-tools"
readonly PEER_PACKAGES="grass-core postgresql python3-psycopg2"
readonly QT6_PACKAGES="python3-venv libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
readonly BROWSER_PACKAGES="python3-venv chromium fonts-open-sans"
readonly PYTHON=${PYTHON:-/usr/bin/python3}

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }

by_hand() {
  stop "$1 Install by hand: QGIS $QGIS_MINIMUM or later with its Python bindings, and the Python packages numpy, scipy" \
    "and (if you wish) rasterio; the tests also need pytest, pytest-cov, hypothesis, jsonschema, PyYAML, xvfb, poppler-utils and" \
    "Qt's lrelease. On Debian: apt-get install $QGIS_PACKAGES $(echo $RUN_PACKAGES $TEST_PACKAGES)"
}

qgis_is_there() {
  command -v qgis_process >/dev/null 2>&1 || return 1
  local version
  version=$(QT_QPA_PLATFORM=offscreen qgis_process --version 2>/dev/null | sed -n 's/^QGIS \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && [ "$(printf '%s\n%s\n' "$QGIS_MINIMUM" "$version" | sort -V | head -n 1)" = "$QGIS_MINIMUM" ] &&
    "$PYTHON" -c 'import qgis' 2>/dev/null
}

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
  command -v apt-get >/dev/null 2>&1 || by_hand "This is not a Debian system, so nothing was installed."
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || by_hand "Packages are missing and this user is not root, so nothing was installed."
}

# The backports suite of whatever Debian source this machine is configured with: no host is named here.
add_backports() {
  local suite=$1-backports directory=${APT_SOURCES:-/etc/apt} file text
  grep -rqsE "(^|[[:space:]])$suite([[:space:]]|$)" "$directory"/sources.list "$directory"/sources.list.d && return
  for file in "$directory"/sources.list.d/*.sources; do
    [ -e "$file" ] || continue
    text=$({ grep -v '^#' "$file" || true; } | awk -v RS= -v want="$1" -v suite="$suite" '
      { found = 0; count = split($0, lines, "\n")
        for (i = 1; i <= count; i++) if (lines[i] ~ "^Suites:" && lines[i] " " ~ "[[:space:]]" want "[[:space:]]") { found = 1; lines[i] = "Suites: " suite }
        if (found) { for (i = 1; i <= count; i++) print lines[i]; exit } }')
    if [ -n "$text" ]; then
      printf '%s\n' "$text" | as_root tee "$directory/sources.list.d/$suite.sources" >/dev/null
      return
    fi
  done
  text=$({ cat "$directory"/sources.list "$directory"/sources.list.d/*.list 2>/dev/null || true; } |
    sed -nE "s/^(deb ([[:space:]]*\[[^]]*\])?[[:space:]]*[^[:space:]]+[[:space:]]+)$1([[:space:]].*)$/\1$suite\3/p" | head -n 1)
  [ -n "$text" ] || by_hand "No Debian source for '$1' is configured, so the backports with QGIS could not be derived."
  printf '%s\n' "$text" | as_root tee "$directory/sources.list.d/$suite.list" >/dev/null
}

install_qgis() {
  qgis_is_there && return
  can_install
  local codename target=()
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  if [ "$codename" = bookworm ]; then
    add_backports bookworm
    target=(-t bookworm-backports)
  fi
  say "installing QGIS (some minutes) ..."
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${target[@]}" $QGIS_PACKAGES >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; stop "apt-get could not install QGIS; the lines above say why."; }
  qgis_is_there || by_hand "QGIS was installed, but it is older than $QGIS_MINIMUM or its Python is not $PYTHON."
}

install_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0   # another system with QGIS: trust it, the tests will tell
  local missing
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return
  can_install
  say "installing" $missing "..."
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; stop "apt-get could not install the packages above."; }
}

# An environment is finished when it carries the list it was made from.
make_environment() {
  local folder=$1 list=$2; shift 2
  cmp -s "$list" "$folder/made-from.txt" && "$folder/bin/python" -c '' 2>/dev/null && return
  say "making $folder ..."
  rm -rf "$folder"
  "$PYTHON" -m venv "$@" "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$list" >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; stop "pip could not install what $list names; the lines above say why."; }
  cp "$list" "$folder/made-from.txt"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

set_up_tests() {
  install_qgis
  install_packages $RUN_PACKAGES $TEST_PACKAGES
  make_environment .venv scripts/requirements-dev.txt --system-site-packages
  make_environment .venv-core scripts/requirements-core.txt
  PIP_NO_DEPS=1 make_environment .venv-schemas scripts/requirements-schemas.txt
}

case "${1:-}" in
  run)
    install_qgis
    install_packages $RUN_PACKAGES ;;
  test) set_up_tests ;;
  peers)
    set_up_tests
    install_packages $PEER_PACKAGES
    install_packages "postgresql-$(ls /usr/lib/postgresql | sort -n | tail -n 1)-postgis-3"
    make_environment .venv-peers scripts/requirements-peers.txt
    command -v grass >/dev/null || stop "GRASS is missing and could not be installed; on Debian: apt-get install $PEER_PACKAGES" ;;
  qt6)
    install_packages $QT6_PACKAGES
    make_environment .venv-qt6 scripts/requirements-qt6.txt ;;
  browser)
    install_packages $BROWSER_PACKAGES
    make_environment .venv-browser scripts/requirements-browser.txt ;;
  qgis4)
    set_up_tests
    make_environment .venv-qgis4 scripts/requirements-qgis4.txt ;;
  scale)
    install_qgis
    install_packages $RUN_PACKAGES python3-venv
    make_environment .venv-scale scripts/requirements-scale.txt ;;
  manual)
    install_qgis
    install_packages $RUN_PACKAGES python3-venv
    make_environment .venv-manual scripts/requirements-manual.txt ;;
  *) stop "say what for: scripts/setup.sh run | test | peers | qt6 | browser | qgis4 | scale | manual" ;;
esac
