import SteadyDomain
import SteadyStore
import SteadyTestSupport

/// Random histories of copies that are merged. A seed always gives the same one.
package enum Histories {
    /// What went wrong in one history of two or three copies; nothing if all holds.
    /// - Parameter folder: where the copies' files are written.
    package static func failures(
        _ seed: UInt64, in folder: String, _ release: SchemaRelease = .current
    ) throws -> [String] {
        var random = Seeded(seed: seed)
        let copies = try Copies(Int.random(in: 2...3, using: &random), seed: seed, in: folder, release)
        for step in 0..<Int.random(in: 10...60, using: &random) {
            if step == 9, seed % 2 == 0 { try copies.meet() }
            try copies.act()
            guard step % 8 == 7 else { continue }
            let failures = try copies.failures(.between)
            if !failures.isEmpty { return failures.map { "step \(step): \($0)" } }
        }
        let failures = try copies.failures(.ended)
        if !failures.isEmpty { return failures.map { "before meeting: \($0)" } }
        try copies.meet()
        return try copies.failures(.met)
    }

    /// The changes of two copies after they met; every third time only a part of them.
    package static func changes(_ seed: UInt64, in folder: String) throws -> ChangeSet {
        let copies = try Copies(2, seed: seed, in: folder)
        for step in 0..<120 {
            // What both have, both change.
            if step % 40 == 25 { try copies.meet() }
            try copies.act()
        }
        let set = try copies.union()
        // In part: what a change of the others refers to may be missing.
        var random = Seeded(seed: seed)
        return seed % 3 == 0
            ? ChangeSet(set.changes.filter { _ in Int.random(in: 0...3, using: &random) > 0 }, erased: set.erased) : set
    }

    /// The rules without which this history shows another record.
    package static func missed(_ seed: UInt64, in folder: String) throws -> [MergeControl] {
        let set = try changes(seed, in: folder)
        let declarations = SchemaRelease.current.declarations
        let shown = try set.records(declarations).shown
        return try MergeControl.allCases.filter { try $0.records(set, declarations).shown != shown }
    }
}
