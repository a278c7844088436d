// configparser: its errors, and how values refer to one another.

let configErrorsSource = #"""
  from collections.abc import MutableMapping as _MutableMapping
  import collections as _collections
  import re as _re
  import sys as _sys

  __all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
             "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
             "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
             "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

  DEFAULTSECT = "DEFAULT"
  MAX_INTERPOLATION_DEPTH = 10


  class Error(Exception):
      """Base class for ConfigParser exceptions."""

      def __init__(self, msg=""):
          self.message = msg
          Exception.__init__(self, msg)

      def __repr__(self):
          return self.message

      __str__ = __repr__


  class NoSectionError(Error):
      def __init__(self, section):
          Error.__init__(self, f"No section: {section!r}")
          self.section = section
          self.args = (section,)


  def _where(source, lineno):
      if source is None:
          return ""
      return f"While reading from {source!r}" + (f" [line {lineno:2d}]" if lineno is not None else "") + ": "


  class DuplicateSectionError(Error):
      def __init__(self, section, source=None, lineno=None):
          text = f"section {section!r} already exists"
          Error.__init__(self, _where(source, lineno) + text if source is not None else "S" + text[1:])
          self.section, self.source, self.lineno = section, source, lineno
          self.args = (section, source, lineno)


  class DuplicateOptionError(Error):
      def __init__(self, section, option, source=None, lineno=None):
          text = f"option {option!r} in section {section!r} already exists"
          Error.__init__(self, _where(source, lineno) + text if source is not None else "O" + text[1:])
          self.section, self.option, self.source, self.lineno = section, option, source, lineno
          self.args = (section, option, source, lineno)


  class NoOptionError(Error):
      def __init__(self, option, section):
          Error.__init__(self, f"No option {option!r} in section: {section!r}")
          self.option, self.section = option, section
          self.args = (option, section)


  class InterpolationError(Error):
      def __init__(self, option, section, msg):
          Error.__init__(self, msg)
          self.option, self.section = option, section
          self.args = (option, section, msg)


  class InterpolationMissingOptionError(InterpolationError):
      def __init__(self, option, section, rawval, reference):
          InterpolationError.__init__(self, option, section,
              f"Bad value substitution: option {option!r} in section {section!r} contains an "
              f"interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
          self.reference = reference
          self.args = (option, section, rawval, reference)


  class InterpolationSyntaxError(InterpolationError):
      pass


  class InterpolationDepthError(InterpolationError):
      def __init__(self, option, section, rawval):
          InterpolationError.__init__(self, option, section,
              f"Recursion limit exceeded in value substitution: option {option!r} in section "
              f"{section!r} contains an interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. "
              f"Raw value: {rawval!r}")
          self.args = (option, section, rawval)


  class ParsingError(Error):
      def __init__(self, source):
          Error.__init__(self, f"Source contains parsing errors: {source!r}")
          self.source = source
          self.errors = []
          self.args = (source,)

      def append(self, lineno, line):
          self.errors.append((lineno, line))
          self.message += f"\n\t[line {lineno:2d}]: {line}"


  class MissingSectionHeaderError(ParsingError):
      def __init__(self, filename, lineno, line):
          Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
          self.source, self.lineno, self.line = filename, lineno, line
          self.args = (filename, lineno, line)


  _UNSET = object()


  class Interpolation:
      """Values as they are."""

      def before_get(self, parser, section, option, value, defaults):
          return value

      def before_set(self, parser, section, option, value):
          return value

      def before_read(self, parser, section, option, value):
          return value

      def before_write(self, parser, section, option, value):
          return value


  class BasicInterpolation(Interpolation):
      """%(name)s stands for the value of another option."""

      _reference = _re.compile(r"%\(([^)]+)\)s")

      def before_get(self, parser, section, option, value, defaults):
          parts = []
          self._expand(parser, option, parts, value, section, defaults, 1)
          return "".join(parts)

      def before_set(self, parser, section, option, value):
          rest = self._reference.sub("", value.replace("%%", ""))
          if "%" in rest:
              raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('%')}")
          return value

      def _expand(self, parser, option, parts, rest, section, known, depth):
          raw = parser.get(section, option, raw=True, fallback=rest)
          if depth > MAX_INTERPOLATION_DEPTH:
              raise InterpolationDepthError(option, section, raw)
          while rest:
              i = rest.find("%")
              if i < 0:
                  parts.append(rest)
                  return
              parts.append(rest[:i])
              rest = rest[i:]
              if rest[1:2] == "%":
                  parts.append("%")
                  rest = rest[2:]
              elif rest[1:2] == "(":
                  m = self._reference.match(rest)
                  if m is None:
                      raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                  name = parser.optionxform(m.group(1))
                  rest = rest[m.end():]
                  try:
                      value = known[name]
                  except KeyError:
                      raise InterpolationMissingOptionError(option, section, raw, name) from None
                  if "%" in value:
                      self._expand(parser, option, parts, value, section, known, depth + 1)
                  else:
                      parts.append(value)
              else:
                  raise InterpolationSyntaxError(option, section, f"'%' must be followed by '%' or '(', found: {rest!r}")


  class ExtendedInterpolation(Interpolation):
      """${name} and ${section:name} stand for the values of other options."""

      _reference = _re.compile(r"\$\{([^}]+)\}")

      def before_get(self, parser, section, option, value, defaults):
          parts = []
          self._expand(parser, option, parts, value, section, defaults, 1)
          return "".join(parts)

      def before_set(self, parser, section, option, value):
          rest = self._reference.sub("", value.replace("$$", ""))
          if "$" in rest:
              raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find('$')}")
          return value

      def _expand(self, parser, option, parts, rest, section, known, depth):
          raw = parser.get(section, option, raw=True, fallback=rest)
          if depth > MAX_INTERPOLATION_DEPTH:
              raise InterpolationDepthError(option, section, raw)
          while rest:
              i = rest.find("$")
              if i < 0:
                  parts.append(rest)
                  return
              parts.append(rest[:i])
              rest = rest[i:]
              if rest[1:2] == "$":
                  parts.append("$")
                  rest = rest[2:]
              elif rest[1:2] == "{":
                  m = self._reference.match(rest)
                  if m is None:
                      raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                  path = m.group(1).split(":")
                  rest = rest[m.end():]
                  inner, name = section, option
                  try:
                      if len(path) == 1:
                          name = parser.optionxform(path[0])
                          value = known[name]
                      elif len(path) == 2:
                          inner, name = path[0], parser.optionxform(path[1])
                          value = parser.get(inner, name, raw=True)
                      else:
                          raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
                  except (KeyError, NoSectionError, NoOptionError):
                      raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
                  if "$" in value:
                      self._expand(parser, name, parts, value, inner, dict(parser.items(inner, raw=True)), depth + 1)
                  else:
                      parts.append(value)
              else:
                  raise InterpolationSyntaxError(option, section, f"'$' must be followed by '$' or '{{', found: {rest!r}")


  class LegacyInterpolation(Interpolation):
      def before_get(self, parser, section, option, value, known):
          raw = value
          for _ in range(MAX_INTERPOLATION_DEPTH):
              if not value or "%(" not in value:
                  return value
              value = _re.sub(r"%\(([^)]*)\)s", lambda m: f"%({parser.optionxform(m.group(1))})s", value)
              try:
                  value = value % known
              except KeyError as e:
                  raise InterpolationMissingOptionError(option, section, raw, e.args[0]) from None
          if value and "%(" in value:
              raise InterpolationDepthError(option, section, raw)
          return value
  """#
