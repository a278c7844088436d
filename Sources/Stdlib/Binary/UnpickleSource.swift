// pickle: objects from bytes.
import Language

let unpickleSource = #"""


  _MARK = object()


  class Unpickler:
      """Reads what a pickler of protocol 2 to 5 wrote."""

      def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
          self._file = file
          self.memo = {}

      def persistent_load(self, pid):
          raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

      def find_class(self, module, name):
          __import__(module)
          found = _sys.modules[module]
          for part in name.split("."):
              if not hasattr(found, part):
                  raise AttributeError(f"Can't get attribute {name!r} on {_sys.modules[module]!r}")
              found = getattr(found, part)
          return found

      def _read(self, n):
          data = self._file.read(n)
          if len(data) < n:
              raise UnpicklingError("pickle data was truncated")
          return data

      def _line(self):
          line = self._file.readline()
          if not line.endswith(b"\n"):
              raise UnpicklingError("pickle data was truncated")
          return line[:-1]

      def _number(self, form):
          return _struct.unpack(form, self._read(_struct.calcsize(form)))[0]

      def load(self):
          stack = []

          def marked():
              items = []
              while True:
                  top = stack.pop()
                  if top is _MARK:
                      items.reverse()
                      return items
                  items.append(top)

          while True:
              op = self._file.read(1)
              if not op:
                  raise EOFError("Ran out of input")
              if op == b".":
                  return stack.pop()
              if op == b"\x80":
                  version = self._read(1)[0]
                  if version > HIGHEST_PROTOCOL:
                      raise ValueError(f"unsupported pickle protocol: {version}")
              elif op == b"\x95":
                  self._read(8)
              elif op == b"(":
                  stack.append(_MARK)
              elif op == b"N":
                  stack.append(None)
              elif op in (b"\x88", b"\x89"):
                  stack.append(op == b"\x88")
              elif op == b"K":
                  stack.append(self._read(1)[0])
              elif op == b"M":
                  stack.append(self._number("<H"))
              elif op == b"J":
                  stack.append(self._number("<i"))
              elif op in (b"\x8a", b"\x8b"):
                  n = self._read(1)[0] if op == b"\x8a" else self._number("<I")
                  stack.append(int.from_bytes(self._read(n), "little", signed=True) if n else 0)
              elif op == b"G":
                  stack.append(self._number(">d"))
              elif op in (b"I", b"L", b"F"):
                  text = self._line().decode()
                  if op == b"F":
                      stack.append(float(text))
                  else:
                      stack.append({"00": False, "01": True}.get(text) if text in ("00", "01") else int(text.rstrip("L")))
              elif op in (b"\x8c", b"X", b"\x8d"):
                  n = self._read(1)[0] if op == b"\x8c" else self._number("<I" if op == b"X" else "<Q")
                  stack.append((self._read(n) if n else b"").decode("utf-8", "surrogatepass"))
              elif op in (b"C", b"B", b"\x8e", b"\x96"):
                  n = self._read(1)[0] if op == b"C" else self._number("<I" if op == b"B" else "<Q")
                  data = self._read(n) if n else b""
                  stack.append(bytearray(data) if op == b"\x96" else data)
              elif op in (b"U", b"T"):
                  n = self._read(1)[0] if op == b"U" else self._number("<i")
                  stack.append((self._read(n) if n else b"").decode("ascii"))
              elif op == b"V":
                  stack.append(self._line().decode("raw-unicode-escape"))
              elif op == b")":
                  stack.append(())
              elif op in (b"\x85", b"\x86", b"\x87"):
                  n = op[0] - 0x84
                  items = tuple(stack[-n:])
                  del stack[-n:]
                  stack.append(items)
              elif op == b"t":
                  stack.append(tuple(marked()))
              elif op == b"]":
                  stack.append([])
              elif op == b"l":
                  stack.append(marked())
              elif op == b"}":
                  stack.append({})
              elif op == b"d":
                  items = marked()
                  stack.append(dict(zip(items[::2], items[1::2])))
              elif op == b"\x8f":
                  stack.append(set())
              elif op == b"\x91":
                  stack.append(frozenset(marked()))
              elif op == b"a":
                  item = stack.pop()
                  stack[-1].append(item)
              elif op == b"e":
                  items = marked()
                  target = stack[-1]
                  for item in items:
                      target.append(item)
              elif op == b"s":
                  value = stack.pop()
                  key = stack.pop()
                  stack[-1][key] = value
              elif op == b"u":
                  items = marked()
                  target = stack[-1]
                  for i in range(0, len(items), 2):
                      target[items[i]] = items[i + 1]
              elif op == b"\x90":
                  items = marked()
                  stack[-1].update(items)
              elif op == b"\x94":
                  self.memo[len(self.memo)] = stack[-1]
              elif op in (b"q", b"r"):
                  self.memo[self._read(1)[0] if op == b"q" else self._number("<I")] = stack[-1]
              elif op == b"p":
                  self.memo[int(self._line())] = stack[-1]
              elif op in (b"h", b"j", b"g"):
                  i = self._read(1)[0] if op == b"h" else self._number("<I") if op == b"j" else int(self._line())
                  if i not in self.memo:
                      raise UnpicklingError(f"Memo value not found at index {i}")
                  stack.append(self.memo[i])
              elif op == b"0":
                  stack.pop()
              elif op == b"1":
                  marked()
              elif op == b"2":
                  stack.append(stack[-1])
              elif op == b"c":
                  module = self._line().decode()
                  stack.append(self.find_class(module, self._line().decode()))
              elif op == b"\x93":
                  name = stack.pop()
                  stack.append(self.find_class(stack.pop(), name))
              elif op == b"R":
                  args = stack.pop()
                  stack[-1] = stack[-1](*args)
              elif op == b"\x81":
                  args = stack.pop()
                  stack[-1] = stack[-1].__new__(stack[-1], *args)
              elif op == b"\x92":
                  kwargs = stack.pop()
                  args = stack.pop()
                  stack[-1] = stack[-1].__new__(stack[-1], *args, **kwargs)
              elif op == b"b":
                  self._build(stack)
              elif op == b"Q":
                  stack.append(self.persistent_load(stack.pop()))
              elif op == b"P":
                  stack.append(self.persistent_load(self._line().decode()))
              else:
                  raise UnpicklingError(f"invalid load key, '{op.decode('latin-1')}'." if 32 < op[0] < 127
                      else f"invalid load key, '\\x{op[0]:02x}'.")

      def _build(self, stack):
          state = stack.pop()
          obj = stack[-1]
          if hasattr(obj, "__setstate__"):
              obj.__setstate__(state)
              return
          slots = None
          if isinstance(state, tuple) and len(state) == 2:
              state, slots = state
          if state:
              obj.__dict__.update(state)
          for name, value in (slots or {}).items():
              setattr(obj, name, value)


  def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
      """The bytes of an object."""
      from io import BytesIO
      out = BytesIO()
      Pickler(out, protocol).dump(obj)
      return out.getvalue()


  def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
      """Write an object to a binary file."""
      if not hasattr(file, "write"):
          raise TypeError("file must have a 'write' attribute")
      Pickler(file, protocol).dump(obj)


  def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
      """The object of bytes."""
      if not isinstance(data, (bytes, bytearray)):
          raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
      from io import BytesIO
      return Unpickler(BytesIO(bytes(data))).load()


  def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
      """Read an object from a binary file."""
      if not hasattr(file, "read") or not hasattr(file, "readline"):
          raise TypeError("file must have 'read' and 'readline' attributes")
      return Unpickler(file).load()
  """#
