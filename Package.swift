// swift-tools-version: 6.2
import PackageDescription

// Settings shared by every target. Order: strictness first, then features.
let settings: [SwiftSetting] =
  [.treatAllWarnings(as: .error)]
  + [
    "ExistentialAny", "ImmutableWeakCaptures", "InferIsolatedConformances",
    "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) }

let package = Package(
  name: "argmap",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "argmap", targets: ["argmap"])],
  targets: [
    // Layer 0: no dependencies.
    .target(name: "Progress", swiftSettings: settings),
    .target(name: "SourceText", swiftSettings: settings),
    // Files, whose names may be no text, and the theory; what works long asks if it was called off.
    .target(name: "FileAccess", dependencies: ["Progress", "SourceText"], swiftSettings: settings),
    .target(name: "Semantics", dependencies: ["Progress"], swiftSettings: settings),
    // Layer 1: the model everything else talks about, and the keys at the prompt.
    .target(
      name: "LineEditing", dependencies: ["FileAccess", "Progress", "SourceText"],
      swiftSettings: settings),
    .target(name: "ArgumentModel", dependencies: ["SourceText"], swiftSettings: settings),
    // Layer 2: the way into the model, and what is computed from it.
    .target(
      name: "MapLanguage", dependencies: ["ArgumentModel", "SourceText"], swiftSettings: settings),
    .target(
      name: "Analysis", dependencies: ["ArgumentModel", "Progress", "Semantics", "SourceText"],
      swiftSettings: settings),
    // Layer 3: the ways out.
    .target(
      name: "Interchange",
      dependencies: ["Analysis", "ArgumentModel", "MapLanguage", "SourceText"],
      swiftSettings: settings),
    // Layer 4: the program.
    .target(
      name: "ArgmapCLI",
      dependencies: [
        "Analysis", "ArgumentModel", "FileAccess", "Interchange", "LineEditing", "MapLanguage",
        "Progress", "Semantics", "SourceText",
      ],
      swiftSettings: settings),
    .executableTarget(name: "argmap", dependencies: ["ArgmapCLI"], swiftSettings: settings),
    .executableTarget(
      name: "argmap-bench",
      dependencies: [
        "Analysis", "ArgmapCLI", "ArgumentModel", "FileAccess", "Interchange", "MapLanguage",
        "SourceText",
      ],
      swiftSettings: settings),

    // Tests: one target for each target above, and what they share.
    .target(
      name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["FileAccess", "LineEditing", "SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ArgumentModelTests",
      dependencies: ["ArgumentModel", "MapLanguage", "SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MapLanguageTests",
      dependencies: ["ArgumentModel", "MapLanguage", "SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SemanticsTests", dependencies: ["Semantics", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "ArgumentModel", "MapLanguage", "Semantics", "SourceText", "TestSupport",
      ],
      exclude: ["Fixtures", "Labelled"], swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Analysis", "ArgumentModel", "Interchange", "MapLanguage", "SourceText", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "ArgmapCLITests",
      dependencies: [
        "Analysis", "ArgmapCLI", "ArgumentModel", "FileAccess", "Interchange", "LineEditing",
        "MapLanguage", "SourceText", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// `ARGMAP_FUZZ=1 swift build --target FuzzParser` builds a fuzzer, which needs unsafe flags and is
// linked by hand: `.ci/fuzz` does it.
if Context.environment["ARGMAP_FUZZ"] == "1" {
  let instrumented = [SwiftSetting.unsafeFlags(["-sanitize=fuzzer,address"])]
  for target in package.targets where target.type == .regular {
    target.swiftSettings?.append(contentsOf: instrumented)
  }
  for (name, tested) in [
    ("FuzzParser", ["ArgumentModel", "MapLanguage", "SourceText"]),
    ("FuzzImport", ["ArgumentModel", "Interchange", "MapLanguage", "SourceText"]),
    ("FuzzQuotes", ["Analysis", "SourceText"]),
  ] {
    package.targets.append(
      .target(
        name: name, dependencies: tested.map { .init(stringLiteral: $0) },
        path: "Tests/Fuzz/\(name)", swiftSettings: settings + instrumented))
  }
}
