#!/usr/bin/env bash
# A second QGIS beside the machine's own: 3.44 of Debian's next release, in a folder, and the tests in it.
#
#   scripts/qgis_344.sh make             make the folder, or do nothing when it is there (10 minutes, 2.2 GB)
#   scripts/qgis_344.sh run COMMAND...   run a command in it, with this checkout as its folder
#   scripts/qgis_344.sh source           say which key and address its packages come from
#
# The folder is build/qgis-344, or what QGIS_344_ROOT says (a cache that outlives `make clean`).  Nothing of the machine
# changes except that debootstrap is installed; all mounts end with the command, however it ends.
# The Debian source, its key, proxies and certificates are those the machine is configured with.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly SUITE=forky
readonly QGIS_PACKAGES="qgis python3-qgis qgis-providers"
readonly MORE_PACKAGES="python3-scipy python3-rasterio python3-gdal python3-pytest python3-pytest-cov python3-hypothesis
  python3-jsonschema python3-yaml fonts-open-sans poppler-utils libqt5sql5-sqlite ca-certificates"
readonly CHECKOUT=$PWD
readonly ROOT=$(realpath -m "${QGIS_344_ROOT:-build/qgis-344}")
readonly LOG=$CHECKOUT/build/logs/qgis-344-setup.log
export DEBIAN_FRONTEND=noninteractive

say() { printf 'qgis-344: %s\n' "$*"; }
stop() { printf 'qgis-344: %s\n' "$*" >&2; exit 1; }

# -- what the machine is configured with ---------------------------------------------------------------------------

# "key<TAB>address" of the source from which this Debian release is installed.
debian_source() {
  local codename directory=${APT_SOURCES:-/etc/apt} file
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  [ -n "$codename" ] || return 0
  for file in "$directory"/sources.list.d/*.sources; do
    [ -e "$file" ] || continue
    { grep -v '^#' "$file" || true; } | awk -v RS= -v suite="$codename" '
      { address = ""; key = ""; found = 0; count = split($0, lines, "\n")
        for (i = 1; i <= count; i++) {
          if (lines[i] ~ "^URIs:") { split(lines[i], words, /[[:space:]]+/); address = words[2] }
          if (lines[i] ~ "^Signed-By:") { split(lines[i], words, /[[:space:]]+/); key = words[2] }
          if (lines[i] ~ "^Suites:" && lines[i] " " ~ "[[:space:]]" suite "[[:space:]]") found = 1
        }
        if (found) print key "\t" address }'
  done
  { cat "$directory"/sources.list "$directory"/sources.list.d/*.list 2>/dev/null || true; } |
    awk -v suite="$codename" '$1 == "deb" { key = ""; at = 2
      if ($2 ~ /^\[/) { while ($at !~ /\]$/) at++; at++; if (match($0, /signed-by=[^] ]*/)) key = substr($0, RSTART + 10, RLENGTH - 10) }
      if ($(at + 1) == suite) print key "\t" $at }'
}

# -- the folder ----------------------------------------------------------------------------------------------------

can_make() {
  [ "$(id -u)" = 0 ] || stop "a second QGIS is made and entered as root only (debootstrap, chroot): run 'make test-344' as root."
  command -v apt-get >/dev/null || stop "a second QGIS is made out of Debian packages, and this is not a Debian system."
  unshare --mount true 2>/dev/null || stop "this machine does not let root mount /proc (in a container: start it with --privileged)."
}

install_debootstrap() {
  command -v debootstrap >/dev/null && return
  say "installing debootstrap ..."
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends debootstrap; } >>"$LOG" 2>&1 ||
    stop "debootstrap is missing and apt-get could not install it ($LOG)."
}

# Run a command in the folder; mounts are seen by it alone, and end with it.
enter() {
  unshare --mount --propagation private sh -eu -c '
    root=$1; shift
    mkdir -p "$root/proc"; mount --bind /proc "$root/proc"
    exec chroot "$root" "$@"' enter "$ROOT" "$@"
}

copy_settings() {
  mkdir -p "$ROOT/etc/apt/apt.conf.d" "$ROOT/etc/ssl/certs"
  { apt-config dump | grep -E '^Acquire::((http|https)::(Proxy|CaInfo|CAInfo)|Check-Valid-Until) ' || true; } >"$ROOT/etc/apt/apt.conf.d/90machine"
  printf 'Acquire::Languages "none";\n' >>"$ROOT/etc/apt/apt.conf.d/90machine"
  if [ -e /etc/ssl/certs/ca-certificates.crt ]; then cp /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/"; fi
  cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf"
  cp -L /etc/hosts "$ROOT/etc/hosts"
}

make_folder() {
  local stamp="$ROOT/made-from.txt" list source key address script
  list="$SUITE $(echo $QGIS_PACKAGES $MORE_PACKAGES)"
  [ "$(cat "$stamp" 2>/dev/null)" = "$list" ] && return
  can_make
  mkdir -p "$(dirname "$LOG")" "$ROOT"
  install_debootstrap
  source=$(debian_source | head -n 1)
  [ -n "$source" ] || stop "no Debian source is configured on this machine, so '$SUITE' could not be derived from it."
  key=${source%%$'\t'*} address=${source#*$'\t'}
  if [ ! -e "$ROOT/var/lib/dpkg/made-base" ]; then
    say "making a small Debian $SUITE in $ROOT (2 minutes) ..."
    script=/usr/share/debootstrap/scripts/$SUITE
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    find "$ROOT" -mindepth 1 -maxdepth 1 -exec rm -rf {} +
    unshare --mount --propagation private debootstrap --variant=minbase ${key:+--keyring="$key"} "$SUITE" "$ROOT" "$address" "$script" >>"$LOG" 2>&1 ||
      { tail -n 20 "$LOG" >&2; stop "debootstrap failed; the lines above say why."; }
    touch "$ROOT/var/lib/dpkg/made-base"
  fi
  copy_settings
  say "installing QGIS into it (7 minutes, 400 MB to fetch) ..."
  { enter apt-get -qq update &&
    enter env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $QGIS_PACKAGES $MORE_PACKAGES &&
    enter apt-get clean; } >>"$LOG" 2>&1 ||
    { tail -n 20 "$LOG" >&2; stop "apt-get could not install QGIS into $ROOT; the lines above say why."; }
  printf '%s\n' "$list" >"$stamp"
}

# -- the tests in it -----------------------------------------------------------------------------------------------

# The checkout lies at /work/checkout with a build folder of its own, the real data (where there are any) beside it.
run_inside() {
  can_make
  mkdir -p "$ROOT/work/checkout" "$ROOT/work/build" "$ROOT/work/shared" "$ROOT/work/home"
  unshare --mount --propagation private sh -eu -c '
    root=$1; checkout=$2; shift 2
    mount --bind /proc "$root/proc"
    mount -t tmpfs tmpfs "$root/tmp"
    mount --bind "$checkout" "$root/work/checkout"
    mkdir -p "$checkout/build"
    mount --bind "$root/work/build" "$root/work/checkout/build"
    if [ -d "$checkout/../shared" ]; then
      mount --bind "$checkout/../shared" "$root/work/shared"; mount -o remount,bind,ro "$root/work/shared"
    fi
    exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/work/home LANG=C.UTF-8 PYTHONUTF8=1 \
      PYTHONPYCACHEPREFIX=/work/home/pyc QT_QPA_PLATFORM=offscreen NO_COLOR=1 sh -c "cd /work/checkout && exec \"\$@\"" run "$@"
  ' run "$ROOT" "$CHECKOUT" "$@"
}

case "${1:-}" in
  make) make_folder ;;
  run) shift; make_folder; run_inside "$@" ;;
  source) debian_source ;;
  *) stop "say what for: scripts/qgis_344.sh make | run COMMAND... | source" ;;
esac
