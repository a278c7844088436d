#!/bin/bash
# Random programs and calls of every kind: none may end the process. A failure names the seed that repeats it.
# usage: run.sh WICK [CASES [SEED]]
wick=$(realpath "${1:?usage: run.sh WICK [CASES [SEED]]}") || exit 2
cases=${2:-400} seed=${3:-1} failed=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
for mode in tokens programs calls methods torch numpy; do
  WICK_FAULTS=die timeout $((300 + cases / 20)) "$wick" "$here/fuzz.py" $mode "$seed" "$cases" "$work/seed" >"$work/out" 2>"$work/err"
  status=$?
  if [ $status -ne 0 ]; then
    failed=1
    echo "FAILED: wick Tests/Fuzz/fuzz.py $mode $(head -1 "$work/seed") 1   (exit code $status)"
    grep -a -m3 -E 'Fatal error|Traceback|Error' "$work/err" | cut -c1-300
  else
    cat "$work/out"
  fi
done
# Raw bytes as a script: a SyntaxError at most.
for i in $(seq 1 40); do
  head -c $((i * 37)) /dev/urandom >"$work/bytes.py"
  WICK_FAULTS=die timeout 20 "$wick" "$work/bytes.py" >/dev/null 2>&1
  status=$?
  if [ $status -gt 1 ]; then
    failed=1
    cp "$work/bytes.py" "/tmp/wick-fuzz-bytes-$i.py"
    echo "FAILED: wick /tmp/wick-fuzz-bytes-$i.py   (exit code $status)"
  fi
done
# Nesting as deep as it goes.
for text in '(' '[' '{' 'not ' '-' 'lambda:' 'f(' 'a.' 'x[' '1+' '~' 'if 1:' "f'{" '{1:'; do
  for n in 1000 100000; do
    printf -- "$text%.0s" $(seq 1 $n) >"$work/deep.py"
    timeout 60 "$wick" "$work/deep.py" >/dev/null 2>&1
    status=$?
    if [ $status -gt 1 ]; then
      failed=1
      echo "FAILED: $n times '$text' (exit code $status)"
    fi
  done
done
[ $failed -eq 0 ] && echo "bytes and nesting: no crash"
exit $failed
