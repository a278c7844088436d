# enum: classes whose members are their only instances.
_descriptors = (property, classmethod, staticmethod, type(lambda: 0))


class _EnumDict(dict):
    """The body of an enum class: notes members in order, makes values for auto()."""

    def __init__(self, previous=()):
        self._member_names = []
        self._values = [m._value_ for m in previous]
        self._generate = None
        self._ignore = []

    def __setitem__(self, key, value):
        if key == "_ignore_":
            self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif key == "_generate_next_value_":
            self._generate = getattr(value, "__func__", value)
        elif (key.startswith("_") or isinstance(value, _descriptors) or hasattr(value, "__get__") or key in self._ignore
                or isinstance(value, nonmember)):
            if isinstance(value, nonmember):
                value = value.value
        else:
            if key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                # Called from here, as CPython calls it: its warning is about the line of the class.
                if value.value is None:
                    value.value = self._generate(key, 1, len(self._member_names), self._values[:])
                value = value.value
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                value = tuple([self._auto(key, v) if isinstance(v, auto) else v for v in value])
            self._member_names.append(key)
            self._values.append(value)
        dict.__setitem__(self, key, value)

    def _auto(self, key, value):
        if value.value is None:
            value.value = self._generate(key, 1, len(self._member_names), self._values[:])
        return value.value


class auto:
    """A value made by the class."""

    def __init__(self, value=None):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


_property = property


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        space = _EnumDict()
        for base in bases:
            generate = getattr(base, "_generate_next_value_", None)
            if generate is not None:
                space._generate = generate
                break
        return space

    def __new__(metacls, name, bases, classdict, *, boundary=None, **kwds):
        if not getattr(classdict, "_member_names", None):
            # The class body ran in a plain dict: its names are gone through now, in their order.
            noted = metacls.__prepare__(name, bases)
            for key, value in dict(classdict).items():
                noted[key] = value
            classdict = noted
        names = list(classdict._member_names)
        space = {key: value for key, value in classdict.items() if key not in names and key != "_ignore_"}
        for base in bases:
            if isinstance(base, EnumType) and base.__dict__.get("_member_map_"):
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        if "_generate_next_value_" in space and not isinstance(space["_generate_next_value_"], staticmethod):
            space["_generate_next_value_"] = staticmethod(space["_generate_next_value_"])
        cls = type.__new__(metacls, name, bases, space, **kwds)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        data = next((c for c in cls.__mro__ if c in (int, float, str, bytes, tuple)), None)
        cls._member_type_ = data or object
        first = next((b for b in bases if isinstance(b, EnumType)), None)
        if data is not None and first is not None:
            # An enum's own texts go before those of its data type.
            for name_ in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                if name_ not in space and getattr(cls, name_) in (getattr(data, name_), getattr(object, name_)):
                    type.__setattr__(cls, name_, getattr(first, name_))
        cls._boundary_ = boundary or getattr(cls, "_boundary_", None)
        new = space.get("__new__")
        if new is not None:
            new = getattr(new, "__func__", new)
            cls.__new__ = EnumType._lookup_new
        for key in names:
            value = classdict[key]
            args = value if isinstance(value, tuple) else (value,)
            if data is tuple:
                args = (value,)
            if new is not None:
                obj = new(cls, *args)
                if not hasattr(obj, "_value_"):
                    obj._value_ = value
            elif data is not None:
                obj = data.__new__(cls, *args)
                obj._value_ = value if data is object or isinstance(value, data) and not isinstance(value, tuple) else data(*args)
            else:
                obj = object.__new__(cls)
                obj._value_ = value
            value = obj._value_
            obj._name_ = key
            obj.__objclass__ = cls
            init = None
            for c in cls.__mro__:
                if "__init__" in c.__dict__ and c not in (object, Enum, int, str, float, ReprEnumBase):
                    init = c.__dict__["__init__"]
                    break
            if init is not None:
                init(obj, *args)
                value = obj._value_
            same = None
            for known in cls._member_map_.values():
                if known._value_ == value and type(known._value_) == type(value):
                    same = known
                    break
            if same is not None:
                obj = same
            elif not cls._is_flag or _is_single(value):
                cls._member_names_.append(key)
                obj._sort_order_ = len(cls._member_names_) - 1
            cls._member_map_[key] = obj
            try:
                cls._value2member_map_.setdefault(value, obj)
            except TypeError:
                pass
            type.__setattr__(cls, key, obj)
        return cls

    _is_flag = False

    @staticmethod
    def _lookup_new(cls, value):
        return cls._find(value)

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls._find(value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if boundary is not None:
            raise NotImplementedError("an Enum's boundary is not offered")
        bases = (cls,) if type is None else (type, cls)
        metacls = cls.__class__
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, dict):
            names = list(names.items())
        values = []
        for i, item in enumerate(names):
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, i, values[:])
                key = item
            else:
                key, value = item
            values.append(value)
            classdict[key] = value
        made = metacls.__new__(metacls, class_name, bases, classdict)
        made.__module__ = "__main__" if module is None else module
        if qualname is not None:
            made.__qualname__ = qualname
        return made

    def _find(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            found = None
        if found is None:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    found = m
                    break
        if found is not None:
            return found
        made = cls._missing_(value)
        if isinstance(made, cls):
            return made
        if made is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        raise TypeError(f"error in {cls.__name__}._missing_: returned {made!r} instead of None or a valid member")

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            import warnings
            warnings.warn(
                "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                "False depending on whether the value is a member or the value of a member", DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and '{type(cls).__qualname__}'")
        return isinstance(value, cls)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if cls._is_flag else 'enum'} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)


EnumMeta = EnumType


def _is_single(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


class ReprEnumBase:
    pass


class Enum(metaclass=EnumType):
    """Names for constant values."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn(
            "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
            "and the value returned will be the largest value in the enum incremented by 1", DeprecationWarning, stacklevel=3)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        """The value of the Enum member."""
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = [n for n in getattr(self, "__dict__", {}) if not n.startswith("_")]
        shown = [n for c in type(self).__mro__ if c is not object for n in c.__dict__ if not n.startswith("_")
            and n not in type(self)._member_map_]
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value", *own, *shown})

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enum that shows as its value does, but for repr."""


class IntEnum(int, ReprEnum):
    """An enum whose members are ints."""

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    """An enum whose members are strs."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    """An enum whose members are sets of bits."""

    _is_flag = True

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        every = 0
        for m in cls._member_map_.values():
            every |= m._value_
        if value < 0:
            value &= every
        if value & ~every and not issubclass(cls, int):
            digits = max(every.bit_length(), value.bit_length())
            raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bits(value, digits)}\n  allowed {_bits(every, digits)}")
        made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        made._value_ = value
        made.__objclass__ = cls
        names = [m._name_ for m in cls if m._value_ & value]
        rest = value & ~every
        made._name_ = ("|".join(names + ([str(rest)] if rest else []))) or None
        cls._value2member_map_[value] = made
        return made

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if issubclass(type(self), int) and isinstance(other, int):
            return other
        return None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        every = 0
        for m in type(self)._member_map_.values():
            every |= m._value_
        return type(self)(every & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return iter([m for m in type(self) if m._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def __hash__(self):
        return hash(self._value_)


def _bits(value, digits):
    return f"0b{0:b} " + format(value, f"0{digits}b")


class IntFlag(int, Flag):
    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    """Refuse two names for one value."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


CONFORM, STRICT, KEEP, EJECT = "conform", "strict", "keep", "eject"
