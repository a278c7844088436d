#!/bin/bash
# Code that asks for one float type by name is wrong for the next one: what a type is stands with its Element (Sources/KernelTable), and what
# must differ by type goes through `accept`. This counts the lines that name one all the same; dtypes.txt has them by file, each with
# its reason. More of them fail, and so does a line of dtypes.txt that counts too many.
# usage: dtypes.sh [--write]      --write counts anew; the reasons stay
cd "$(dirname "$0")/.." || exit 2
list=Tests/dtypes.txt
count() {
  grep -rcE '(==|!=) \.b?float(16|32|64)\b|case \.b?float(16|32|64)\b' \
    Sources/Tensor Sources/Torch Sources/NumPy Sources/Pyplot Sources/KernelsV2 --include='*.swift' | grep -v ':0$' | sort | tr ':' '\t'
}
if [ "$1" = --write ]; then
  { grep '^#' $list 2>/dev/null; join -t $'\t' -a 1 <(count) <(grep -v '^#' $list 2>/dev/null | cut -f 1,3- | sort -t $'\t' -k 1,1); } >$list.new
  mv $list.new $list
  exit
fi
difference=$(diff <(grep -v '^#' $list | cut -f 1,2) <(count)) && exit
printf '%s\n' "dtypes: these files name float types more or less often than $list says (<: the list, >: the sources)" "$difference"
exit 1
