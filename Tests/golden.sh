#!/bin/bash
# Runs every recorded script (Tests/Golden/**/NAME.py with NAME.py.expected or NAME.expected) and compares stdout byte for byte.
# usage: golden.sh WICK [FOLDER-OR-SCRIPT ...]
wick=$(realpath "${1:?usage: golden.sh WICK [FOLDER-OR-SCRIPT ...]}") || exit 2
shift
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here/Golden"
passed=0 failed=0 out=$(mktemp) errors=$(mktemp)
trap 'rm -f "$out" "$errors"' EXIT
while IFS= read -r -d '' script; do
  expected=$script.expected
  [ -f "$expected" ] || expected=${script%.py}.expected
  [ -f "$expected" ] || continue
  (cd "$(dirname "$script")" && MPLBACKEND=Agg timeout 60 "$wick" "$(basename "$script")" </dev/null >"$out" 2>"$errors")
  status=$?
  if cmp -s "$out" "$expected" && [ $status -lt 124 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED ${script#"$here/"} (exit code $status)"
    diff -u --label expected --label got "$expected" "$out" | head -20
    [ -s "$errors" ] && tail -3 "$errors"
  fi
done < <(find "$@" -name '*.py' -print0 2>/dev/null | sort -z)
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
