// The modules that are written in Python. A new one is its file in stdlib/ or torch/ and its two lines below; Tests/lint.sh
// says when one of the two is missing. The texts lie in the binary and are read where they lie.
#include "Python.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// Ends the text before and begins the next one.
#define MODULE(path) , 0}}, {path, (const char[]){

static const struct wick_python_file files[] = {{"", (const char[]){0
MODULE("stdlib/__future__.py")
#embed "stdlib/__future__.py"
MODULE("stdlib/_argparse_actions.py")
#embed "stdlib/_argparse_actions.py"
MODULE("stdlib/_argparse_help.py")
#embed "stdlib/_argparse_help.py"
MODULE("stdlib/_compat_pickle.py")
#embed "stdlib/_compat_pickle.py"
MODULE("stdlib/_inspect_signatures.py")
#embed "stdlib/_inspect_signatures.py"
MODULE("stdlib/_strptime.py")
#embed "stdlib/_strptime.py"
MODULE("stdlib/_typing_forms.py")
#embed "stdlib/_typing_forms.py"
MODULE("stdlib/abc.py")
#embed "stdlib/abc.py"
MODULE("stdlib/argparse.py")
#embed "stdlib/argparse.py"
MODULE("stdlib/base64.py")
#embed "stdlib/base64.py"
MODULE("stdlib/calendar.py")
#embed "stdlib/calendar.py"
MODULE("stdlib/collections/__init__.py")
#embed "stdlib/collections/__init__.py"
MODULE("stdlib/collections/_user.py")
#embed "stdlib/collections/_user.py"
MODULE("stdlib/collections/abc.py")
#embed "stdlib/collections/abc.py"
MODULE("stdlib/colorsys.py")
#embed "stdlib/colorsys.py"
MODULE("stdlib/concurrent/__init__.py")
#embed "stdlib/concurrent/__init__.py"
MODULE("stdlib/concurrent/futures.py")
#embed "stdlib/concurrent/futures.py"
MODULE("stdlib/configparser.py")
#embed "stdlib/configparser.py"
MODULE("stdlib/contextlib.py")
#embed "stdlib/contextlib.py"
MODULE("stdlib/contextvars.py")
#embed "stdlib/contextvars.py"
MODULE("stdlib/copy.py")
#embed "stdlib/copy.py"
MODULE("stdlib/copyreg.py")
#embed "stdlib/copyreg.py"
MODULE("stdlib/csv.py")
#embed "stdlib/csv.py"
MODULE("stdlib/dataclasses.py")
#embed "stdlib/dataclasses.py"
MODULE("stdlib/difflib.py")
#embed "stdlib/difflib.py"
MODULE("stdlib/dis.py")
#embed "stdlib/dis.py"
MODULE("stdlib/enum.py")
#embed "stdlib/enum.py"
MODULE("stdlib/errno.py")
#embed "stdlib/errno.py"
MODULE("stdlib/fnmatch.py")
#embed "stdlib/fnmatch.py"
MODULE("stdlib/fractions.py")
#embed "stdlib/fractions.py"
MODULE("stdlib/functools.py")
#embed "stdlib/functools.py"
MODULE("stdlib/getpass.py")
#embed "stdlib/getpass.py"
MODULE("stdlib/glob.py")
#embed "stdlib/glob.py"
MODULE("stdlib/hashlib.py")
#embed "stdlib/hashlib.py"
MODULE("stdlib/heapq.py")
#embed "stdlib/heapq.py"
MODULE("stdlib/hmac.py")
#embed "stdlib/hmac.py"
MODULE("stdlib/html.py")
#embed "stdlib/html.py"
MODULE("stdlib/importlib.py")
#embed "stdlib/importlib.py"
MODULE("stdlib/inspect.py")
#embed "stdlib/inspect.py"
MODULE("stdlib/io.py")
#embed "stdlib/io.py"
MODULE("stdlib/json/__init__.py")
#embed "stdlib/json/__init__.py"
MODULE("stdlib/json/decoder.py")
#embed "stdlib/json/decoder.py"
MODULE("stdlib/json/encoder.py")
#embed "stdlib/json/encoder.py"
MODULE("stdlib/keyword.py")
#embed "stdlib/keyword.py"
MODULE("stdlib/linecache.py")
#embed "stdlib/linecache.py"
MODULE("stdlib/logging/__init__.py")
#embed "stdlib/logging/__init__.py"
MODULE("stdlib/logging/_handlers.py")
#embed "stdlib/logging/_handlers.py"
MODULE("stdlib/logging/_records.py")
#embed "stdlib/logging/_records.py"
MODULE("stdlib/numbers.py")
#embed "stdlib/numbers.py"
MODULE("stdlib/os.py")
#embed "stdlib/os.py"
MODULE("stdlib/pathlib.py")
#embed "stdlib/pathlib.py"
MODULE("stdlib/pickle.py")
#embed "stdlib/pickle.py"
MODULE("stdlib/platform.py")
#embed "stdlib/platform.py"
MODULE("stdlib/posixpath.py")
#embed "stdlib/posixpath.py"
MODULE("stdlib/pprint.py")
#embed "stdlib/pprint.py"
MODULE("stdlib/queue.py")
#embed "stdlib/queue.py"
MODULE("stdlib/random.py")
#embed "stdlib/random.py"
MODULE("stdlib/re.py")
#embed "stdlib/re.py"
MODULE("stdlib/reprlib.py")
#embed "stdlib/reprlib.py"
MODULE("stdlib/secrets.py")
#embed "stdlib/secrets.py"
MODULE("stdlib/shlex.py")
#embed "stdlib/shlex.py"
MODULE("stdlib/shutil.py")
#embed "stdlib/shutil.py"
MODULE("stdlib/signal.py")
#embed "stdlib/signal.py"
MODULE("stdlib/stat.py")
#embed "stdlib/stat.py"
MODULE("stdlib/statistics.py")
#embed "stdlib/statistics.py"
MODULE("stdlib/string.py")
#embed "stdlib/string.py"
MODULE("stdlib/struct.py")
#embed "stdlib/struct.py"
MODULE("stdlib/subprocess.py")
#embed "stdlib/subprocess.py"
MODULE("stdlib/tempfile.py")
#embed "stdlib/tempfile.py"
MODULE("stdlib/textwrap.py")
#embed "stdlib/textwrap.py"
MODULE("stdlib/threading.py")
#embed "stdlib/threading.py"
MODULE("stdlib/timeit.py")
#embed "stdlib/timeit.py"
MODULE("stdlib/traceback.py")
#embed "stdlib/traceback.py"
MODULE("stdlib/types.py")
#embed "stdlib/types.py"
MODULE("stdlib/typing.py")
#embed "stdlib/typing.py"
MODULE("stdlib/unicodedata.py")
#embed "stdlib/unicodedata.py"
MODULE("stdlib/unittest/__init__.py")
#embed "stdlib/unittest/__init__.py"
MODULE("stdlib/unittest/_asserts.py")
#embed "stdlib/unittest/_asserts.py"
MODULE("stdlib/unittest/case.py")
#embed "stdlib/unittest/case.py"
MODULE("stdlib/unittest/loader.py")
#embed "stdlib/unittest/loader.py"
MODULE("stdlib/unittest/main.py")
#embed "stdlib/unittest/main.py"
MODULE("stdlib/unittest/mock.py")
#embed "stdlib/unittest/mock.py"
MODULE("stdlib/unittest/result.py")
#embed "stdlib/unittest/result.py"
MODULE("stdlib/unittest/runner.py")
#embed "stdlib/unittest/runner.py"
MODULE("stdlib/unittest/suite.py")
#embed "stdlib/unittest/suite.py"
MODULE("stdlib/urllib/__init__.py")
#embed "stdlib/urllib/__init__.py"
MODULE("stdlib/urllib/parse.py")
#embed "stdlib/urllib/parse.py"
MODULE("stdlib/uuid.py")
#embed "stdlib/uuid.py"
MODULE("stdlib/warnings.py")
#embed "stdlib/warnings.py"
MODULE("stdlib/weakref.py")
#embed "stdlib/weakref.py"
MODULE("torch/_composites.py")
#embed "torch/_composites.py"
MODULE("torch/_decorators.py")
#embed "torch/_decorators.py"
MODULE("torch/autograd/anomaly_mode.py")
#embed "torch/autograd/anomaly_mode.py"
MODULE("torch/autograd/function.py")
#embed "torch/autograd/function.py"
MODULE("torch/nn/init.py")
#embed "torch/nn/init.py"
MODULE("torch/nn/modules/activation.py")
#embed "torch/nn/modules/activation.py"
MODULE("torch/nn/modules/batchnorm.py")
#embed "torch/nn/modules/batchnorm.py"
MODULE("torch/nn/modules/container.py")
#embed "torch/nn/modules/container.py"
MODULE("torch/nn/modules/distance.py")
#embed "torch/nn/modules/distance.py"
MODULE("torch/nn/modules/dropout.py")
#embed "torch/nn/modules/dropout.py"
MODULE("torch/nn/modules/flatten.py")
#embed "torch/nn/modules/flatten.py"
MODULE("torch/nn/modules/linear.py")
#embed "torch/nn/modules/linear.py"
MODULE("torch/nn/modules/loss.py")
#embed "torch/nn/modules/loss.py"
MODULE("torch/nn/modules/module.py")
#embed "torch/nn/modules/module.py"
MODULE("torch/nn/modules/normalization.py")
#embed "torch/nn/modules/normalization.py"
MODULE("torch/nn/modules/sparse.py")
#embed "torch/nn/modules/sparse.py"
MODULE("torch/optim/__init__.py")
#embed "torch/optim/__init__.py"
MODULE("torch/optim/lr_scheduler.py")
#embed "torch/optim/lr_scheduler.py"
MODULE("torch/utils/data/__init__.py")
#embed "torch/utils/data/__init__.py"
MODULE("torch/utils/data/dataloader.py")
#embed "torch/utils/data/dataloader.py"
MODULE("torch/utils/data/dataset.py")
#embed "torch/utils/data/dataset.py"
MODULE("torch/utils/data/sampler.py")
#embed "torch/utils/data/sampler.py"
, 0}}, {0, 0}};

const struct wick_python_file *wick_python_files(void) { return files + 1; }

const char *wick_python_shown(const struct wick_python_file *file) {
  return strncmp(file->path, "stdlib/", 7) == 0 ? file->path + 7 : file->path;
}

/// Whether a path is that of a module: its dots are slashes.
static int is_module(const char *path, const char *name) {
  for (; *name; name++, path++) {
    if (*path != (*name == '.' ? '/' : *name)) return 0;
  }
  return strcmp(path, ".py") == 0 || strcmp(path, "/__init__.py") == 0;
}

const struct wick_python_file *wick_python_module(const char *name) {
  for (const struct wick_python_file *f = files + 1; f->path; f++) {
    if (is_module(wick_python_shown(f), name)) return f;
  }
  return 0;
}
