// swift-tools-version: 6.2
import PackageDescription

/// Whether Tests/Fuzz/run is building: then the fuzzer is a product too, and our own code counts what it covers.
let isFuzzing = Context.environment["STEADY_FUZZ"] != nil
/// Whether Tests/Benchmarks/run is building: then what makes its databases is a product too.
let isMeasuring = Context.environment["STEADY_BENCHMARKS"] != nil
/// Whether Tests/Histories/run is building: then what makes histories of copies is a product too.
let isMerging = Context.environment["STEADY_HISTORIES"] != nil

/// Whether .release/build links a program that needs no shared library. Only its link differs: nothing is compiled again.
let standsAlone: [LinkerSetting] =
    Context.environment["STEADY_STANDS_ALONE"] == nil ? [] : [.unsafeFlags(["-static-executable"])]

/// Every target is held to the same bar: a warning does not build.
let strict: [SwiftSetting] =
    [.treatAllWarnings(as: .error)] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-O"])] : [])

let package = Package(
    name: "steady",
    products: [
        .executable(name: "steady", targets: ["steady"])
    ],
    dependencies: [
        // The command line: parsing, help and shell completions. Writing our own would be a second product.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // SQLite from Swift: statements and transactions on the system's libsqlite3, which the distribution keeps patched.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // Templates for HTML. It escapes every text by itself, so that none that a person stored can become markup.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // Values and rules: days, moments, records, the week's arithmetic. No database, no terminal.
        .target(name: "SteadyDomain", swiftSettings: strict),
        // The only target that imports GRDB. schema.sql is embedded so that the binary needs no file beside it.
        .target(
            name: "SteadyStore",
            dependencies: [
                "SteadyDomain", .product(name: "GRDB", package: "GRDB.swift"),
                // SQLite's own functions, for reading columns and the bytes of the open file: see RowReader and ByteCopy.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("../../schema.sql")],
            swiftSettings: strict
        ),
        // Values in, reports out, rendered as text, HTML, JSON and CSV. The templates and style sheets of HTML are embedded.
        .target(
            name: "SteadyReports",
            dependencies: ["SteadyDomain", .product(name: "Mustache", package: "swift-mustache")],
            resources: [
                .embedInCode("Templates")
            ],
            swiftSettings: strict),
        // The command line and the terminal only.
        .executableTarget(
            name: "steady",
            dependencies: [
                "SteadyDomain", "SteadyStore", "SteadyReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // The articles that `steady help times`, `json` and `csv` print.
            resources: ["Times", "JSON", "CSV"].map { .embedInCode("Documentation.docc/\($0).md") },
            swiftSettings: strict, linkerSettings: standsAlone
        ),
        // Records and values in a few words, for every test target: without it each had its own ways to make a craving,
        // and a new kind of record would be made three times. No product has it, so nothing of it is shipped.
        .target(
            name: "SteadyTestSupport", dependencies: ["SteadyDomain"], path: "Tests/Support", swiftSettings: strict),
        // Stores of a test, and random histories of copies that are merged: for the tests of the store, and for
        // Tests/Histories/run, which makes thousands of them.
        .target(
            name: "SteadyStoreSupport",
            dependencies: [
                "SteadyStore", "SteadyDomain", "SteadyTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ], path: "Tests/StoreSupport", swiftSettings: strict),
        .testTarget(
            name: "SteadyDomainTests", dependencies: ["SteadyDomain", "SteadyTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SteadyStoreTests",
            dependencies: ["SteadyStore", "SteadyDomain", "SteadyTestSupport", "SteadyStoreSupport"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "SteadyReportsTests", dependencies: ["SteadyReports", "SteadyDomain", "SteadyTestSupport"],
            swiftSettings: strict),
        // The built binary as its user meets it: exact output, exit codes, prompts in a pseudo-terminal.
        // GRDB there only makes databases of earlier releases, and damaged ones.
        .testTarget(
            name: "steadyTests", dependencies: ["steady", .product(name: "GRDB", package: "GRDB.swift")],
            // They are read, and written anew, where they are.
            exclude: ["Snapshots"], resources: [.copy("Fixtures")], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

if isFuzzing {
    package.targets.append(
        .executableTarget(
            name: "SteadyFuzz",
            dependencies: [
                "SteadyDomain", "SteadyStore", "SteadyReports", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/Fuzz/Sources", swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

if isMeasuring {
    package.targets.append(
        .executableTarget(
            name: "SteadyBenchmarks", dependencies: ["SteadyDomain", "SteadyStore"], path: "Tests/Benchmarks/Sources",
            swiftSettings: strict, linkerSettings: standsAlone))
}

if isMerging {
    package.targets.append(
        .executableTarget(
            name: "SteadyHistories", dependencies: ["SteadyStoreSupport"], path: "Tests/Histories/Sources",
            swiftSettings: strict, linkerSettings: standsAlone))
}
