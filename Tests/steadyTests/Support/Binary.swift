import Foundation
import Testing

/// The files that the build made: the binary under test lies beside the test product, whatever the configuration and
/// the scratch path.
enum Binary {
    static let path: String = {
        let folders = [
            // The process that runs the tests is itself beside it.
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
                URL(fileURLWithPath: $0).deletingLastPathComponent()
            },
            // Where a test runner of the toolchain loads the tests, their resources are.
            Bundle.module.bundleURL.deletingLastPathComponent(),
        ].compactMap(\.self)
        let paths = folders.map { $0.appendingPathComponent("steady").path }
        guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            fatalError("no steady beside the tests; looked at \(paths.joined(separator: ", "))")
        }
        return path
    }()

    /// A file of the fixtures.
    static func fixture(_ name: String) throws -> String {
        try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures/\(name)").path
    }
}
