// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bilan",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bilan", targets: ["BilanCommand"]),
    .library(name: "BilanProject", targets: ["BilanProject"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(name: "BilanText", dependencies: ["COpenSSL"]),
    .target(name: "BilanModel", dependencies: ["BilanText"]),
    .target(
      name: "BilanImport",
      dependencies: [
        "BilanModel", "BilanText", "BilanWorkbook",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources/SOURCES.md"],
      resources: [
        .embedInCode("Resources/communes.csv"),
        .embedInCode("Resources/commune_aliases.csv"),
        .embedInCode("Resources/commune_sections.csv"),
        .embedInCode("Resources/postal_codes.csv"),
        .embedInCode("Resources/police_zones.csv"),
        .embedInCode("Resources/population.csv"),
        .embedInCode("Resources/forms/impulsion.yaml"),
        .embedInCode("Resources/forms/note.yaml"),
        .embedInCode("Resources/forms/publics.yaml"),
        .embedInCode("Resources/forms/subvention.yaml"),
      ]),
    .target(
      name: "BilanStore",
      dependencies: [
        "BilanModel", "BilanText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "BilanMatching", dependencies: ["BilanModel", "BilanText"]),
    .systemLibrary(name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"]), .brew(["clp"])]),
    .target(name: "BilanProtection", dependencies: ["CClp"]),
    .target(name: "BilanAggregation", dependencies: ["BilanMatching", "BilanModel", "BilanProtection", "BilanText"]),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(name: "BilanWorkbook", dependencies: ["CExpat", "CMinizip"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "BilanExport", dependencies: ["BilanModel", "CXLSXWriter"]),
    .target(
      name: "BilanProject",
      dependencies: [
        "BilanModel", "BilanImport", "BilanStore", "BilanMatching", "BilanAggregation", "BilanExport", "BilanProtection", "BilanText", "BilanWorkbook",
      ]),
    .target(name: "BilanPage", dependencies: ["BilanProject"]),
    .executableTarget(
      name: "BilanCommand",
      dependencies: [
        "BilanModel", "BilanImport", "BilanStore", "BilanMatching", "BilanAggregation", "BilanExport", "BilanPage", "BilanProject", "BilanText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Not a product: `make bench` times the scanner alone with it.
    .executableTarget(name: "ScannerBench", dependencies: ["BilanImport"], path: "Tests/Bench/ScannerBench"),
    // Nor this one: `make bench` writes a million lines of facts with it.
    .executableTarget(name: "LedgerBench", dependencies: ["BilanExport", "BilanModel"], path: "Tests/Bench/LedgerBench"),
    // `make bench` times all figures of a large project with this one.
    .executableTarget(
      name: "FigureBench", dependencies: ["BilanAggregation", "BilanImport", "BilanModel", "BilanStore", "BilanText", "TestSupport"],
      path: "Tests/Bench/FigureBench"),
    // Nor this one: `make linkage-bench` matches a table of people with it.
    .executableTarget(name: "LinkageBench", dependencies: ["BilanMatching", "LinkageSupport", "TestSupport"], path: "Tests/Linkage/LinkageBench"),
    // Nor this one: `make protect` attacks its tables.
    .executableTarget(name: "ProtectBench", dependencies: ["BilanProtection"], path: "Tests/Protection/ProtectBench"),
    .target(name: "LinkageSupport", dependencies: ["BilanImport", "BilanMatching", "BilanModel", "BilanText", "TestSupport"], path: "Tests/Linkage/Support"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "BilanTextTests", dependencies: ["BilanText", "TestSupport"]),
    .testTarget(name: "BilanProtectionTests", dependencies: ["BilanProtection", "TestSupport"]),
    .testTarget(name: "BilanModelTests", dependencies: ["BilanModel", "TestSupport"]),
    .testTarget(name: "BilanWorkbookTests", dependencies: ["BilanWorkbook", "TestSupport"]),
    .testTarget(name: "BilanImportTests", dependencies: ["BilanImport", "BilanModel", "BilanText", "BilanWorkbook", "TestSupport"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["BilanImport", "BilanModel", "BilanText", "BilanWorkbook", "TestSupport"], path: "Tests/Fuzz",
      exclude: ["README.md", "Harness", "corpus", "dictionary.txt", "workbook_corpus.py"]),
    .testTarget(name: "BilanStoreTests", dependencies: ["BilanStore", "BilanModel", "TestSupport"]),
    .testTarget(name: "BilanMatchingTests", dependencies: ["BilanMatching", "BilanModel", "LinkageSupport", "TestSupport"]),
    .testTarget(
      name: "BilanAggregationTests",
      dependencies: ["BilanAggregation", "BilanImport", "BilanMatching", "BilanModel", "BilanProject", "BilanProtection", "BilanText", "TestSupport"]),
    .testTarget(
      name: "BilanExportTests", dependencies: ["BilanExport", "BilanModel", "BilanWorkbook", "TestSupport"],
      exclude: ["Readers"]),
    .testTarget(name: "BilanProjectTests", dependencies: ["BilanProject", "BilanModel", "TestSupport"]),
    .testTarget(name: "BilanPageTests", dependencies: ["BilanCommand", "BilanPage", "BilanProject", "TestSupport"], path: "Tests/Page", exclude: ["Browser"]),
    .testTarget(
      name: "BilanCommandTests",
      dependencies: ["BilanCommand", "BilanModel", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      exclude: ["Readers"]),
  ],
  swiftLanguageModes: [.v6]
)

// One place for the settings of every target written here: what compiles with a warning does not compile.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

// Tests that run the program, or go through files and tables, gain nothing by being optimised themselves: half of their compiling is saved. Those with long computations of their own stay optimised with the rest.
let plainTests = ["Workbook", "Import", "Store", "Export", "Page", "Command"].map { "Bilan\($0)Tests" }
for target in package.targets where plainTests.contains(target.name) { target.swiftSettings?.append(.unsafeFlags(["-Onone"])) }
