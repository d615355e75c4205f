# shellcheck shell=bash
# shellcheck disable=SC2034  # the lists are used by the scripts that source this file
# What packaging/run and packaging/test share: Debian packages, the Python environment, the catalogs.
# Each step looks first and does nothing when nothing is missing, so a second run takes a moment.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv
PYTHON=$VENV/bin/python
LOGS=$ROOT/build/log

# One line a package; `new|old` where Debian 13 renamed what Debian 12 has.
PYTHON_PACKAGES=(python3 python3-venv python3-cups ca-certificates tzdata)
QT_PACKAGES=(
  'libglib2.0-0t64|libglib2.0-0' libgl1 libegl1 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libbrotli1 libx11-6
)
WINDOW_PACKAGES=(
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
  libwayland-client0 libwayland-cursor0 libwayland-egl1
)
# FriBidi orders lines from right to left on paper.
FONT_PACKAGES=(fontconfig fonts-noto-core libfribidi0)
# The voice that reads aloud, and what plays it.
SPEECH_PACKAGES=(espeak-ng alsa-utils)
# Real CUPS to print to, a simulated printer with the message bus it wants, GNU msgfmt as a second opinion on
# catalogs, git for the list of our files, shellcheck; poppler to open leaflets with what we did not write; a
# display nobody sees, and what a screen reader reads with; ZBar, which reads QR codes back, with its authors' own
# binding: like python3-cups it is built for Debian's Python.
TEST_PACKAGES=(
  cups-daemon cups-client cups-filters cups-ipp-utils dbus-daemon gettext git poppler-utils python3-zbar shellcheck
  xvfb at-spi2-core python3-gi gir1.2-atspi-2.0
)

say() { printf '%s\n' "$*" >&2; }

# stop WHAT WHERE-TO-LOOK-OR-WHAT-TO-DO...: end with a message a person can act on.
stop() {
  say ""
  say "$(basename "$0"): $1"
  shift
  local line
  for line in "$@"; do say "  $line"; done
  exit 3
}

# step NAME COMMAND...: run it with its output in build/log, show its name and time, and on failure the log's end.
step() {
  local name=$1 log started=$SECONDS status=0 pid
  shift
  log=$LOGS/${name//[^a-zA-Z0-9]/-}.log
  mkdir -p "$LOGS"
  if [ -t 2 ]; then
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
      printf '\r  %-44s %4d s' "$name" $((SECONDS - started)) >&2
      sleep 0.2
    done
    wait "$pid" || status=$?
    printf '\r' >&2
  else
    say "  $name ..."
    "$@" >"$log" 2>&1 </dev/null || status=$?
  fi
  if [ "$status" -eq 0 ]; then
    say "$(printf '  %-44s %4d s' "$name" $((SECONDS - started)))"
    return 0
  fi
  say "$(printf '  %-44s failed; the end of %s:' "$name" "${log#"$ROOT"/}")"
  tail -n 25 "$log" | sed 's/^/    /' >&2
  return "$status"
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# missing PACKAGE...: those of which no spelling is installed, one a line.
missing() {
  local wanted name found
  for wanted in "$@"; do
    found=
    for name in ${wanted//|/ }; do
      if is_installed "$name"; then found=yes; fi
    done
    [ -n "$found" ] || printf '%s\n' "$wanted"
  done
}

# spelling NEW|OLD: the one this Debian offers; nothing when it offers neither.
spelling() {
  local name
  for name in ${1//|/ }; do
    if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return 0
    fi
  done
}

# spellings PACKAGE...: for a person to type, on one line.
spellings() {
  local entry name
  for entry in "$@"; do
    name=$(spelling "$entry")
    printf '%s ' "${name:-${entry##*|}}"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# ensure_debian PACKAGE...: install the Debian packages that are missing; touch nothing when none is.
ensure_debian() {
  command -v dpkg-query >/dev/null || stop "this is not a Debian system" \
    "The bus and the hub run on Debian 12 or 13. Use one, or install what packaging/lib.sh lists and call" \
    "redbus yourself in a virtual environment made from packaging/requirements.txt."
  local wanted names=() name entry
  mapfile -t wanted < <(missing "$@")
  if [ ${#wanted[@]} -eq 0 ]; then return 0; fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "Debian packages are missing, and there is no sudo here" \
      "Ask an administrator to run: apt-get install $(spellings "${wanted[@]}")" "then run this again."
    # A password is asked for here, in the open, not in a step whose output goes to a log.
    sudo -n true 2>/dev/null || sudo -v ||
      stop "Debian packages are missing, and sudo does not let $(id -un) install them" \
        "Ask an administrator to run: apt-get install $(spellings "${wanted[@]}")" "then run this again."
  fi
  step "Debian package lists" as_root apt-get update || say "  going on with the lists that are here"
  for entry in "${wanted[@]}"; do
    name=$(spelling "$entry")
    [ -n "$name" ] || stop "Debian offers no package ${entry//|/ or }" \
      "Either the package lists could not be fetched (build/log/Debian-package-lists.log): check the network and" \
      "run this again. Or this is neither Debian 12 nor 13 with its 'main' section: see /etc/apt/sources.list*."
    names+=("$name")
  done
  step "Debian packages (${#names[@]})" \
    as_root apt-get install --yes --no-install-recommends -o Dpkg::Use-Pty=0 "${names[@]}" ||
    stop "could not install: ${names[*]}" \
      "If it says 'Could not resolve' or 'Connection failed' above: check the network. If dpkg is locked, another" \
      "installation is running: wait for it. Then run this again; what is installed already stays."
}

python_version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

# ensure_venv: .venv, made by Debian's own Python, for python3-cups is built for that one.
ensure_venv() {
  local system here
  for here in "$ROOT" "$VENV" "$ROOT/build"; do
    if [ -e "$here" ] && [ ! -w "$here" ]; then
      stop "$(id -un) may not write to $here" \
        "It belongs to $(stat -c %U "$here"). Run this as that user, or with sudo, or: sudo chown -R $(id -un) $ROOT"
    fi
  done
  system=$(python_version /usr/bin/python3 || true)
  case $system in
    3.11 | 3.12 | 3.13) ;;
    *) stop "Debian's Python is ${system:-missing}, and 3.11 to 3.13 is needed" "Use Debian 12 (3.11) or Debian 13 (3.13)." ;;
  esac
  here=$(python_version "$PYTHON" || true)
  if [ "$here" = "$system" ] && "$PYTHON" -m pip --version >/dev/null 2>&1; then return 0; fi
  # --clear: a half-made one, or one that another Debian's Python made, is of no use.
  step "Python $system environment" /usr/bin/python3 -m venv --clear --system-site-packages "$VENV" ||
    stop "could not make $VENV" "Is the disk full? (df -h $ROOT)"
}

# stamped NAME VALUE: whether step NAME was last done with VALUE.
stamped() { [ "$(cat "$VENV/.redbus-$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$VENV/.redbus-$1"; }

digest() { sha256sum | cut -d' ' -f1; }

# ensure_python FILE: the pinned Python packages of packaging/FILE, each checked against its hash.
ensure_python() {
  local file=$ROOT/packaging/$1 value
  value=$(digest <"$file")
  if stamped "$1" "$value"; then return 0; fi
  step "Python packages ($1)" \
    "$PYTHON" -m pip install --disable-pip-version-check --no-input --require-hashes -r "$file" ||
    stop "could not install the Python packages of packaging/$1" \
      "If it says 'No matching distribution' or 'Connection' above: the Python package index could not be reached." \
      "Check the network (and a proxy, if there is one: HTTPS_PROXY) and run this again; what was fetched is kept." \
      "If it says 'THESE PACKAGES DO NOT MATCH THE HASHES': do not go on, somebody changed a package; report it." \
      "If it says 'No space left': make room; about 900 MB are needed."
  stamp "$1" "$value"
}

# ensure_project: `redbus` itself, from this folder.
ensure_project() {
  local value
  value="$ROOT $(digest <"$ROOT/pyproject.toml") $(digest <"$ROOT/kiosk/__init__.py")"
  if stamped project "$value"; then return 0; fi
  step "redbus" "$PYTHON" -m pip install --disable-pip-version-check --no-input --no-index --no-deps \
    --no-build-isolation -e "$ROOT" || stop "could not install the program itself" "The reason is above."
  stamp project "$value"
}

# ensure_bytecode: the program, compiled, also where the environment or the folder's owner would not let a start do it:
# every start takes 0.3 s longer without.
ensure_bytecode() {
  "$PYTHON" -m compileall -q "$ROOT/kiosk" || say "  The program could not be compiled beforehand: it starts more slowly."
}

# ensure_catalogs: the translations, compiled each time: it takes less than finding out whether it must be done.
ensure_catalogs() {
  step "translations" "$PYTHON" -m kiosk translate compile ||
    stop "could not compile the translations" "The faults are above: correct them, or see: redbus translate check"
}

# Text is drawn with the same two font files everywhere: screen, paper, tests.
export FONTCONFIG_FILE=$ROOT/assets/fonts/fonts.conf
