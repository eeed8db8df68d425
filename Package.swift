// swift-tools-version: 6.3
import PackageDescription

/// Settings of every target.
///
/// - `strictMemorySafety`: an unmarked unsafe call is a warning, and so an error in CI.
/// - `InternalImportsByDefault`, `MemberImportVisibility`: a C type can't leak through a public declaration,
///   and each file names what it uses.
/// - `DUIBIAO_STRICT` (set by `make check`) turns warnings into errors; a user's build with a newer compiler must not break.
let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (Context.environment["DUIBIAO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "duibiao",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "duibiao", targets: ["duibiao"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "GDRendering", targets: ["GDRendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    // Without Foundation, which would double the size of the program.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CGD",
      providers: [.apt(["libgd-dev"]), .brew(["gd"])]),
    // Packs a picture in half of zlib's time, and smaller. libgd's own packages bring it along.
    .systemLibrary(
      name: "CDeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    // The parser of Yams itself: Yams needs Foundation, which would make the program three times as large.
    .systemLibrary(
      name: "CYAML",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // How glibc gives out memory: what Swift's own module of it leaves out.
    .systemLibrary(name: "CMalloc"),
    .target(name: "Schema", swiftSettings: settings),
    .target(
      name: "Catalogue", dependencies: ["Schema"], exclude: ["Generation"], swiftSettings: settings),
    .target(name: "Normalization", dependencies: ["Schema"], swiftSettings: settings),
    .target(name: "Analytics", dependencies: ["Schema"], swiftSettings: settings),
    .target(name: "Charts", swiftSettings: settings),
    .target(name: "GDRendering", dependencies: ["Charts", "CGD", "CDeflate"], swiftSettings: settings),
    .target(
      name: "Commands",
      dependencies: [
        "Schema", "Catalogue", "Normalization", "Analytics", "Charts", "GDRendering", "CYAML", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        // Apple's systems have it built in.
        .product(
          name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: settings),
    .executableTarget(name: "duibiao", dependencies: ["Commands"], swiftSettings: settings),
    .testTarget(name: "SchemaTests", dependencies: ["Schema", "Catalogue"], swiftSettings: settings),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Schema"], swiftSettings: settings),
    .testTarget(
      name: "NormalizationTests", dependencies: ["Normalization", "Catalogue", "Schema"],
      swiftSettings: settings),
    .testTarget(
      name: "AnalyticsTests", dependencies: ["Analytics", "Schema"], exclude: ["Reference"],
      swiftSettings: settings),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
    .testTarget(
      name: "GDRenderingTests", dependencies: ["GDRendering", "Charts"], swiftSettings: settings),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "Normalization", "Schema"], exclude: ["Fixtures"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
