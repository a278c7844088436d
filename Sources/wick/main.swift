// The command line. Everything runs on a thread with a deep stack, so that deep recursion in a script is a
// RecursionError and not a crash.
import CPlatform
import Glibc

exit(wick_run_with_stack(1 << 29) { CommandLineTool.run() })
