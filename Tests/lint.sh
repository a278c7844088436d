#!/bin/bash
# The house style: what swift format says (.swift-format), no line over 140 columns (it breaks no strings), a `///` line over
# every declaration of package and public, every module in Python part of the binary, and no parameter that a signature promises
# and no code reads (Tests/Parameters).
# usage: [WICK=PROGRAM] lint.sh
cd "$(dirname "$0")/.." || exit 2
failed=0
swift format lint --strict --recursive Sources Tests Package.swift || failed=1
# KernelsV3 and KernelsV4 are links to KernelsV2.
files=$(find Sources Tests -name '*.swift' -not -path '*/.build*' | sort)
modules=$(cd Sources/Python && find stdlib torch -name '*.py' | LC_ALL=C sort)
texts=$(printf 'Sources/Python/%s ' $modules)
# shellcheck disable=SC2086
LC_ALL=C.UTF-8 grep -nE '^.{141,}$|[[:blank:]]$' $texts && { failed=1; echo "lint: lines over 140 columns, or with blanks at their end"; }
# shellcheck disable=SC2086
LC_ALL=C.UTF-8 grep -nE '^.{141,}$' $files Package.swift && { failed=1; echo "lint: these lines are over 140 columns"; }
# A module in Python has two lines in Python.c, under which it is taken into the binary.
listed=$(sed -n 's/^MODULE("\(.*\)")$/\1/p' Sources/Python/Python.c)
embedded=$(sed -n 's/^#embed "\(.*\)"$/\1/p' Sources/Python/Python.c)
if [ "$listed" != "$embedded" ] || [ "$(printf '%s\n' "$listed" | LC_ALL=C sort)" != "$modules" ]; then
  failed=1
  diff <(printf '%s\n' "$listed") <(printf '%s\n' "$embedded")
  diff <(printf '%s\n' "$listed" | LC_ALL=C sort) <(printf '%s\n' "$modules")
  echo "lint: Sources/Python/Python.c does not list the files beside it as they are"
fi
# A declaration is documented if the line over it (attributes aside) begins with `///`; what overrides is documented where it is declared.
undocumented=$(awk '
  FNR == 1 { documented = 0 }
  /^ *\/\/\// { documented = 1; next }
  /^ *@/ && !/(func|var|let|class|struct|enum|protocol|init|subscript|case|typealias) / { next }
  /^ *(@[a-zA-Z_()]+ +)*(nonisolated\(unsafe\) +)?(public|package|open) / &&
    /(func|var|let|class|struct|enum|protocol|actor|subscript|typealias|init[?(<]) ?/ && !/ override / {
      if (!documented) print FILENAME ":" FNR ": " $0
    }
  { documented = 0 }' $files)
if [ -n "$undocumented" ]; then
  failed=1
  printf '%s\n' "$undocumented" "lint: these declarations have no documentation"
fi
Tests/dtypes.sh || failed=1
# Parameters that no code reads are found by a program in Python; wick runs it, once there is one (make test always does).
wick=$(ls .build/release/wick .build-debug/debug/wick 2>/dev/null | head -1)
if [ -n "${WICK:-$wick}" ]; then
  "${WICK:-$wick}" Tests/Parameters/check.py || failed=1
else
  echo "lint: no wick is built, so that Tests/Parameters is not run"
fi
exit $failed
