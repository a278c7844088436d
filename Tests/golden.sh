#!/bin/bash
# Runs every script of Tests/Golden and compares its outcome (standard output, tracebacks and warnings, exit code) byte for byte
# with NAME.expected, which Tests/record wrote. A script without an expectation fails, and so does an expectation without a script.
# usage: golden.sh WICK [FOLDER-OR-SCRIPT ...]
here=$(cd "$(dirname "$0")" && pwd)
. "$here/outcome.sh"

# The script's line at which outputs part: the one that printed the first line that differs, or the last one of the traceback.
place() { # WICK SCRIPT GOT EXPECTED
  local line ended
  line=$(cmp "$3" "$4" 2>&1 | sed -n 's/.*line \([0-9]*\).*/\1/p')
  ended=$(grep -n '^--- standard error, exit code' "$3" | head -1 | cut -d: -f1)
  if [ -n "$ended" ] && [ "${line:-$ended}" -ge "$ended" ]; then
    grep -E '^ *(\| +)?File "' "$3" | tail -1
  else
    (cd "$(dirname "$2")" && MPLBACKEND=Agg timeout 60 "$1" "$here/where.py" "$(basename "$2")" "${line:-1}" </dev/null 2>/dev/null)
  fi
}

# One script (golden.sh --one WICK SCRIPT): silent if all is as expected.
if [ "$1" = --one ]; then
  expected=${3%.py}.expected
  if [ ! -f "$expected" ]; then
    echo "FAILED ${3#"$here/"}: no expectation; Tests/record writes it"
    exit 1
  fi
  got=$(mktemp)
  trap 'rm -f "$got"' EXIT
  outcome "$2" "$3" >"$got"
  cmp -s "$got" "$expected" && exit 0
  # In one write, so that what runs beside it does not come between.
  report="FAILED ${3#"$here/"}
$(diff -U 2 --label expected --label got "$expected" "$got" | tail -n +3 | head -30)
$(place "$2" "$3" "$got" "$expected")"
  printf '%s\n' "$report"
  exit 1
fi

wick=$(realpath "${1:?usage: golden.sh WICK [FOLDER-OR-SCRIPT ...]}") || exit 2
[ -x "$wick" ] || { echo "$wick is no program" >&2; exit 2; }
shift
[ $# -gt 0 ] || set -- "$here/Golden"
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT
scripts=$(find "$@" -name '*.py' | sort) || exit 2
count=$(printf '%s' "$scripts" | grep -c .)
[ "$count" -gt 0 ] || { echo "no scripts in $*" >&2; exit 2; }
printf '%s\n' "$scripts" | tr '\n' '\0' | xargs -0 -n 1 -P "$(nproc)" "$0" --one "$wick" | tee "$failures"
find "$@" -name '*.expected' | while IFS= read -r expected; do
  [ -f "${expected%.expected}.py" ] || echo "FAILED ${expected#"$here/"}: an expectation without a script"
done | tee -a "$failures"
failed=$(grep -c '^FAILED ' "$failures")
echo "$((count - failed)) of $count scripts passed"
[ "$failed" -eq 0 ]
