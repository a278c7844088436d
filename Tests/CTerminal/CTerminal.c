#include "CTerminal.h"
#include <pty.h>
#include <unistd.h>

pid_t wick_spawn_on_terminal(const char *path, char *const arguments[], char *const environment[],
                             int columns, int rows, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child == 0) {
    execve(path, arguments, environment);
    _exit(127);
  }
  return child;
}
