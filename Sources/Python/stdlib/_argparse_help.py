# argparse: the layout of usage and help.
import re as _re

# Its names are those of argparse.
__name__ = "argparse"

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_EXTRAS = "_unrecognized_args"


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._step = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._indent_now = 0
        self._action_max_length = 0
        self._root = self._Section(self, None)
        self._section = self._root

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            f = self.formatter
            if self.parent is not None:
                f._indent()
            body = f._join_parts([func(*args) for func, args in self.items])
            if self.parent is not None:
                f._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = " " * f._indent_now + f"{self.heading}:\n"
            return f._join_parts(["\n", heading, body, "\n"])

    def _indent(self):
        self._indent_now += self._step

    def _dedent(self):
        self._indent_now -= self._step

    def _add_item(self, func, args):
        self._section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._section, heading)
        self._add_item(section.format_help, [])
        self._section = section

    def end_section(self):
        self._section = self._section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is not SUPPRESS:
            lengths = [len(self._format_action_invocation(action)) + self._indent_now]
            for sub in self._iter_indented_subactions(action):
                lengths.append(len(self._format_action_invocation(sub)) + self._indent_now)
            self._action_max_length = max([self._action_max_length] + lengths)
            self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root.format_help()
        if text:
            text = _re.sub(r"\n\n\n+", "\n\n", text).strip("\n") + "\n"
        return text

    def _join_parts(self, parts):
        return "".join([p for p in parts if p and p is not SUPPRESS])

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % dict(prog=self._prog)
        elif not actions:
            usage = "%(prog)s" % dict(prog=self._prog)
        else:
            prog = "%(prog)s" % dict(prog=self._prog)
            optionals = [a for a in actions if a.option_strings]
            positionals = [a for a in actions if not a.option_strings]
            usage = " ".join([s for s in [prog, self._format_actions_usage(optionals + positionals, groups)] if s])
            text_width = self._width - self._indent_now
            if len(prefix) + len(usage) > text_width:
                usage = self._wrapped_usage(prog, prefix, self._format_actions_usage(optionals, groups),
                    self._format_actions_usage(positionals, groups), text_width)
        return f"{prefix}{usage}\n\n"

    def _wrapped_usage(self, prog, prefix, optionals, positionals, text_width):
        parts_of = _re.compile(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+")
        options = parts_of.findall(optionals)
        rest = parts_of.findall(positionals)

        def lines_of(parts, indent, prefix=None):
            lines = []
            line = []
            length = (len(prefix) if prefix is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > text_width and line:
                    lines.append(indent + " ".join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if prefix is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * text_width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if options:
                lines = lines_of([prog] + options, indent, prefix)
                lines.extend(lines_of(rest, indent))
            elif rest:
                lines = lines_of([prog] + rest, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of(options + rest, indent)
            if len(lines) > 1:
                lines = lines_of(options, indent) + lines_of(rest, indent)
            lines = [prog] + lines
        return "\n".join(lines)

    def _format_actions_usage(self, actions, groups):
        # Groups of which only one may be given are bracketed with bars.
        inserts = {}
        grouped = set()
        for group in groups:
            if not group._group_actions or all([a.help is SUPPRESS for a in group._group_actions]):
                continue
            try:
                start = actions.index(group._group_actions[0])
            except ValueError:
                continue
            end = start + len(group._group_actions)
            if actions[start:end] != group._group_actions:
                continue
            shown = [a for a in group._group_actions if a.help is not SUPPRESS]
            grouped.update(map(id, group._group_actions))
            single = len(shown) <= 1
            if not group.required:
                before, after = ("", "") if single and not shown[0].required and not shown[0].option_strings else ("[", "]")
            else:
                before, after = ("", "") if single else ("(", ")")
            inserts[id(group._group_actions[0])] = (before, after, shown)
        parts = []
        covered = set()
        for action in actions:
            if id(action) in covered:
                continue
            if id(action) in inserts:
                before, after, shown = inserts[id(action)]
                texts = [self._one_usage(a, True) for a in shown]
                parts.append(before + " | ".join(texts) + after)
                for group in groups:
                    if group._group_actions and group._group_actions[0] is action:
                        covered.update(map(id, group._group_actions))
                continue
            if action.help is SUPPRESS:
                continue
            parts.append(self._one_usage(action, id(action) in grouped))
        return " ".join([p for p in parts if p])

    def _one_usage(self, action, in_group):
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and text[:1] == "[" and text[-1:] == "]":
                text = text[1:-1]
            return text
        option = action.option_strings[0]
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{option} {self._format_args(action, self._get_default_metavar_for_optional(action))}"
        return text if action.required or in_group else f"[{text}]"

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._indent_now, 11)
        return self._fill_text(text, width, " " * self._indent_now) + "\n\n"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._indent_now - 2
        header = self._format_action_invocation(action)
        indent = " " * self._indent_now
        first = 0
        if not action.help:
            header = f"{indent}{header}\n"
        elif len(header) <= action_width:
            header = f"{indent}{header:<{action_width}}  "
        else:
            header = f"{indent}{header}\n"
            first = help_position
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append(" " * first + lines[0] + "\n")
                for line in lines[1:]:
                    parts.append(" " * help_position + line + "\n")
        elif not header.endswith("\n"):
            parts.append("\n")
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavar_formatter(action, default)(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join([f"{option} {args}" for option in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{" + ",".join([str(c) for c in action.choices]) + "}"
        else:
            result = default_metavar
        return lambda n: result if isinstance(result, tuple) else (result,) * n

    def _format_args(self, action, default_metavar):
        get = self._metavar_formatter(action, default_metavar)
        if action.nargs is None:
            return "%s" % get(1)
        if action.nargs == OPTIONAL:
            return "[%s]" % get(1)
        if action.nargs == ZERO_OR_MORE:
            names = get(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if action.nargs == ONE_OR_MORE:
            return "%s [%s ...]" % get(2)
        if action.nargs == REMAINDER:
            return "..."
        if action.nargs == PARSER:
            return "%s ..." % get(1)
        if action.nargs == SUPPRESS:
            return ""
        try:
            return " ".join(["%s" for _ in range(action.nargs)]) % get(action.nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], "__name__"):
                params[name] = params[name].__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join([str(c) for c in params["choices"]])
        return self._get_help_string(action) % params

    def _iter_indented_subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of every help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS and (
                action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names arguments by their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
