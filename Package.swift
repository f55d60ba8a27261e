// swift-tools-version: 6.2
import PackageDescription

// Settings shared by every target. Order: strictness first, then features.
let settings: [SwiftSetting] =
  [.treatAllWarnings(as: .error)]
  + [
    "ExistentialAny", "ImmutableWeakCaptures", "InferIsolatedConformances",
    "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) }

/// A room of the house, and those that it stands on.
func room(_ name: String, on others: String...) -> Target {
  .target(
    name: name, dependencies: others.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

/// What rooms' tests share.
func support(_ name: String, on others: String...) -> Target {
  .target(
    name: name, dependencies: others.map { .init(stringLiteral: $0) }, path: "Tests/\(name)",
    swiftSettings: settings)
}

/// The tests of a room, and what they see beside it.
func tests(_ room: String, with others: String..., exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: ([room, "TestSupport"] + (room == "SourceText" ? [] : ["SourceText"]) + others)
      .map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "argmap",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "argmap", targets: ["argmap"])],
  targets: [
    // No dependencies.
    room("Dense"),
    room("Progress"),
    room("SourceText"),
    // Another language for maps, which knows nothing of ours.
    room("Argdown", on: "Dense", "SourceText"),
    // Files, whose names may be no text; the theory; the words of articles; keys at the prompt.
    room("FileAccess", on: "Progress", "SourceText"),
    room("Semantics", on: "Dense", "Progress"),
    room("TextMatching", on: "Progress", "SourceText"),
    room("Lexicons", on: "Dense", "SourceText", "TextMatching"),
    room("LineEditing", on: "FileAccess", "Progress", "SourceText"),
    // The model everything below talks about, the way into it, and what is computed from it.
    room("ArgumentModel", on: "Dense", "SourceText"),
    room("MapLanguage", on: "ArgumentModel", "Dense", "SourceText"),
    room(
      "Evaluation", on: "ArgumentModel", "Dense", "Lexicons", "Semantics", "SourceText",
      "TextMatching"),
    // Two articles beside each other, and what is wrong in one.
    room(
      "Comparison", on: "ArgumentModel", "Dense", "Evaluation", "Lexicons", "Progress", "Semantics",
      "SourceText"),
    room(
      "Checks", on: "ArgumentModel", "Dense", "Evaluation", "FileAccess", "Lexicons", "Progress",
      "Semantics", "SourceText", "TextMatching"),
    // The ways out: pictures and pages, and all that is read and written.
    room("Drawing", on: "ArgumentModel", "Dense", "Evaluation", "SourceText"),
    room(
      "Pages", on: "ArgumentModel", "Checks", "Comparison", "Dense", "Drawing", "Evaluation",
      "FileAccess", "Screens", "SourceText"),
    room(
      "Interchange", on: "Argdown", "ArgumentModel", "Checks", "Comparison", "Dense", "Drawing",
      "Evaluation", "Lexicons", "MapLanguage", "Pages", "SourceText", "TextMatching"),
    // The open map and what happens to it, for a prompt and for others.
    room(
      "Workspace", on: "ArgumentModel", "Checks", "Dense", "Evaluation", "FileAccess",
      "MapLanguage", "Progress", "SourceText", "TextMatching"),
    // Results as text for a terminal.
    room(
      "Screens", on: "ArgumentModel", "Checks", "Comparison", "Dense", "Evaluation", "Semantics",
      "SourceText"),
    // The program.
    room(
      "ArgmapCLI", on: "ArgumentModel", "Checks", "Comparison", "Dense", "Evaluation", "FileAccess",
      "Interchange", "Lexicons", "LineEditing", "MapLanguage", "Progress", "Screens", "Semantics",
      "SourceText", "TextMatching", "Workspace"),
    .executableTarget(name: "argmap", dependencies: ["ArgmapCLI"], swiftSettings: settings),
    .executableTarget(
      name: "argmap-bench",
      dependencies: [
        "ArgmapCLI", "ArgumentModel", "Checks", "Comparison", "Drawing", "Evaluation", "FileAccess",
        "Interchange", "MapLanguage", "SourceText", "TestSupport", "TextMatching",
      ],
      swiftSettings: settings),

    // Tests: one target for each room, and what they share.
    support("TestSupport", on: "SourceText"),
    support(
      "MapTestSupport", on: "ArgumentModel", "Evaluation", "MapLanguage", "Semantics", "SourceText"),
    tests("Argdown"),
    tests("Dense"),
    tests("SourceText"),
    tests("FileAccess"),
    tests("Semantics"),
    tests("TextMatching", with: "Lexicons"),
    tests("Lexicons", with: "TextMatching"),
    tests("LineEditing", with: "FileAccess"),
    tests("ArgumentModel", with: "Dense", "MapLanguage"),
    tests("MapLanguage", with: "ArgumentModel"),
    tests("Evaluation", with: "ArgumentModel", "MapLanguage", "MapTestSupport", "Semantics"),
    tests(
      "Comparison", with: "ArgumentModel", "Dense", "Evaluation", "MapLanguage", "MapTestSupport",
      "Semantics"),
    tests(
      "Checks",
      with: "ArgumentModel", "Evaluation", "FileAccess", "Lexicons", "MapLanguage",
      "MapTestSupport", "Semantics", "TextMatching", exclude: ["Fixtures", "Labelled"]),
    tests("Workspace", with: "FileAccess", "MapLanguage", "Checks", "ArgumentModel"),
    tests("Pages", with: "ArgumentModel", "Checks", "Drawing", "Evaluation", "MapLanguage"),
    tests(
      "Interchange",
      with: "Argdown", "ArgumentModel", "Checks", "Comparison", "Evaluation", "MapLanguage",
      "TextMatching", exclude: ["Golden"]),
    tests(
      "Drawing", with: "ArgumentModel", "Evaluation", "MapLanguage", exclude: ["Golden"]),
    tests(
      "ArgmapCLI",
      with: "ArgumentModel", "Checks", "Comparison", "Evaluation", "FileAccess", "Interchange",
      "LineEditing", "MapLanguage", "Screens", "TextMatching", "Workspace", exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// What a page carries for browsers is written in their languages, and compiled in.
for target in package.targets where target.name == "Pages" {
  target.resources = [
    "page.css", "labelling.js", "start.js", "state.js", "standings.js", "drawing.js", "panel.js",
    "tables.js", "keys.js",
  ].map { .embedInCode("Browser/\($0)") }
}

// `ARGMAP_FUZZ=1 swift build --target FuzzParser` builds a fuzzer, which needs unsafe flags and is
// linked by hand: `.ci/fuzz` does it.
if Context.environment["ARGMAP_FUZZ"] == "1" {
  let instrumented = [SwiftSetting.unsafeFlags(["-sanitize=fuzzer,address"])]
  for target in package.targets where target.type == .regular {
    target.swiftSettings?.append(contentsOf: instrumented)
  }
  for (name, tested) in [
    ("FuzzParser", ["ArgumentModel", "MapLanguage", "SourceText"]),
    ("FuzzAIF", ["ArgumentModel", "Interchange", "MapLanguage", "SourceText"]),
    ("FuzzArgdown", ["Argdown", "ArgumentModel", "Interchange", "MapLanguage", "SourceText"]),
    ("FuzzImport", ["ArgumentModel", "Interchange", "MapLanguage", "SourceText"]),
    ("FuzzQuotes", ["Lexicons", "SourceText", "TextMatching"]),
  ] {
    package.targets.append(
      .target(
        name: name, dependencies: tested.map { .init(stringLiteral: $0) },
        path: "Tests/Fuzz/\(name)", swiftSettings: settings + instrumented))
  }
}
