#define _GNU_SOURCE
#include "CPlatform.h"

#include <spawn.h>
#include <complex.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

volatile sig_atomic_t wick_poll_flag = 0;
volatile sig_atomic_t wick_interrupt_flag = 0;

static void on_interrupt(int signal) {
  (void)signal;
  wick_interrupt_flag = 1;
  wick_poll_flag = 1;
}

void wick_catch_interrupts(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

void wick_die_of_interrupt(void) {
  signal(SIGINT, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  kill(getpid(), SIGINT);
  pause();
}

char *wick_stack_limit = NULL;

struct job { int (*body)(void); int result; size_t size; };

static void *start(void *context) {
  struct job *job = context;
  // An eighth stays for what does not look: the runtime, libraries, the release of long chains.
  wick_stack_limit = (char *)__builtin_frame_address(0) - job->size / 8 * 7;
  job->result = job->body();
  return NULL;
}

int wick_run_with_stack(size_t size, int (*body)(void)) {
  struct job job = {body, -1, size};
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, size);
  if (pthread_create(&thread, &attributes, start, &job) != 0) return body();
  pthread_join(thread, NULL);
  return job.result;
}

const void *wick_memmem(const void *text, size_t n, const void *needle, size_t m) { return memmem(text, n, needle, m); }

int wick_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
int wick_spawn_chdir(void *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

void wick_complex(int function, double *z) {
  static double complex (*const functions[])(double complex) = {
    csqrt, cexp, csin, ccos, ctan, casin, cacos, catan, csinh, ccosh, ctanh, casinh, cacosh, catanh, clog,
  };
  double complex x;
  memcpy(&x, z, sizeof x);
  x = functions[function == 15 ? 14 : function](x);
  memcpy(z, &x, sizeof x);
  if (function == 15) {
    z[0] /= 2.302585092994046;
    z[1] /= 2.302585092994046;
  }
}
