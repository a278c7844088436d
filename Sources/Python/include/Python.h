// The modules that are written in Python, as texts in the binary.
#pragma once

/// A file of this folder: its path here, and its text, which a zero ends.
struct wick_python_file {
  const char *path;
  const char *text;
};

/// The files, one behind the other; one without a path ends them.
const struct wick_python_file *wick_python_files(void);
/// The file of a module (`torch.nn.init`) or of a package, or null.
const struct wick_python_file *wick_python_module(const char *name);
/// The path of a file as a module sees it: without the folder of the standard library.
const char *wick_python_shown(const struct wick_python_file *file);
