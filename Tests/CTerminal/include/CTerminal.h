// A child process on a pseudo-terminal, for tests that press keys.
#pragma once
#include <sys/types.h>

/// Starts `path` with `arguments` and `environment` (both ended by NULL) on a new terminal of that
/// size; the process id, the terminal's other end in `master`. -1 when that fails.
pid_t wick_spawn_on_terminal(const char *path, char *const arguments[], char *const environment[],
                             int columns, int rows, int *master);
