#!/bin/bash
# The command line: options, exit codes and streams as docs/SHELL.md says.
# usage: commandline.sh WICK
wick=$(realpath "${1:?usage: commandline.sh WICK}") || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0 passed=0

# expect NAME EXPECTED ACTUAL
expect() {
  if [ "$2" = "$3" ]; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %q\n  got:      %q\n' "$1" "$2" "$3"
  fi
}
# code NAME EXPECTED COMMAND…
code() { local name=$1 want=$2; shift 2; "$@" >/dev/null 2>&1 </dev/null; expect "$name" "$want" $?; }

echo 'import sys; print(sys.argv, __name__, __file__)' >argv.py
echo 'import argv' >neighbour.py
printf '1\n2\nfor i in range(2):\n    i\n' >cell.py
expect 'a script gets its arguments' "['argv.py', '-x', 'y'] __main__ $work/argv.py" "$("$wick" argv.py -x y)"
expect 'a script imports its neighbours' "['neighbour.py'] argv $work/argv.py" "$("$wick" neighbour.py)"
expect '-c' "3 ['-c', 'a']" "$("$wick" -c 'import sys; print(1 + 2, sys.argv)' a)"
expect '-c shows the last value' "5" "$("$wick" -c '2 + 3')"
expect 'a script shows no values' "" "$("$wick" cell.py)"
expect 'a pipe shows the last value' "7" "$(printf '3\n7\n' | "$wick")"
expect '--echo shows all' "1 2 0 1" "$("$wick" --echo cell.py | tr '\n' ' ' | sed 's/ $//')"
expect '- reads standard input' "4" "$(echo 'print(4)' | "$wick" - x)"
expect 'a pipe is parsed whole first' "" "$(printf 'print(1)\n1 +\n' | "$wick" 2>/dev/null)"
expect 'tracebacks go to standard error' "" "$("$wick" -c '1/0' 2>/dev/null)"
expect 'the last line of a traceback' "ZeroDivisionError: division by zero" "$("$wick" -c '1/0' 2>&1 | tail -1)"
expect '-i goes on afterwards' "5" "$(printf 'print(x + 1)\n' | "$wick" -q --no-init --no-history -i -c 'x = 4' 2>/dev/null | tr -d '> \n')"
code 'success' 0 "$wick" -c pass
code 'an exception' 1 "$wick" -c '1/0'
code 'a syntax error' 1 "$wick" -c '1 +'
code 'sys.exit(7)' 7 "$wick" -c 'import sys; sys.exit(7)'
code 'sys.exit("text")' 1 "$wick" -c 'import sys; sys.exit("bye")'
code 'exit()' 0 "$wick" -c 'exit()'
code 'no such file' 2 "$wick" nowhere.py
code 'an unknown option' 2 "$wick" --nonsense
code '-c without code' 2 "$wick" -c
code '--version' 0 "$wick" --version
code '--help' 0 "$wick" -h
code 'examples' 0 "$wick" examples
code 'an unknown example' 2 "$wick" example nonsense
code 'check without files' 2 "$wick" check
code 'check of what is not there' 2 "$wick" check nowhere.md
echo 'print(1)  # 2' >wrong.py
echo 'print(1)  # 1' >right.py
code 'check that fails' 1 "$wick" check right.py wrong.py
code 'check that holds' 0 "$wick" check right.py
timeout -s INT 1 "$wick" -c 'while True: pass' >/dev/null 2>&1
expect 'Ctrl-C ends a script by the signal' 124 $?
"$wick" -c 'for i in range(10**6): print(i)' 2>"$work/err" | head -1 >/dev/null
expect 'a closed pipe is silent' "" "$(cat "$work/err")"
for name in $("$wick" examples | awk '/^  / { print $1 }'); do
  code "example $name" 0 "$wick" example "$name"
done
expect 'an example is played as typed' ">>> import torch" "$("$wick" example autograd | sed -n 2p)"
# Enter plays two statements; x then shows what the second made.
expect '--step plays on Enter' ">>> tensor([2.], requires_grad=True)" "$(printf '\n\n\nx\n' | "$wick" example autograd --step | grep '^>>> tensor(')"
echo "command line: $passed passed, $failed failed"
[ $failed -eq 0 ]
