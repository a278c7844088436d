// libcrypto (OpenSSL 3), loaded when a script first hashes something: start-up and programs that do not need it do not pay.
import Glibc

/// The functions of libcrypto's EVP interface that hashlib calls.
struct CryptoLibrary {
  /// An EVP_MD, which libcrypto keeps, and an EVP_MD_CTX.
  typealias Algorithm = OpaquePointer
  typealias Context = OpaquePointer
  typealias Bytes = UnsafeMutablePointer<UInt8>
  typealias Fetch = @convention(c) (OpaquePointer?, UnsafePointer<CChar>, UnsafePointer<CChar>?) -> Algorithm?
  typealias Size = @convention(c) (Algorithm) -> Int32
  typealias New = @convention(c) () -> Context?
  typealias Free = @convention(c) (Context) -> Void
  typealias Start = @convention(c) (Context, Algorithm, OpaquePointer?) -> Int32
  typealias Update = @convention(c) (Context, UnsafeRawPointer?, Int) -> Int32
  typealias Finish = @convention(c) (Context, Bytes, UnsafeMutablePointer<UInt32>?) -> Int32
  typealias FinishAt = @convention(c) (Context, Bytes, Int) -> Int32
  typealias Copy = @convention(c) (Context, Context) -> Int32

  let fetch: Fetch
  let size: Size
  let blockSize: Size
  let new: New
  let free: Free
  let start: Start
  let update: Update
  let finish: Finish
  let finishAt: FinishAt
  let copy: Copy

  /// Nil where the library is not installed (Debian's libssl3), or lacks a function.
  static let shared: CryptoLibrary? = CryptoLibrary()

  private init?() {
    guard let library = dlopen("libcrypto.so.3", RTLD_LAZY | RTLD_LOCAL) else { return nil }
    // SAFETY: each symbol is cast to the type that the field declares after evp.h.
    func symbol<Function>(_ name: String, _: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let fetch = symbol("EVP_MD_fetch", Fetch.self), let size = symbol("EVP_MD_get_size", Size.self),
      let blockSize = symbol("EVP_MD_get_block_size", Size.self), let new = symbol("EVP_MD_CTX_new", New.self),
      let free = symbol("EVP_MD_CTX_free", Free.self), let start = symbol("EVP_DigestInit_ex", Start.self),
      let update = symbol("EVP_DigestUpdate", Update.self), let finish = symbol("EVP_DigestFinal_ex", Finish.self),
      let finishAt = symbol("EVP_DigestFinalXOF", FinishAt.self), let copy = symbol("EVP_MD_CTX_copy_ex", Copy.self)
    else { return nil }
    (self.fetch, self.size, self.blockSize, self.new, self.free) = (fetch, size, blockSize, new, free)
    (self.start, self.update, self.finish, self.finishAt, self.copy) = (start, update, finish, finishAt, copy)
  }
}
