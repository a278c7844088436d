// fnmatch and glob: file names by patterns.
import Language

let fnmatchSource = #"""
  import functools as _functools
  import posixpath as _path
  import re as _re

  __all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


  def fnmatch(name, pat):
      """Whether a file name matches a shell's pattern."""
      return fnmatchcase(name, pat)


  @_functools.lru_cache(maxsize=256)
  def _matcher(pat):
      if isinstance(pat, bytes):
          return _re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
      return _re.compile(translate(pat)).match


  def fnmatchcase(name, pat):
      return _matcher(pat)(name) is not None


  def filter(names, pat):
      """The names that match."""
      match = _matcher(pat)
      return [name for name in names if match(name)]


  def translate(pat):
      """The regular expression of a shell's pattern."""
      star = object()
      out = []
      i, n = 0, len(pat)
      while i < n:
          c = pat[i]
          i += 1
          if c == "*":
              if not out or out[-1] is not star:
                  out.append(star)
          elif c == "?":
              out.append(".")
          elif c == "[":
              j = i
              if j < n and pat[j] == "!":
                  j += 1
              if j < n and pat[j] == "]":
                  j += 1
              while j < n and pat[j] != "]":
                  j += 1
              if j >= n:
                  out.append("\\[")
                  continue
              stuff = pat[i:j]
              if "-" not in stuff:
                  stuff = stuff.replace("\\", "\\\\")
              else:
                  chunks = []
                  k = i + 2 if pat[i] == "!" else i + 1
                  while True:
                      k = pat.find("-", k, j)
                      if k < 0:
                          break
                      chunks.append(pat[i:k])
                      i = k + 1
                      k += 3
                  if pat[i:j]:
                      chunks.append(pat[i:j])
                  else:
                      chunks[-1] += "-"
                  # Ranges that hold nothing go.
                  for k in range(len(chunks) - 1, 0, -1):
                      if chunks[k - 1][-1] > chunks[k][0]:
                          chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                          del chunks[k]
                  stuff = "-".join([s.replace("\\", "\\\\").replace("-", "\\-") for s in chunks])
              stuff = _re.sub(r"([&~|])", r"\\\1", stuff)
              i = j + 1
              if not stuff:
                  out.append("(?!)")
              elif stuff == "!":
                  out.append(".")
              else:
                  if stuff[0] == "!":
                      stuff = "^" + stuff[1:]
                  elif stuff[0] in ("^", "["):
                      stuff = "\\" + stuff
                  out.append(f"[{stuff}]")
          else:
              out.append(_re.escape(c))
      # A star takes as little as lets the fixed part behind it match, for good: no backtracking over stars.
      parts = []
      k = 0
      while k < len(out) and out[k] is not star:
          parts.append(out[k])
          k += 1
      while k < len(out):
          k += 1
          if k == len(out):
              parts.append(".*")
              break
          fixed = []
          while k < len(out) and out[k] is not star:
              fixed.append(out[k])
              k += 1
          fixed = "".join(fixed)
          if k == len(out):
              parts.append(".*" + fixed)
          else:
              parts.append(f"(?>.*?{fixed})")
      return f"(?s:{''.join(parts)})\\Z"
  """#

let globSource = #"""
  import fnmatch as _fnmatch
  import os as _os
  import re as _re

  __all__ = ["escape", "glob", "iglob"]
  _magic = _re.compile("([*?[])")


  def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
      """The paths that match a pattern; ** goes down folders where recursive is true."""
      return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


  def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
      if dir_fd is not None:
          raise NotImplementedError("glob(dir_fd=) is not offered")
      root = _os.fspath(root_dir) if root_dir is not None else pathname[:0]
      first = True
      for path in _paths(pathname, root, recursive, False, include_hidden):
          if first and recursive and pathname[:2] == "**" and path == "":
              first = False
              continue
          first = False
          yield path


  def _paths(pathname, root, recursive, folders_only, hidden):
      folder, name = _os.path.split(pathname)
      if not has_magic(pathname):
          if name:
              if _os.path.lexists(_join(root, pathname)):
                  yield pathname
          elif _os.path.isdir(_join(root, folder)):
              yield pathname
          return
      if not folder:
          if recursive and name == "**":
              yield from _below(root, name, folders_only, hidden)
          else:
              yield from _matching(root, name, folders_only, hidden)
          return
      if folder != pathname and has_magic(folder):
          folders = _paths(folder, root, recursive, True, hidden)
      else:
          folders = [folder]
      for parent in folders:
          if not has_magic(name):
              found = [name] if (name == "" and _os.path.isdir(_join(root, parent)) or
                  name and _os.path.lexists(_join(_join(root, parent), name))) else []
          elif recursive and name == "**":
              found = _below(_join(root, parent), name, folders_only, hidden)
          else:
              found = _matching(_join(root, parent), name, folders_only, hidden)
          for entry in found:
              yield _os.path.join(parent, entry)


  def _names(folder, folders_only):
      try:
          with _os.scandir(folder or ".") as entries:
              return [e.name for e in entries if not folders_only or e.is_dir()]
      except OSError:
          return []


  def _matching(folder, pattern, folders_only, hidden):
      names = _names(folder, folders_only)
      if not hidden and not pattern.startswith("."):
          names = [n for n in names if not n.startswith(".")]
      return _fnmatch.filter(names, pattern)


  def _below(folder, pattern, folders_only, hidden):
      if not folder or _os.path.isdir(folder):
          yield pattern[:0]
      yield from _walk(folder, folders_only, hidden)


  def _walk(folder, folders_only, hidden):
      for name in _names(folder, folders_only):
          if hidden or not name.startswith("."):
              yield name
              path = _join(folder, name)
              if not _os.path.islink(path) or _os.path.isdir(path):
                  for inner in _walk(path, folders_only, hidden):
                      yield _os.path.join(name, inner)


  def _join(folder, name):
      if not folder or not name:
          return folder or name
      return _os.path.join(folder, name)


  def has_magic(s):
      return _magic.search(s) is not None


  def escape(pathname):
      """The pattern that matches just this path."""
      return _magic.sub(r"[\1]", pathname)
  """#
