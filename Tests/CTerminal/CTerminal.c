#include "CTerminal.h"
#include <pty.h>
#include <signal.h>
#include <unistd.h>

pid_t wick_spawn_on_terminal(const char *path, char *const arguments[], char *const environment[],
                             int columns, int rows, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child == 0) {
    // The threads tests run on block signals; the program shall not inherit that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    _exit(127);
  }
  return child;
}
