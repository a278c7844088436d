// argparse: holders of arguments.
import Language

let containerSource = #"""
  class _ActionsContainer:
      """Holds arguments: a parser, or a group of one."""

      def __init__(self, description, prefix_chars, argument_default, conflict_handler):
          self.description = description
          self.argument_default = argument_default
          self.prefix_chars = prefix_chars
          self.conflict_handler = conflict_handler
          self._registries = {}
          for value, cls in ((None, _StoreAction), ("store", _StoreAction), ("store_const", _StoreConstAction),
                  ("store_true", _StoreTrueAction), ("store_false", _StoreFalseAction), ("append", _AppendAction),
                  ("append_const", _AppendConstAction), ("count", _CountAction), ("help", _HelpAction), ("version", _VersionAction),
                  ("parsers", _SubParsersAction), ("extend", _ExtendAction)):
              self.register("action", value, cls)
          self._get_handler()
          self._actions = []
          self._option_string_actions = {}
          self._action_groups = []
          self._mutually_exclusive_groups = []
          self._defaults = {}
          self._negative_number_matcher = _re.compile(r"^-\d+$|^-\d*\.\d+$")
          self._has_negative_number_optionals = []

      def register(self, registry_name, value, object):
          self._registries.setdefault(registry_name, {})[value] = object

      def _registry_get(self, registry_name, value, default=None):
          return self._registries[registry_name].get(value, default)

      def set_defaults(self, **kwargs):
          self._defaults.update(kwargs)
          for action in self._actions:
              if action.dest in kwargs:
                  action.default = kwargs[action.dest]

      def get_default(self, dest):
          for action in self._actions:
              if action.dest == dest and action.default is not None:
                  return action.default
          return self._defaults.get(dest)

      def add_argument(self, *args, **kwargs):
          """Add an argument: a name, or options that begin with a prefix character."""
          chars = self.prefix_chars
          if not args or len(args) == 1 and args[0][0] not in chars:
              if args and "dest" in kwargs:
                  raise ValueError("dest supplied twice for positional argument")
              kwargs = self._get_positional_kwargs(*args, **kwargs)
          else:
              kwargs = self._get_optional_kwargs(*args, **kwargs)
          if "default" not in kwargs:
              dest = kwargs["dest"]
              if dest in self._defaults:
                  kwargs["default"] = self._defaults[dest]
              elif self.argument_default is not None:
                  kwargs["default"] = self.argument_default
          name = kwargs.pop("action", None)
          make = self._registry_get("action", name, name)
          if not callable(make):
              raise ValueError(f'unknown action "{make}"')
          action = make(**kwargs)
          kind = self._registry_get("type", action.type, action.type)
          if not callable(kind):
              raise ValueError(f"{kind!r} is not callable")
          if kind is FileType:
              raise ValueError(f"{kind!r} is a FileType class object, instance of it must be passed")
          if hasattr(self, "_get_formatter"):
              try:
                  self._get_formatter()._format_args(action, None)
              except TypeError:
                  raise ValueError("length of metavar tuple does not match nargs") from None
          return self._add_action(action)

      def add_argument_group(self, *args, **kwargs):
          group = _ArgumentGroup(self, *args, **kwargs)
          self._action_groups.append(group)
          return group

      def add_mutually_exclusive_group(self, **kwargs):
          group = _MutuallyExclusiveGroup(self, **kwargs)
          self._mutually_exclusive_groups.append(group)
          return group

      def _add_action(self, action):
          self._check_conflict(action)
          self._actions.append(action)
          action.container = self
          for option in action.option_strings:
              self._option_string_actions[option] = action
              if self._negative_number_matcher.match(option):
                  self._has_negative_number_optionals.append(True)
          return action

      def _remove_action(self, action):
          self._actions.remove(action)

      def _add_container_actions(self, container):
          titles = {g.title: g for g in self._action_groups}
          target = {}
          for group in container._action_groups:
              if group.title not in titles:
                  titles[group.title] = self.add_argument_group(title=group.title, description=group.description,
                      conflict_handler=group.conflict_handler)
              for action in group._group_actions:
                  target[action] = titles[group.title]
          for group in container._mutually_exclusive_groups:
              own = self.add_mutually_exclusive_group(required=group.required)
              for action in group._group_actions:
                  target[action] = own
          for action in container._actions:
              target.get(action, self)._add_action(action)

      def _get_positional_kwargs(self, dest, **kwargs):
          if "required" in kwargs:
              raise TypeError("'required' is an invalid argument for positionals")
          if kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE):
              kwargs["required"] = True
          if kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs:
              kwargs["required"] = True
          return dict(kwargs, dest=dest, option_strings=[])

      def _get_optional_kwargs(self, *args, **kwargs):
          options = []
          long = []
          for option in args:
              if not option[0] in self.prefix_chars:
                  raise ValueError(f"invalid option string {option!r}: must start with a character {self.prefix_chars!r}")
              options.append(option)
              if len(option) > 1 and option[1] in self.prefix_chars:
                  long.append(option)
          dest = kwargs.pop("dest", None)
          if dest is None:
              dest = (long or options)[0].lstrip(self.prefix_chars)
              if not dest:
                  raise ValueError(f"dest= is required for options like {option!r}")
              dest = dest.replace("-", "_")
          return dict(kwargs, dest=dest, option_strings=options)

      def _get_handler(self):
          name = "_handle_conflict_" + str(self.conflict_handler)
          if not hasattr(self, name):
              raise ValueError(f"invalid conflict_resolution value: {self.conflict_handler!r}")
          return getattr(self, name)

      def _check_conflict(self, action):
          found = [(o, self._option_string_actions[o]) for o in action.option_strings if o in self._option_string_actions]
          if found:
              self._get_handler()(action, found)

      def _handle_conflict_error(self, action, conflicts):
          names = ", ".join([option for option, _ in conflicts])
          raise ArgumentError(action, f"conflicting option string{'s' if len(conflicts) > 1 else ''}: {names}")

      def _handle_conflict_resolve(self, action, conflicts):
          for option, other in conflicts:
              other.option_strings.remove(option)
              self._option_string_actions.pop(option, None)
              if not other.option_strings:
                  other.container._remove_action(other)


  class _ArgumentGroup(_ActionsContainer):
      def __init__(self, container, title=None, description=None, **kwargs):
          kwargs.setdefault("conflict_handler", container.conflict_handler)
          kwargs.setdefault("prefix_chars", container.prefix_chars)
          kwargs.setdefault("argument_default", container.argument_default)
          super().__init__(description=description, **kwargs)
          self.title = title
          self._group_actions = []
          self._registries = container._registries
          self._actions = container._actions
          self._option_string_actions = container._option_string_actions
          self._defaults = container._defaults
          self._has_negative_number_optionals = container._has_negative_number_optionals
          self._mutually_exclusive_groups = container._mutually_exclusive_groups

      def _add_action(self, action):
          action = super()._add_action(action)
          self._group_actions.append(action)
          return action

      def _remove_action(self, action):
          super()._remove_action(action)
          self._group_actions.remove(action)


  class _MutuallyExclusiveGroup(_ArgumentGroup):
      def __init__(self, container, required=False):
          super().__init__(container)
          self.required = required
          self._container = container

      def _add_action(self, action):
          if action.required:
              raise ValueError("mutually exclusive arguments must be optional")
          action = self._container._add_action(action)
          self._group_actions.append(action)
          return action

      def _remove_action(self, action):
          self._container._remove_action(action)
          self._group_actions.remove(action)
  """#
