// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-warnings-as-errors"]),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "stdc",
  products: [.executable(name: "stdc", targets: ["stdc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "StdModel", swiftSettings: strict),
    .target(
      name: "StdSyntax", dependencies: ["StdModel", "CMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "StdCompiler", dependencies: ["StdModel", "StdSyntax"], swiftSettings: strict),
    .target(name: "StdDrafts", dependencies: ["StdModel"], swiftSettings: strict),
    .target(name: "StdReview", dependencies: ["StdModel", "StdSyntax"], swiftSettings: strict),
    .testTarget(
      name: "StdReviewTests", dependencies: ["StdModel", "StdCompiler", "StdDrafts", "StdReview", "StdPublish"],
      swiftSettings: strict),
    .testTarget(
      name: "StdDraftsTests", dependencies: ["StdModel", "StdCompiler", "StdDrafts"], swiftSettings: strict),
    .target(name: "StdMarkup", dependencies: ["StdModel"], swiftSettings: strict),
    .target(name: "StdDiagrams", dependencies: ["StdModel", "StdMarkup"], swiftSettings: strict),
    .target(
      name: "StdHTML",
      dependencies: ["StdModel", "StdMarkup", "StdOffice", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .testTarget(
      name: "StdHTMLTests",
      dependencies: ["StdModel", "StdMarkup", "StdHTML", "StdCompiler", "StdDrafts", "StdPublish"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .target(
      name: "StdXML", dependencies: ["StdModel", "StdMarkup", "CLibXML2"],
      resources: [.embedInCode("Schema/system.rng")], swiftSettings: strict),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .target(
      name: "StdOffice", dependencies: ["StdMarkup", "CLibXML2", "CMinizip"], swiftSettings: strict),
    .target(
      name: "StdConsultation", dependencies: ["StdModel", "StdSyntax", "StdOffice"], swiftSettings: strict),
    .testTarget(
      name: "StdConsultationTests", dependencies: ["StdModel", "StdOffice", "StdConsultation"], swiftSettings: strict),
    .testTarget(
      name: "StdOfficeTests", dependencies: ["StdOffice"], exclude: ["Fixtures"], swiftSettings: strict),
    .target(name: "StdSTS", dependencies: ["StdModel", "StdMarkup"], swiftSettings: strict),
    .target(name: "StdImport", dependencies: ["StdModel", "StdSyntax", "StdXML"], swiftSettings: strict),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "StdPublish", dependencies: ["StdModel", "CLinux", "CMessageDigest"], swiftSettings: strict),
    .target(name: "StdReports", dependencies: ["StdModel"], swiftSettings: strict),
    .target(
      name: "StdServer",
      dependencies: [
        "StdModel", "StdConsultation", "StdPublish", "CLinux",
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StdServerTests", dependencies: ["StdModel", "StdConsultation", "StdPublish", "StdServer", "TestSupport"],
      swiftSettings: strict),
    .target(name: "StdAssets", swiftSettings: strict, plugins: ["EmbedAssets"]),
    .executableTarget(name: "AssetEmbedder", swiftSettings: strict),
    .plugin(name: "EmbedAssets", capability: .buildTool(), dependencies: ["AssetEmbedder"]),
    .executableTarget(
      name: "SyntaxBenchmark", dependencies: ["StdModel", "StdSyntax", "CMarkGFM"], path: "Benchmarks/Syntax",
      swiftSettings: strict),
    .executableTarget(
      name: "stdc",
      dependencies: [
        "StdModel", "StdSyntax", "StdCompiler", "StdMarkup", "StdDiagrams", "StdHTML", "StdXML", "StdSTS",
        "StdImport", "StdDrafts", "StdReview", "StdConsultation", "StdOffice", "StdPublish", "StdReports", "StdAssets",
        "StdServer", "CLinux", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StdCompilerTests", dependencies: ["StdModel", "StdCompiler", "StdReports"],
      exclude: ["Fixtures", "Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "StdDiagramsTests", dependencies: ["StdModel", "StdSyntax", "StdCompiler", "StdDiagrams"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "StdReportsTests", dependencies: ["StdModel", "StdReports"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["stdc", "StdConsultation", "StdOffice", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StdPublishTests", dependencies: ["StdModel", "StdPublish", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "StdXMLTests", dependencies: ["StdModel", "StdCompiler", "StdPublish", "StdXML"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "StdSTSTests",
      dependencies: [
        "StdModel", "StdMarkup", "StdSyntax", "StdCompiler", "StdDiagrams", "StdHTML", "StdSTS", "StdPublish",
        "TestSupport",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "StdImportTests",
      dependencies: [
        "StdModel", "StdSyntax", "StdCompiler", "StdMarkup", "StdXML", "StdSTS", "StdImport", "StdPublish",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StdSyntaxScanningTests", dependencies: ["StdModel", "StdSyntax"], swiftSettings: strict),
    .testTarget(
      name: "StdSyntaxTests",
      dependencies: ["StdModel", "StdSyntax", "CMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
  ]
)
