# What a script did, as one text: its standard output, then what it said on standard error and the code it ended with, where
# there was any of these. Tests/record writes this text from the oracle's run, Tests/golden.sh compares wick's with it.
# usage: . outcome.sh; outcome PROGRAM SCRIPT
outcome() {
  local folder name errors status
  folder=$(cd "$(dirname "$2")" && pwd) name=$(basename "$2") errors=$(mktemp)
  (cd "$folder" && MPLBACKEND=Agg PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 timeout 60 "$1" "$name" </dev/null 2>"$errors")
  status=$?
  if [ -s "$errors" ] || [ $status -ne 0 ]; then
    echo "--- standard error, exit code $status"
    awk -v folder="$folder/" "$portable" "$errors"
  fi
  rm -f "$errors"
}

# Standard error without what differs from machine to machine: the script's folder, addresses, places in PyTorch's C++, and the
# frames of a traceback that lie in a library (ours are other functions than PyTorch's).
# shellcheck disable=SC2016
portable='
  { while ((at = index($0, folder)) > 0) $0 = substr($0, 1, at - 1) substr($0, at + length(folder))
    gsub(/ at 0x[0-9a-f]+/, " at 0x…")
    sub(/ \(Triggered internally at [^)]*\)/, "") }
  /^ *(\| +)?File "/ { hidden = /File "([^"]*\/|<)(site-packages|lib|python3|torch|numpy|matplotlib)[\/.]/ }
  !/^ *(\| +)?File "/ && !/^ *(\| +)?    / { hidden = 0 }
  !hidden'
