#define _GNU_SOURCE
#include "CPlatform.h"

#include <spawn.h>
#include <complex.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
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

// One guarded call at a time, on the interpreter's thread: the handler jumps out of whatever frames lie between.
static sigjmp_buf fault_place;
static volatile sig_atomic_t fault_guarded = 0;
static volatile sig_atomic_t fault_errno = 0;
static pthread_t fault_thread;
static const int fault_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

static void on_fault(int signal) {
  if (fault_guarded && pthread_equal(fault_thread, pthread_self())) {
    fault_guarded = 0;
    fault_errno = errno;
    siglongjmp(fault_place, signal);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  raise(signal);
}

static void catch_faults(void) {
  static int done = 0;
  if (done) return;
  done = 1;
  const char *wish = getenv("WICK_FAULTS");
  if (wish && strcmp(wish, "die") == 0) return;
  // The stack may be what has run out.
  static char room[1 << 16];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = room;
  stack.ss_size = sizeof room;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_fault;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fault_signals / sizeof *fault_signals; i++) sigaction(fault_signals[i], &action, NULL);
}

int wick_run_guarded(void (*body)(void *), void *context) {
  // Inside a guarded call the outer guard stays.
  if (fault_guarded) {
    body(context);
    return 0;
  }
  catch_faults();
  fault_thread = pthread_self();
  errno = 0;
  int signal = sigsetjmp(fault_place, 1);
  if (signal != 0) return signal;
  fault_guarded = 1;
  body(context);
  fault_guarded = 0;
  return 0;
}

int wick_fault_was_memory(void) { return fault_errno == ENOMEM; }

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

int wick_processors(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 0;
}

void *wick_thread_room(void) {
  static _Thread_local _Alignas(64) char room[WICK_THREAD_ROOM];
  return room;
}
