import Foundation
import Testing

/// Two computers of one person, whose records grow apart and meet again by files.
struct TwoCopies {
    let one: Home
    let other: Home

    /// Two copies of what some commands made.
    init(_ commands: [String]..., at now: String = Home.now) throws {
        one = try Home()
        other = try Home()
        for words in commands { #expect(try one.run(words, at: now).code == 0, "\(words)") }
        if !commands.isEmpty { try bring(from: one, to: other, at: now) }
    }

    /// Brings each copy what the other one has.
    func meet(at now: String = Home.now) throws {
        try bring(from: one, to: other, at: now)
        try bring(from: other, to: one, at: now)
    }

    /// Brings one copy what the other one has.
    /// - Parameter edit: what becomes of the file on its way.
    func bring(
        from source: Home, to target: Home, at now: String = Home.now, edit: (String) -> String = { $0 }
    ) throws {
        let path = source.folder + "/copy.json"
        let exported = try source.run(["export", "--format", "json", "--to", path, "--yes", "--force"], at: now)
        #expect(exported.code == 0, "\(exported)")
        try edit(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
        let imported = try target.run(["import", path, "--yes"], at: now)
        #expect(imported.code == 0, "\(imported)")
    }
}
