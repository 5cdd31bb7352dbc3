// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "ArabicText"),
    .target(name: "Dates", dependencies: ["ArabicText"]),
    .target(name: "Articles", dependencies: ["ArabicText", "Dates"]),
    .target(name: "CTaggerWeights", exclude: ["tagger.weights"]),
    .target(
      name: "Annotation", dependencies: ["ArabicText", "Dates", "Articles", "CTaggerWeights"]),
    .executableTarget(
      name: "train-tagger", dependencies: ["ArabicText", "Annotation"], exclude: ["Names"]),
    .target(name: "Parallel"),
    .target(name: "SearchIndex", dependencies: ["ArabicText", "Parallel"]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "ArabicText", "Dates", "Articles", "Annotation", "SearchIndex", "Parallel", "CCmark",
        "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      plugins: ["EmbedTheme"]),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
    .executableTarget(name: "embed-theme"),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Annotation", "SiteBuilder",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "benchmark-reading", dependencies: ["SiteBuilder"], path: "Benchmarks/Reading"),
    .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText"]),
    .testTarget(name: "DatesTests", dependencies: ["Dates"]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], exclude: ["Golden"]),
    .testTarget(name: "AnnotationTests", dependencies: ["Annotation"]),
    .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex"]),
    .testTarget(name: "SiteBuilderTests", dependencies: ["SiteBuilder"]),
    .testTarget(name: "CommandLineTests", dependencies: ["sitegen"]),
  ],
  swiftLanguageModes: [.v6]
)

// A warning stops a build that checks a change; nobody else's.
if Context.environment["CI"] != nil {
  for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
