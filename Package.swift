// swift-tools-version: 6.2
import PackageDescription

/// The settings of every program.
///
/// Warnings are errors wherever `CI` is set, as the test command does.
let programSettings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// The settings of every other target, which tells a fuzzer where it has been if one drives it (Tests/Fuzzing/run).
let settings =
  programSettings + (Context.environment["FUZZING"] == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])])

let package = Package(
  name: "gongshi",
  products: [
    .executable(name: "gongshi", targets: ["gongshi"]),
    // Scoring alone, for other programs: Sources/Rubric/Rubric.docc.
    .library(name: "Rubric", targets: ["Rubric"]),
  ]
    // What a fuzzer links, see Tests/Fuzzing/run.
    + (Context.environment["FUZZING"] == nil
      ? [] : [.library(name: "FuzzedReaders", type: .static, targets: ["FuzzedReaders"])]),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(
      name: "Rubric", swiftSettings: settings),
    .target(
      name: "RubricModule", swiftSettings: settings, plugins: ["EmbedRubric"]),
    .plugin(
      name: "EmbedRubric", capability: .buildTool(), dependencies: ["embed-rubric"],
      path: "Sources/Plugins/EmbedRubric"),
    .executableTarget(
      name: "embed-rubric", dependencies: ["CCrypto", "CZlib"], swiftSettings: programSettings),
    .target(
      name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "Digests", dependencies: ["CCrypto"], swiftSettings: settings),
    .target(
      name: "Tabular", dependencies: ["CUTF8Proc", "Diagnostics"], swiftSettings: settings),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    // Its pkg-config asks for a flag that packages may not have, and says nothing else.
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Workbooks", dependencies: ["CExpat", "CZlib", "Tabular"], swiftSettings: settings),
    .target(
      name: "Markup", swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["CCMark", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "PolicyText", dependencies: ["Diagnostics", "Markdown", "Markup"], swiftSettings: settings),
    .target(
      name: "ContentFiles", dependencies: ["CLinux", "CYAML", "Diagnostics", "Tabular", "Workbooks"],
      swiftSettings: settings),
    .target(
      name: "RubricBooks", dependencies: ["ContentFiles", "Diagnostics", "Digests", "Rubric", "Tabular"],
      swiftSettings: settings),
    .target(
      name: "Registers",
      dependencies: ["ContentFiles", "Diagnostics", "Rubric", "RubricBooks", "Tabular"],
      swiftSettings: settings),
    .target(
      name: "Ledgers",
      dependencies: ["ContentFiles", "Diagnostics", "Registers", "Rubric", "RubricBooks", "Tabular"],
      swiftSettings: settings),
    .target(
      name: "Assessment",
      dependencies: [
        "ContentFiles", "Diagnostics", "Digests", "Ledgers", "Registers", "Rubric", "RubricBooks", "Tabular",
      ],
      swiftSettings: settings),
    .target(
      name: "PaperTexts", dependencies: ["Diagnostics", "Markdown"], exclude: ["Texts"], swiftSettings: settings,
      plugins: ["EmbedFiles"]),
    .target(
      name: "SiteContent",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "Digests", "Ledgers", "Markdown", "PaperTexts", "PolicyText",
        "Registers", "Rubric", "RubricBooks", "Tabular",
      ], swiftSettings: settings),
    .target(
      name: "Wording", dependencies: ["Rubric"], swiftSettings: settings),
    .target(
      name: "Layouts", swiftSettings: settings),
    .target(
      name: "Calendars", dependencies: ["Assessment", "Rubric", "RubricBooks", "SiteContent", "Wording"],
      swiftSettings: settings),
    .target(
      name: "Editions",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "Ledgers", "Registers", "Rubric", "RubricBooks", "SiteContent",
      ],
      swiftSettings: settings),
    .target(
      name: "Sentences",
      dependencies: [
        "Assessment", "Calendars", "Diagnostics", "Editions", "Registers", "Rubric", "RubricBooks", "SiteContent",
        "Wording",
      ],
      swiftSettings: settings),
    .target(
      name: "Trials", dependencies: ["Rubric", "RubricBooks", "Sentences", "Wording"], swiftSettings: settings),
    .target(
      name: "Papers",
      dependencies: [
        "Assessment", "Editions", "Ledgers", "PaperTexts", "PolicyText", "Registers", "Rubric", "RubricBooks",
        "Sentences", "SiteContent", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "Policies",
      dependencies: ["Assessment", "Diagnostics", "PolicyText", "Rubric", "RubricBooks", "SiteContent"],
      swiftSettings: settings),
    .target(
      name: "Components",
      dependencies: [
        "Calendars", "Diagnostics", "Editions", "Layouts", "Ledgers", "Markup", "Policies", "PolicyText", "Registers",
        "Rubric", "RubricBooks", "Sentences", "SiteContent", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "Dashboards",
      dependencies: [
        "Components", "Editions", "Layouts", "Markup", "Rubric", "RubricBooks", "Sentences", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "Pages",
      dependencies: [
        "Assessment", "Calendars", "Components", "Dashboards", "Diagnostics", "Editions", "Layouts", "Ledgers",
        "Manual", "Markup", "PaperTexts", "Papers", "Policies", "PolicyText", "Registers", "Rubric", "RubricBooks",
        "RubricModule", "Sentences", "SiteContent", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "Theming", dependencies: ["ContentFiles", "Diagnostics", "Digests", "Layouts", "RubricModule", "Wording"],
      swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "Manual", exclude: ["Pages"], swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "RegisterForms", dependencies: ["CXlsxWriter", "Registers", "Rubric", "RubricBooks", "Tabular"],
      swiftSettings: settings),
    .target(
      name: "Scaffold",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "Ledgers", "RegisterForms", "Registers", "Rubric", "RubricBooks",
        "SiteContent", "Tabular", "Workbooks",
      ], exclude: ["Templates"], swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "Conversion",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "RegisterForms", "Rubric", "RubricBooks",
        "SiteContent", "Tabular", "Workbooks",
      ], swiftSettings: settings),
    .target(
      name: "Migration",
      dependencies: ["ContentFiles", "Diagnostics", "Registers", "Rubric", "RubricBooks", "SiteContent", "Tabular"],
      swiftSettings: settings),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/Plugins/EmbedFiles"),
    .executableTarget(
      name: "embed-files", swiftSettings: programSettings),
    .target(
      name: "Publishing", dependencies: ["CLinux", "Diagnostics", "Digests"], swiftSettings: settings),
    .target(
      name: "Exporting",
      dependencies: [
        "Assessment", "CZlib", "Calendars", "ContentFiles", "Diagnostics", "Digests", "Editions", "Layouts", "Markup",
        "Papers", "Registers", "Rubric", "RubricBooks", "Sentences", "Tabular", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "Watching", dependencies: ["CLinux"], swiftSettings: settings),
    .target(
      name: "Serving", dependencies: ["CMicroHTTPD", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Building",
      dependencies: [
        "Assessment", "Calendars", "Components", "ContentFiles", "Diagnostics", "Digests", "Editions", "Exporting",
        "Layouts", "Pages", "Papers", "Policies", "Publishing", "Registers", "Rubric", "RubricBooks", "Sentences",
        "SiteContent", "Theming", "Wording",
      ], swiftSettings: settings),
    .target(
      name: "GongshiCommands",
      dependencies: [
        "Assessment", "Building", "ContentFiles", "Conversion", "Diagnostics", "Digests", "Editions",
        "Exporting", "Layouts", "Manual", "Markdown", "Migration", "Papers", "Publishing", "RegisterForms", "Registers",
        "Rubric", "RubricBooks", "Scaffold", "Sentences", "Serving", "SiteContent", "Tabular", "Theming", "Trials",
        "Watching", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "gongshi", dependencies: ["GongshiCommands"], swiftSettings: programSettings),
    .target(
      name: "TestSupport", dependencies: ["Rubric"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "ArchiveTestSupport", dependencies: ["CZlib"], path: "Tests/ArchiveTestSupport", swiftSettings: settings),
    .target(
      name: "ContentTestSupport",
      dependencies: [
        "Assessment", "Building", "Calendars", "Components", "ContentFiles", "Diagnostics", "Editions", "Layouts",
        "Pages", "Policies", "Registers", "Rubric", "RubricBooks", "SiteContent", "TestSupport", "Theming", "Wording",
      ], path: "Tests/ContentTestSupport", swiftSettings: settings),
    .target(
      name: "FuzzedReaders",
      dependencies: ["ArchiveTestSupport", "ContentFiles", "Diagnostics", "PolicyText", "SiteContent", "Theming"],
      path: "Tests/Fuzzing/Readers", swiftSettings: settings),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzedReaders", "TestSupport"], resources: [.copy("Corpus")],
      swiftSettings: settings),
    .testTarget(
      name: "RubricTests", dependencies: ["Rubric", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "RubricWebTests",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "Registers", "Rubric", "RubricBooks", "RubricModule",
        "SiteContent", "TestSupport",
      ], exclude: ["Support/run.mjs"], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "DigestsTests", dependencies: ["Digests"], swiftSettings: settings),
    .testTarget(
      name: "TabularTests", dependencies: ["Diagnostics", "Tabular"], swiftSettings: settings),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["ArchiveTestSupport", "Diagnostics", "Tabular", "TestSupport", "Workbooks"],
      swiftSettings: settings),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"], swiftSettings: settings),
    .testTarget(
      name: "PolicyTextTests", dependencies: ["CCMark", "Diagnostics", "Markdown", "PolicyText", "TestSupport"],
      resources: [.copy("Specification")], swiftSettings: settings),
    .testTarget(
      name: "ContentFilesTests",
      dependencies: ["ContentFiles", "ContentTestSupport", "Diagnostics", "Tabular", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RubricBooksTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Rubric", "RubricBooks", "SiteContent",
        "Tabular", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "RegistersTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Registers", "Rubric", "RubricBooks",
        "SiteContent", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "LedgersTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Ledgers", "Registers", "Rubric",
        "RubricBooks",
        "SiteContent", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Registers", "Rubric", "RubricBooks",
        "SiteContent", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "SiteContentTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Ledgers", "Registers", "Rubric",
        "RubricBooks",
        "SiteContent", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Rubric", "RubricBooks", "Sentences",
        "SiteContent", "TestSupport", "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "LayoutsTests", dependencies: ["Layouts"], swiftSettings: settings),
    .testTarget(
      name: "CalendarsTests",
      dependencies: [
        "Calendars", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "Rubric", "Sentences",
        "SiteContent",
      ], swiftSettings: settings),
    .testTarget(
      name: "EditionsTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "Publishing", "Registers",
        "Rubric", "RubricBooks", "Sentences", "SiteContent", "TestSupport", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "SentencesTests",
      dependencies: [
        "Assessment", "Calendars", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "Registers",
        "Rubric", "Sentences", "SiteContent", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "TrialsTests", dependencies: ["ContentFiles", "Diagnostics", "RubricBooks", "Theming", "Trials"],
      swiftSettings: settings),
    .testTarget(
      name: "PaperTextsTests", dependencies: ["Diagnostics", "PaperTexts"], swiftSettings: settings),
    .testTarget(
      name: "PapersTests",
      dependencies: [
        "Assessment", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "PaperTexts", "Papers",
        "Rubric", "RubricBooks", "SiteContent", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "PoliciesTests",
      dependencies: ["ContentTestSupport", "Diagnostics", "Editions", "Pages", "Policies", "SiteContent", "Wording"],
      swiftSettings: settings),
    .testTarget(
      name: "ComponentsTests",
      dependencies: [
        "Assessment", "Building", "Components", "ContentFiles", "ContentTestSupport", "Diagnostics", "Digests",
        "Editions", "Layouts", "Markup", "Pages", "Policies", "Registers", "Rubric", "RubricBooks", "RubricModule",
        "SiteContent", "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "DashboardsTests",
      dependencies: [
        "Assessment", "Components", "ContentFiles", "ContentTestSupport", "Dashboards", "Diagnostics", "Editions",
        "Layouts", "Markup", "Registers", "Rubric", "RubricBooks", "SiteContent", "TestSupport", "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Calendars", "Components", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "Layouts",
        "Manual", "Markdown", "Pages", "Policies", "PolicyText", "Publishing", "RubricBooks", "Sentences",
        "SiteContent", "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "ThemingTests", dependencies: ["Diagnostics", "Digests", "Layouts", "Theming", "Wording"],
      resources: [.copy("Specification")], swiftSettings: settings),
    .testTarget(
      name: "ExportingTests",
      dependencies: [
        "ArchiveTestSupport", "Assessment", "Calendars", "ContentFiles", "ContentTestSupport", "Diagnostics",
        "Editions", "Exporting", "Papers", "Registers", "Rubric", "RubricBooks", "SiteContent", "TestSupport",
        "Theming",
      ], resources: [.copy("Cases"), .copy("Foreign")], swiftSettings: settings),
    .testTarget(
      name: "ManualTests",
      dependencies: [
        "Building", "Components", "ContentFiles", "ContentTestSupport", "Diagnostics", "Editions", "GongshiCommands",
        "Layouts", "Manual", "Pages", "PaperTexts", "PolicyText", "Rubric", "RubricBooks", "SiteContent", "Tabular",
        "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "RegisterFormsTests",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "RegisterForms", "Registers", "Rubric", "RubricBooks", "Scaffold",
        "SiteContent",
      ], swiftSettings: settings),
    .testTarget(
      name: "ConversionTests",
      dependencies: [
        "Assessment", "ContentFiles", "Conversion", "Diagnostics", "RegisterForms", "RubricBooks", "Scaffold",
        "SiteContent",
      ], swiftSettings: settings),
    .testTarget(
      name: "MigrationTests",
      dependencies: [
        "Assessment", "Building", "ContentFiles", "Diagnostics", "Migration", "RubricBooks", "SiteContent", "Tabular",
        "TestSupport",
      ], resources: [.copy("Cases")], swiftSettings: settings),
    .testTarget(
      name: "ScaffoldTests",
      dependencies: [
        "Assessment", "ContentFiles", "Diagnostics", "RegisterForms", "Registers", "Rubric", "RubricBooks", "Scaffold",
        "SiteContent",
      ], swiftSettings: settings),
    .testTarget(
      name: "BuildingTests",
      dependencies: [
        "Assessment", "Building", "Calendars", "Components", "ContentFiles", "ContentTestSupport", "Diagnostics",
        "Digests", "Editions", "Exporting", "Layouts", "Markup", "Pages", "Publishing", "Registers", "Rubric",
        "RubricBooks", "SiteContent", "TestSupport", "Theming", "Wording",
      ], swiftSettings: settings),
    .testTarget(
      name: "PublishingTests", dependencies: ["Diagnostics", "Digests", "Publishing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "WatchingTests", dependencies: ["TestSupport", "Watching"], swiftSettings: settings),
    .testTarget(
      name: "ServingTests", dependencies: ["Diagnostics", "Serving", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SlipsTests",
      dependencies: [
        "Assessment", "Building", "ContentFiles", "Diagnostics", "Registers", "Rubric", "RubricBooks", "SiteContent",
      ], swiftSettings: settings),
    .testTarget(
      name: "GongshiCommandsTests",
      dependencies: ["Diagnostics", "GongshiCommands", "Manual", "SiteContent", "TestSupport"],
      swiftSettings: settings),
  ]
)
