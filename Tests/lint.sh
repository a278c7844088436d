#!/bin/bash
# The house style: what swift format says (.swift-format), no line over 140 columns (it breaks no strings), and no more declarations
# of package and public without a `///` line than there are today: who documents some lowers the number here.
# usage: lint.sh
undocumented_at_most=283
cd "$(dirname "$0")/.." || exit 2
failed=0
swift format lint --strict --recursive Sources Tests Package.swift || failed=1
# KernelsV3 and KernelsV4 are links to KernelsV2.
files=$(find Sources Tests -name '*.swift' -not -path '*/.build*' | sort)
# shellcheck disable=SC2086
LC_ALL=C.UTF-8 grep -nE '^.{141,}$' $files Package.swift && { failed=1; echo "lint: these lines are over 140 columns"; }
# A declaration is documented if the line over it (attributes aside) begins with `///`; what overrides is documented where it is declared.
undocumented=$(awk '
  FNR == 1 { documented = 0; continues = 0 }
  /^ *\/\/\// { documented = 1; next }
  /^ *@/ && !/(func|var|let|class|struct|enum|protocol|init|subscript|case|typealias) / { next }
  /^ *(@[a-zA-Z_()]+ +)*(nonisolated\(unsafe\) +)?(public|package|open) / &&
    /(func|var|let|class|struct|enum|protocol|actor|subscript|typealias|init[?(<]) ?/ && !/ override / {
      if (!documented) print FILENAME ":" FNR ": " $0
    }
  { documented = 0 }' $files)
count=$(printf '%s' "$undocumented" | grep -c .)
if [ "$count" -gt "$undocumented_at_most" ]; then
  failed=1
  echo "lint: $count declarations of package and public have no documentation, there were $undocumented_at_most; the newest may be among these:"
  git diff -U0 HEAD -- Sources | grep -E '^\+ *(public|package|open) ' | head -20
elif [ "$count" -lt "$undocumented_at_most" ]; then
  echo "lint: only $count declarations are without documentation now: write that number into Tests/lint.sh"
fi
[ "$1" = --undocumented ] && printf '%s\n' "$undocumented"
exit $failed
