#!/bin/bash
# Start-up, memory and every Bench/*.py under wick and under a Python that has PyTorch, with the ratio.
# A bench script prints lines `name seconds`. PYTHON chooses the peer; without one only wick runs.
wick=${1:?usage: run.sh WICK}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-$HOME/.cache/wick-oracle/bin/python}
[ -x "$python" ] || python=$(command -v python3)

# milliseconds of the fastest of N runs
fastest() {
  local best=999999999 n=$1 i start end
  shift
  for ((i = 0; i < n; i++)); do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 </dev/null
    end=$(date +%s%N)
    ((end - start < best)) && best=$((end - start))
  done
  awk -v t="$best" 'BEGIN { printf "%.2f", t / 1e6 }'
}

row() { awk -v n="$1" -v a="$2" -v b="$3" -v u="$4" 'BEGIN { printf "%-34s %12s %12s %s %8.1fx\n", n, a, b, u, b / (a > 0 ? a : 1e-9) }'; }

printf '%-34s %12s %12s\n' '' wick python
row 'start: -c pass' "$(fastest 30 "$wick" -c pass)" "$(fastest 10 "$python" -c pass)" ms
row 'start: import torch' "$(fastest 30 "$wick" -c 'import torch')" "$(fastest 3 "$python" -c 'import torch')" ms
for script in "$here"/*.py; do
  [ -f "$script" ] || continue
  ours=$("$wick" "$script" </dev/null) || echo "FAILED under wick: $(basename "$script")"
  theirs=$("$python" -W ignore "$script" </dev/null 2>/dev/null)
  while read -r name seconds; do
    [ -n "$seconds" ] || continue
    peer=$(awk -v n="$name" '$1 == n { print $2 }' <<<"$theirs")
    row "$(basename "$script" .py): $name" "$(awk -v t="$seconds" 'BEGIN { printf "%.3f", t * 1e3 }')" \
      "$(awk -v t="${peer:-0}" 'BEGIN { printf "%.3f", t * 1e3 }')" ms
  done <<<"$ours"
done
