#!/bin/bash
# Prints wick beside its peers, measured in one run: start-up and memory, the programs of language/ beside CPython (python3 on
# the path, or $CPYTHON), those of torch/ beside PyTorch ($PYTORCH, or the oracle's python). measure.py prints the
# seconds of each program's fastest round. A peer that is missing is named, and its column stays empty.
# usage: run.sh WICK [start] [language] [torch]
wick=$(realpath "${1:?usage: run.sh WICK [start] [language] [torch]}") || exit 2
shift
[ $# -gt 0 ] || set -- start language torch
here=$(cd "$(dirname "$0")" && pwd)
cpython=${CPYTHON:-$(python3 -c "import sys; print(sys.executable)" 2>/dev/null)}
pytorch=${PYTORCH:-${XDG_CACHE_HOME:-$HOME/.cache}/wick-oracle/bin/python}
[ -n "$cpython" ] || echo "no python3 on the path: nothing to compare the language with (set CPYTHON)"
if [ ! -x "$pytorch" ] || ! "$pytorch" -c 'import torch' 2>/dev/null; then
  echo "no PyTorch at $pytorch: nothing to compare tensors with (set PYTORCH)"
  pytorch=
fi
threads=$(nproc)
export OMP_NUM_THREADS=$threads MKL_NUM_THREADS=$threads OPENBLAS_NUM_THREADS=$threads

# Milliseconds of the fastest of N runs of a command.
fastest() {
  local best=999999999999 n=$1 i start end
  shift
  for ((i = 0; i < n; i++)); do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 </dev/null
    end=$(date +%s%N)
    ((end - start < best)) && best=$((end - start))
  done
  awk -v t="$best" 'BEGIN { print t / 1e6 }'
}

# Resident megabytes after running CODE, as the process itself sees them.
resident() {
  "$1" -c "$2
print([line for line in open('/proc/self/status') if line.startswith('VmRSS')][0].split()[1])" </dev/null 2>/dev/null |
    awk '{ print $1 / 1024 }'
}

head() { printf '\n%-28s %12s %12s %10s\n' "$1" wick "$2" "wick is"; }

# One line: name, wick's number, the peer's (may be empty), unit. Ratios are collected in $ratios.
row() {
  awk -v n="$1" -v a="$2" -v b="$3" -v u="$4" 'BEGIN {
    shown = a == "" ? "failed" : sprintf("%.4g %s", a, u)
    if (a == "" || b == "") { printf "%-28s %12s %12s\n", n, shown, b == "" ? "-" : sprintf("%.4g %s", b, u); exit }
    r = b / a
    printf "%-28s %12s %12s %9.2fx\n", n, shown, sprintf("%.4g %s", b, u), r }'
  if [ -n "$2" ] && [ -n "$3" ]; then ratios+=("$(awk -v a="$2" -v b="$3" 'BEGIN { print b / a }')"); fi
}

mean() {
  [ ${#ratios[@]} -gt 0 ] || return
  printf '%s\n' "${ratios[@]}" | awk '{ s += log($1) } END { printf "%-28s %36.2fx\n", "geometric mean of " NR, exp(s / NR) }'
}

# The number a program prints under an interpreter, times FACTOR.
number() { "$1" "$here/measure.py" "$2" </dev/null 2>/dev/null | awk -v f="$3" 'NF == 1 && $1 + 0 > 0 { print $1 * f }'; }

for part in "$@"; do
  ratios=()
  case $part in
  start)
    head "start-up and memory" torch
    row 'wick -c pass / import torch' "$(fastest 30 "$wick" -c pass)" "${pytorch:+$(fastest 3 "$pytorch" -c 'import torch')}" ms
    row 'with import torch' "$(fastest 30 "$wick" -c 'import torch')" "${pytorch:+$(fastest 3 "$pytorch" -c 'import torch')}" ms
    row 'resident after it' "$(resident "$wick" 'import torch')" "${pytorch:+$(resident "$pytorch" 'import torch')}" MB
    head "" CPython
    row '-c pass' "$(fastest 30 "$wick" -c pass)" "${cpython:+$(fastest 10 "$cpython" -c pass)}" ms
    row 'resident after it' "$(resident "$wick" pass)" "${cpython:+$(resident "$cpython" pass)}" MB
    ;;
  language)
    head language CPython
    for program in "$here"/language/*.py; do
      row "$(basename "$program" .py)" "$(number "$wick" "$program" 1000)" "${cpython:+$(number "$cpython" "$program" 1000)}" ms
    done
    mean
    ;;
  torch)
    head "torch, $threads threads" PyTorch
    for program in "$here"/torch/*.py; do
      row "$(basename "$program" .py)" "$(number "$wick" "$program" 1e6)" "${pytorch:+$(number "$pytorch" "$program" 1e6)}" us
    done
    mean
    ;;
  *) echo "run.sh: no part named $part (start, language, torch)" >&2 && exit 2 ;;
  esac
done
