// The builtin types, made when the interpreter starts; what is in them is filled in when first looked at.

/// The builtin classes and exceptions, each under the name Python gives it. Their namespaces are filled when first looked into.
public final class TypeTable {
  /// The root of every `__mro__`; made before the others, which inherit from it.
  public let object = Class(native: "object", bases: [], populate: Methods.populateObject)
  /// The class of classes without a metaclass of their own.
  public let type: Class
  /// The builtin types with a constructor in `builtins`; `int` is also the class of BigIntegers, and `bool` inherits from it.
  public let int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset: Class
  /// Types of ranges and slices, of None, and of callables and their descriptors. No class of a script may inherit from them.
  public let range, slice, none, function, method, builtinFunction, methodDescriptor, getsetDescriptor: Class
  /// Types of modules, closure cells and the standard decorators, of `super()`, and of code and its frames.
  public let module, cell, property, staticmethod, classmethod, superType, code, frame, traceback: Class
  /// Types of generators and of the lazy builtins; `iterator` is for native iterators that name no class of their own.
  public let generator, enumerate, zip, map, filter, reversed, iterator, setIterator: Class
  /// `memoryview`, and how CPython tells the methods and `__slots__` of native types apart.
  public let memoryview, wrapperDescriptor, methodWrapper, classMethodDescriptor, memberDescriptor: Class
  /// Views of dicts, a class's `__dict__`, `list[int]`, `int | str`, and files that `open` gives.
  public let dictKeys, dictValues, dictItems, mappingProxy, genericAlias, union, file: Class
  /// Groups, for `except*`; ExceptionGroup also inherits from Exception.
  public let BaseExceptionGroup, ExceptionGroup: Class
  /// The root of all exceptions, the root of those a program should catch, and the three that only leave a program or generator.
  public let BaseException, Exception, GeneratorExit, KeyboardInterrupt, SystemExit: Class
  /// Errors of arithmetic, under ArithmeticError.
  public let ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError: Class
  /// Errors of assertions, attributes, buffers, input and imports: direct kinds of Exception, but ModuleNotFoundError is an ImportError.
  public let AssertionError, AttributeError, BufferError, EOFError, ImportError, ModuleNotFoundError: Class
  /// Errors of indices and keys under LookupError, of memory, and of variables under NameError.
  public let LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError: Class
  /// Errors of the operating system. What follows up to TimeoutError is an OSError too, chosen by `errno` when one is made.
  public let OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError: Class
  /// Kinds of ConnectionError, by `errno`.
  public let ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError: Class
  /// Errors of files and of interrupted calls, by `errno`.
  public let FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError: Class
  /// The last of the OSErrors, ReferenceError for weak references, and the base of the two RuntimeErrors that follow.
  public let PermissionError, ProcessLookupError, TimeoutError, ReferenceError, RuntimeError: Class
  /// Kinds of RuntimeError, and what ends an iterator, which is no error.
  public let NotImplementedError, RecursionError, StopIteration, StopAsyncIteration: Class
  /// Errors of source text, each a kind of the one before it, and three direct kinds of Exception.
  public let SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError: Class
  /// Errors of encoding and decoding, under ValueError, with the object and the place that failed.
  public let UnicodeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: Class
  /// Categories of the module `warnings`, under Warning, which is an Exception: a filter may raise them.
  public let Warning, DeprecationWarning, FutureWarning, ImportWarning, PendingDeprecationWarning: Class
  /// The other categories of the module `warnings`.
  public let ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning, BytesWarning, EncodingWarning: Class

  init() {
    let object = self.object
    func make(_ name: String, _ base: Class? = nil, isBase: Bool = true, fill populate: ((Class) -> Void)? = nil) -> Class {
      let c = Class(native: name, bases: [base ?? object], populate: populate)
      c.isAcceptableBase = isBase
      if base == nil { c.construct = nil }
      return c
    }
    func sealed(_ name: String, _ populate: ((Class) -> Void)? = nil) -> Class { make(name, isBase: false, fill: populate) }
    type = make("type", fill: Methods.populateType)
    int = make("int", fill: Methods.populateInt)
    bool = make("bool", int, isBase: false, fill: Methods.populateBool)
    float = make("float", fill: Methods.populateFloat)
    complex = make("complex", fill: Methods.populateComplex)
    str = make("str", fill: Methods.populateStr)
    bytes = make("bytes", fill: Methods.populateBytes)
    bytearray = make("bytearray", fill: Methods.populateByteArray)
    memoryview = sealed("memoryview", Methods.populateMemoryView)
    list = make("list", fill: Methods.populateList)
    tuple = make("tuple", fill: Methods.populateTuple)
    dict = make("dict", fill: Methods.populateDict)
    set = make("set", fill: Methods.populateSet)
    frozenset = make("frozenset", fill: Methods.populateFrozenSet)
    range = sealed("range", Methods.populateRange)
    slice = sealed("slice", Methods.populateSlice)
    none = sealed("NoneType", Methods.populateNone)
    function = sealed("function", Methods.populateFunction)
    method = sealed("method", Methods.populateCallableReduce)
    builtinFunction = sealed("builtin_function_or_method", Methods.populateCallableReduce)
    methodDescriptor = sealed("method_descriptor", Methods.populateMethodDescriptor)
    getsetDescriptor = sealed("getset_descriptor", Methods.populateAttributeDescriptor)
    wrapperDescriptor = sealed("wrapper_descriptor", Methods.populateMethodDescriptor)
    methodWrapper = sealed("method-wrapper", Methods.populateCallableReduce)
    classMethodDescriptor = sealed("classmethod_descriptor")
    memberDescriptor = sealed("member_descriptor", Methods.populateAttributeDescriptor)
    module = make("module", fill: Methods.populateModule)
    cell = sealed("cell", Methods.populateCell)
    property = make("property", fill: Methods.populateProperty)
    staticmethod = make("staticmethod", fill: Methods.populateStaticMethod)
    classmethod = make("classmethod", fill: Methods.populateClassMethod)
    superType = make("super", fill: Methods.populateSuper)
    code = sealed("code")
    frame = sealed("frame")
    traceback = sealed("traceback")
    generator = sealed("generator", Methods.populateGenerator)
    enumerate = make("enumerate", fill: Methods.populateEnumerate)
    zip = make("zip", fill: Methods.populateZip)
    map = make("map", fill: Methods.populateMap)
    filter = make("filter", fill: Methods.populateFilter)
    reversed = make("reversed", fill: Methods.populateReversed)
    iterator = sealed("iterator", Methods.populateIterator)
    setIterator = sealed("set_iterator", Methods.populateHintedIterator)
    dictKeys = sealed("dict_keys", Methods.populateDictView)
    dictValues = sealed("dict_values", Methods.populateDictView)
    dictItems = sealed("dict_items", Methods.populateDictView)
    mappingProxy = sealed("mappingproxy")
    genericAlias = sealed("types.GenericAlias", Methods.populateAlias)
    union = sealed("types.UnionType")
    file = sealed("_io.TextIOWrapper", Methods.populateFile)

    BaseException = make("BaseException", fill: Methods.populateException)
    BaseException.construct = { cls, a throws(Raise) in
      try refuseKeywords(cls, a)
      return .instance(ExceptionObject(cls, Tuple(copying: a.base, a.count)))
    }
    func error(_ name: String, _ base: Class, _ populate: ((Class) -> Void)? = nil) -> Class {
      Class(native: name, bases: [base], populate: populate)
    }
    Exception = error("Exception", BaseException)
    BaseExceptionGroup = error("BaseExceptionGroup", BaseException, Methods.populateExceptionGroup)
    BaseExceptionGroup.construct = { cls, a throws(Raise) in .instance(try ExceptionGroupDetail.make(cls, a.positional)) }
    ExceptionGroup = Class(native: "ExceptionGroup", bases: [BaseExceptionGroup, Exception])
    GeneratorExit = error("GeneratorExit", BaseException)
    KeyboardInterrupt = error("KeyboardInterrupt", BaseException)
    SystemExit = error("SystemExit", BaseException, Methods.populateSystemExit)
    ArithmeticError = error("ArithmeticError", Exception)
    FloatingPointError = error("FloatingPointError", ArithmeticError)
    OverflowError = error("OverflowError", ArithmeticError)
    ZeroDivisionError = error("ZeroDivisionError", ArithmeticError)
    AssertionError = error("AssertionError", Exception)
    AttributeError = error("AttributeError", Exception, Methods.populateAttributeError)
    BufferError = error("BufferError", Exception)
    EOFError = error("EOFError", Exception)
    ImportError = error("ImportError", Exception, Methods.populateImportError)
    ModuleNotFoundError = error("ModuleNotFoundError", ImportError)
    LookupError = error("LookupError", Exception)
    IndexError = error("IndexError", LookupError)
    KeyError = error("KeyError", LookupError) { t in
      t.define("__str__(self, /)") { a throws(Raise) in .string(try Methods.exceptionText(a[0])) }
    }
    MemoryError = error("MemoryError", Exception)
    NameError = error("NameError", Exception, Methods.populateNameError)
    UnboundLocalError = error("UnboundLocalError", NameError)
    OSError = error("OSError", Exception, Methods.populateOSError)
    BlockingIOError = error("BlockingIOError", OSError)
    ChildProcessError = error("ChildProcessError", OSError)
    ConnectionError = error("ConnectionError", OSError)
    BrokenPipeError = error("BrokenPipeError", ConnectionError)
    ConnectionAbortedError = error("ConnectionAbortedError", ConnectionError)
    ConnectionRefusedError = error("ConnectionRefusedError", ConnectionError)
    ConnectionResetError = error("ConnectionResetError", ConnectionError)
    FileExistsError = error("FileExistsError", OSError)
    FileNotFoundError = error("FileNotFoundError", OSError)
    InterruptedError = error("InterruptedError", OSError)
    IsADirectoryError = error("IsADirectoryError", OSError)
    NotADirectoryError = error("NotADirectoryError", OSError)
    PermissionError = error("PermissionError", OSError)
    ProcessLookupError = error("ProcessLookupError", OSError)
    TimeoutError = error("TimeoutError", OSError)
    ReferenceError = error("ReferenceError", Exception)
    RuntimeError = error("RuntimeError", Exception)
    NotImplementedError = error("NotImplementedError", RuntimeError)
    RecursionError = error("RecursionError", RuntimeError)
    StopIteration = error("StopIteration", Exception, Methods.populateStopIteration)
    StopAsyncIteration = error("StopAsyncIteration", Exception)
    SyntaxError = error("SyntaxError", Exception, Methods.populateSyntaxError)
    IndentationError = error("IndentationError", SyntaxError)
    TabError = error("TabError", IndentationError)
    SystemError = error("SystemError", Exception)
    TypeError = error("TypeError", Exception)
    ValueError = error("ValueError", Exception)
    UnicodeError = error("UnicodeError", ValueError)
    UnicodeDecodeError = error("UnicodeDecodeError", UnicodeError, Methods.populateUnicodeDecodeError)
    UnicodeEncodeError = error("UnicodeEncodeError", UnicodeError, Methods.populateUnicodeEncodeError)
    UnicodeTranslateError = error("UnicodeTranslateError", UnicodeError)
    Warning = error("Warning", Exception)
    DeprecationWarning = error("DeprecationWarning", Warning)
    FutureWarning = error("FutureWarning", Warning)
    ImportWarning = error("ImportWarning", Warning)
    PendingDeprecationWarning = error("PendingDeprecationWarning", Warning)
    ResourceWarning = error("ResourceWarning", Warning)
    RuntimeWarning = error("RuntimeWarning", Warning)
    SyntaxWarning = error("SyntaxWarning", Warning)
    UnicodeWarning = error("UnicodeWarning", Warning)
    UserWarning = error("UserWarning", Warning)
    BytesWarning = error("BytesWarning", Warning)
    EncodingWarning = error("EncodingWarning", Warning)
  }

  /// The exception classes, as builtins has them.
  var exceptions: [Class] {
    [
      BaseException, Exception, BaseExceptionGroup, ExceptionGroup, GeneratorExit, KeyboardInterrupt, SystemExit, ArithmeticError,
      FloatingPointError,
      OverflowError, ZeroDivisionError, AssertionError, AttributeError, BufferError, EOFError, ImportError,
      ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError, OSError,
      BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError,
      ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError,
      IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError,
      ReferenceError, RuntimeError, NotImplementedError, RecursionError, StopIteration, StopAsyncIteration,
      SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError,
      UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError, Warning, DeprecationWarning, FutureWarning,
      ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning,
      UserWarning, BytesWarning, EncodingWarning,
    ]
  }
}

nonisolated(unsafe) var typesStorage: TypeTable?
/// The builtin classes. The interpreter makes them when it starts; asking earlier is undefined.
public var types: TypeTable { @inline(__always) get { typesStorage.unsafelyUnwrapped } }

/// The class of a value.
public func typeOf(_ value: Value) -> Class {
  switch value {
  case .int: types.int
  case .float: types.float
  case .bool: types.bool
  case .str: types.str
  case .list: types.list
  case .tuple: types.tuple
  case .dict: types.dict
  case .function: types.function
  case .instance(let i): i.cls
  case .object(let o): o.type
  case .none, .undefined: types.none
  }
}

/// What messages call a value's class: its name, with the module in front for a class that CPython has in C.
public func typeName(_ value: Value) -> String { typeOf(value).name }

/// What fills the namespaces of the builtin types; each family of methods extends it beside the others of its kind.
enum Methods {}
