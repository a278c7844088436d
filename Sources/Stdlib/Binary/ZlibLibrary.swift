// libz, loaded when a script first compresses or expands something: start-up and programs that do not need it do not pay.
import Glibc

/// zlib.h's z_stream.
struct ZStream {
  var nextIn: UnsafeMutablePointer<UInt8>?
  var availableIn: UInt32 = 0
  var totalIn: UInt = 0
  var nextOut: UnsafeMutablePointer<UInt8>?
  var availableOut: UInt32 = 0
  var totalOut: UInt = 0
  var message: UnsafePointer<CChar>?
  var state: OpaquePointer?
  var allocate: OpaquePointer?
  var free: OpaquePointer?
  var opaque: OpaquePointer?
  var dataType: Int32 = 0
  var adler: UInt = 0
  var reserved: UInt = 0
}

/// The functions of libz that zlib's module calls.
struct ZlibLibrary {
  /// The address of a ZStream.
  typealias Stream = UnsafeMutableRawPointer
  typealias Dictionary = UnsafeRawPointer
  let deflateInit: @convention(c) (Stream, Int32, Int32, Int32, Int32, Int32, UnsafePointer<CChar>, Int32) -> Int32
  let deflate: @convention(c) (Stream, Int32) -> Int32
  let deflateEnd: @convention(c) (Stream) -> Int32
  let deflateCopy: @convention(c) (Stream, Stream) -> Int32
  let deflateSetDictionary: @convention(c) (Stream, Dictionary, UInt32) -> Int32
  let inflateInit: @convention(c) (Stream, Int32, UnsafePointer<CChar>, Int32) -> Int32
  let inflate: @convention(c) (Stream, Int32) -> Int32
  let inflateEnd: @convention(c) (Stream) -> Int32
  let inflateCopy: @convention(c) (Stream, Stream) -> Int32
  let inflateSetDictionary: @convention(c) (Stream, Dictionary, UInt32) -> Int32
  let version: @convention(c) () -> UnsafePointer<CChar>?

  /// Nil where the library is not installed (Debian's zlib1g), or lacks a function.
  static let shared: ZlibLibrary? = ZlibLibrary()

  private init?() {
    guard let library = dlopen("libz.so.1", RTLD_LAZY | RTLD_LOCAL) else { return nil }
    // SAFETY: each symbol is cast to the type that the field declares after zlib.h.
    func symbol<Function>(_ name: String, _: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    typealias Copy = @convention(c) (Stream, Stream) -> Int32
    typealias SetDictionary = @convention(c) (Stream, Dictionary, UInt32) -> Int32
    typealias Step = @convention(c) (Stream, Int32) -> Int32
    typealias End = @convention(c) (Stream) -> Int32
    guard
      let deflateInit = symbol(
        "deflateInit2_", (@convention(c) (Stream, Int32, Int32, Int32, Int32, Int32, UnsafePointer<CChar>, Int32) -> Int32).self),
      let inflateInit = symbol("inflateInit2_", (@convention(c) (Stream, Int32, UnsafePointer<CChar>, Int32) -> Int32).self),
      let deflate = symbol("deflate", Step.self), let deflateEnd = symbol("deflateEnd", End.self),
      let deflateCopy = symbol("deflateCopy", Copy.self), let inflate = symbol("inflate", Step.self),
      let deflateSetDictionary = symbol("deflateSetDictionary", SetDictionary.self),
      let inflateEnd = symbol("inflateEnd", End.self), let inflateCopy = symbol("inflateCopy", Copy.self),
      let inflateSetDictionary = symbol("inflateSetDictionary", SetDictionary.self),
      let version = symbol("zlibVersion", (@convention(c) () -> UnsafePointer<CChar>?).self)
    else { return nil }
    (self.deflateInit, self.deflate, self.deflateEnd, self.deflateCopy) = (deflateInit, deflate, deflateEnd, deflateCopy)
    (self.inflateInit, self.inflate, self.inflateEnd, self.inflateCopy) = (inflateInit, inflate, inflateEnd, inflateCopy)
    (self.deflateSetDictionary, self.inflateSetDictionary, self.version) = (deflateSetDictionary, inflateSetDictionary, version)
  }
}
