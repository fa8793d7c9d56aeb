// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same bar: a warning does not build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "steady",
    targets: [
        // Values and rules: days, moments, records, the week's arithmetic. No database, no terminal.
        .target(name: "SteadyDomain", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
