#!/bin/bash
# Runs mutants of the recorded scripts (mutate.py) with little memory and little time: none may end the process, and Ctrl-C must
# be heard. What fails is kept, and named.
# usage: mutants.sh WICK COUNT [SEED [SCRIPT-OR-FOLDER ...]]      MEMORY (KB, 6000000) and SECONDS_EACH (10) bound each mutant
here=$(cd "$(dirname "$0")" && pwd)

if [ "$1" = --one ]; then
  wick=$2 mutant=$3 kept=$4
  work=$(mktemp -d)
  cd "$work" || exit 2
  ulimit -v "${MEMORY:-6000000}"
  ulimit -c 0
  MPLBACKEND=Agg timeout -s INT -k 20 "${SECONDS_EACH:-10}" "$wick" "$here/mutate.py" --run "$mutant" </dev/null >/dev/null 2>"$mutant.err"
  status=$?
  cd /
  rm -rf "$work"
  # 124 and 130: interrupted by us, and ended in time. A trap that the net caught (Machine/FaultNet.swift) is a failure too; memory that
  # ran out is none: the script asked for it, and got MemoryError.
  case $status in
  0 | 1 | 124 | 130) grep -aq 'wick met a fault' "$mutant.err" || { rm -f "$mutant" "$mutant.err"; exit 0; } ;;
  esac
  cp "$mutant" "$kept/"
  echo "FAILED: wick Tests/Fuzz/mutate.py --run $kept/$(basename "$mutant")   (exit code $status) $(grep -a -m1 -E 'Fatal error|met a fault' "$mutant.err" | cut -c1-200)"
  rm -f "$mutant" "$mutant.err"
  exit 1
fi

wick=$(realpath "${1:?usage: mutants.sh WICK COUNT [SEED [SCRIPT-OR-FOLDER ...]]}") || exit 2
count=${2:?usage: mutants.sh WICK COUNT [SEED [SCRIPT-OR-FOLDER ...]]} seed=${3:-1}
shift 2
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- "$here/../Golden"
kept=${KEPT:-$(mktemp -d /tmp/wick-mutants-XXXXXX)}
mkdir -p "$kept"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mapfile -d '' scripts < <(find "$@" -name '*.py' -print0 | sort -z)
failed=0
while [ "$count" -gt 0 ]; do
  part=$((count < 500 ? count : 500))
  "$wick" "$here/mutate.py" "$seed" "$part" "$folder" "${scripts[@]}" || exit 2
  find "$folder" -name 'mutant-*.py' -print0 | xargs -0 -P "$(nproc)" -I{} "$0" --one "$wick" {} "$kept" || failed=1
  seed=$((seed + part)) count=$((count - part))
done
rmdir "$kept" 2>/dev/null
[ $failed -eq 0 ] && echo "mutants: no crash"
exit $failed
