// swift-tools-version: 6.2
// The rooms of wick and which may know which; docs/ARCHITECTURE.md says why each is apart.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The rooms around the interpreter run on one thread by design, so isolation checks would only add noise there.
let singleThreaded: [SwiftSetting] = [
  .swiftLanguageMode(.v5),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .unsafeFlags(["-enforce-exclusivity=unchecked"]),
]

/// Rooms whose objects the interpreter's thread alone counts: no atomic instructions (docs/ARCHITECTURE.md). What runs on other threads is
/// Tensor's and sees raw memory.
let countedByOneThread = singleThreaded + [.unsafeFlags(["-Xfrontend", "-assume-single-threaded"])]

/// One folder of loops, compiled once per instruction set (KernelsV3 and KernelsV4 are links to KernelsV2).
func kernels(_ name: String, _ flags: [String]) -> Target {
  .target(
    name: name, dependencies: ["KernelTable", "CVectorMath"],
    swiftSettings: strict + [.unsafeFlags(flags.flatMap { ["-Xcc", $0] })])
}

/// Libraries of C that are part of the binary: from their archives in release builds (0.25 ms less start-up, and nothing
/// to install beside it), shared in debug builds.
func archives(_ names: String..., shared: String) -> [LinkerSetting] {
  [
    .linkedLibrary(shared, .when(configuration: .debug)),
    .unsafeFlags(names.flatMap { ["-Xlinker", "-l:lib\($0).a"] }, .when(configuration: .release)),
  ]
}

/// The bundled sessions, in the order in which they are listed.
let exampleNames = [
  "tensors", "initialisers", "sharing", "reshaping", "transposing", "line-fit", "autograd", "chain-rule", "descent",
]

let package = Package(
  name: "wick",
  products: [.executable(name: "wick", targets: ["wick"])],
  targets: [
    .executableTarget(
      name: "wick", dependencies: ["Shell", "Language", "Stdlib", "Torch", "NumPy", "Pyplot", "CPlatform"],
      swiftSettings: singleThreaded),
    .target(
      name: "Shell", dependencies: ["Language", "CEdit", "CPlatform"],
      // The bundled sessions are part of the binary (Sources/Shell/Examples/sessions is a link to examples/).
      resources: exampleNames.map { .embedInCode("Examples/sessions/\($0).py") },
      swiftSettings: singleThreaded),
    .target(name: "Stdlib", dependencies: ["Language", "CPlatform", "CRegex"], swiftSettings: countedByOneThread),
    .target(name: "Torch", dependencies: ["Language", "Tensor"], swiftSettings: countedByOneThread),
    .target(name: "NumPy", dependencies: ["Language", "Tensor", "Torch"], swiftSettings: countedByOneThread),
    .target(name: "Pyplot", dependencies: ["Language", "Tensor", "Torch", "Plots", "CPlatform"], swiftSettings: singleThreaded),
    .target(
      name: "Language", dependencies: ["CPlatform", "CGMP", "Python"], swiftSettings: countedByOneThread),
    .target(
      name: "Tensor", dependencies: ["KernelTable", "KernelsV2", "KernelsV3", "KernelsV4", "CPlatform"],
      // The checks were a quarter of a small operation's time; the engine is for one thread and keeps no
      // overlapping access.
      swiftSettings: strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]),
    .target(name: "Plots", dependencies: ["CPlatform"], swiftSettings: strict),
    .target(name: "KernelTable", swiftSettings: strict),
    kernels("KernelsV2", ["-march=x86-64-v2"]),
    kernels("KernelsV3", ["-march=x86-64-v3"]),
    kernels("KernelsV4", ["-march=x86-64-v4", "-mprefer-vector-width=256"]),
    .target(name: "CVectorMath"),
    .target(name: "CPlatform"),
    // The modules that are written in Python: Python.c takes the files in as texts.
    .target(name: "Python", exclude: ["stdlib", "torch"]),
    .target(name: "CEdit", linkerSettings: archives("edit", "bsd", "tinfo", "md", shared: "edit")),
    .target(name: "CGMP", linkerSettings: archives("gmp", shared: "gmp")),
    .target(name: "CRegex", dependencies: ["CPlatform"], linkerSettings: archives("pcre2-8", shared: "pcre2-8")),
    .target(name: "CTerminal", path: "Tests/CTerminal"),
    .executableTarget(name: "EditorProbe", dependencies: ["Shell"], path: "Tests/EditorProbe", swiftSettings: strict),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Stdlib", "CPlatform"], exclude: ["Cases"], swiftSettings: singleThreaded),
    .testTarget(name: "TensorTests", dependencies: ["Tensor"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(name: "PlotsTests", dependencies: ["Plots"], swiftSettings: strict),
    .testTarget(name: "ShellTests", dependencies: ["Shell", "wick", "EditorProbe", "CTerminal"], swiftSettings: strict),
  ]
)
