import Foundation
import Testing

/// `steady export --with-screens`: drug screens leave only if they are asked for, with everything.
struct ScreenExportTests {
    @Test(arguments: [["--share", "counselor"], ["--share", "attendance"], []])
    func `below everything there are none`(_ share: [String]) throws {
        let home = try Home.lived()
        let ran = try home.run(["export", "--to", home.folder + "/out", "--yes", "--with-screens"] + share)
        #expect(ran.code == 64 && ran.err.contains("--share everything"), "\(ran)")
    }

    @Test func `with everything they are there if asked for`() throws {
        let home = try Home.lived()
        func files(_ words: String...) throws -> Set<String> {
            let out = home.folder + "/\(UUID().uuidString)"
            let ran = try home.run(["export", "--to", out, "--yes", "--share", "everything"] + words)
            #expect(ran.code == 0, "\(ran)")
            return try Set(FileManager.default.contentsOfDirectory(atPath: out))
        }
        #expect(try !files().contains("screens.csv"))
        #expect(try files("--with-screens").contains("screens.csv"))
        let alone = try home.run(["export", "--table", "screens", "--to", "-", "--share", "everything"])
        #expect(alone.code == 64 && alone.err.contains("--with-screens"), "\(alone)")
    }
}
