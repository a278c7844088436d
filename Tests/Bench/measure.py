# Prints the seconds that a program's run() takes: the fastest of `rounds`, each the mean of `calls` calls.
# usage: PYTHON measure.py PROGRAM
import sys
import time

program = {"__name__": "program"}
with open(sys.argv[1]) as f:
    exec(compile(f.read(), sys.argv[1], "exec"), program)
run, rounds, calls = program["run"], program.get("rounds", 5), program.get("calls", 1)
if calls > 1:
    run()
best = float("inf")
for _ in range(rounds):
    start = time.perf_counter()
    for _ in range(calls):
        run()
    best = min(best, (time.perf_counter() - start) / calls)
print(best)
