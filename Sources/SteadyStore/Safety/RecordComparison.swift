import GRDB
import SteadyDomain

/// The differences between this record and another: what a restore would change.
package struct RecordComparison: Sendable {
    /// The differences of one kind of record.
    package struct Difference: Sendable {
        package let kind: RecordKind
        /// Records that only this database has, that only the other has, and that both have with different content. As numbers in
        /// the database that has them, in order.
        package internal(set) var onlyHere: [Int] = []
        package internal(set) var onlyThere: [Int] = []
        package internal(set) var changed: [Int] = []
    }

    /// The kinds that differ.
    package let differences: [Difference]
    /// When the other's newest change was made.
    package let newest: Moment?
    /// Whether the other is a copy of a different record; false if this one can't be read.
    package let isOfAnother: Bool
}

extension Store {
    /// Compares a record with another one that is to replace it.
    /// - Parameter current: nil if it can't be opened any more. A restore exists for that case, so it counts as empty.
    /// - Throws: ``Problem/damaged(_:command:path:)`` if the other is damaged.
    package static func comparison(of current: Store?, to other: Store) throws -> RecordComparison {
        let found = try other.examine()
        guard found.isSound else {
            throw Problem.damaged(
                "\(other.name) is damaged, so it was not restored. Name another backup.", path: other.name)
        }
        let mine: [RecordKind: [Fingerprint]]
        do {
            mine = try current?.fingerprints() ?? [:]
        } catch Problem.damaged {
            mine = [:]
        }
        // What was erased here stays erased.
        let erased = (try? current?.read { try $0.erasedList() }) ?? []
        let theirs = try other.fingerprints().mapValues { records in
            erased.isEmpty ? records : records.filter { !erased.contains(ChangeSet.timeless($0.uid)) }
        }
        let differences = other.release.declarations.map(\.kind).compactMap { kind in
            Store.difference(kind, mine[kind] ?? [], theirs[kind] ?? [])
        }
        let record = current.flatMap { $0.isStored ? try? $0.read { try $0.identity() } : nil }
        return RecordComparison(
            differences: differences, newest: found.newest,
            isOfAnother: record.map { found.record?.isSame(as: $0) != true } ?? false)
    }

    /// A short value that differs when a record's content differs.
    private struct Fingerprint {
        let uid: String
        let number: Int
        let content: Int64
    }

    /// Each record by its uid, in the order of uids.
    private func fingerprints() throws -> [RecordKind: [Fingerprint]] {
        guard isStored else { return [:] }
        return try read { db in
            var found: [RecordKind: [Fingerprint]] = [:]
            // Nobody entered a beginning. `isOfAnother` says whether it differs.
            for declaration in release.declarations where declaration.kind != Origin.kind {
                try db.forEachDocument(declaration, order: "uid") { record in
                    found[declaration.kind, default: []].append(
                        Fingerprint(
                            uid: record.uid, number: record.number,
                            content: Database.checksum(of: record.document.text)))
                }
            }
            return found
        }
    }

    /// Compares both in the order of uids; nil if they are equal.
    private static func difference(_ kind: RecordKind, _ mine: [Fingerprint], _ theirs: [Fingerprint])
        -> RecordComparison.Difference?
    {
        var difference = RecordComparison.Difference(kind: kind)
        var (left, right) = (mine[...], theirs[...])
        while let first = left.first ?? right.first {
            switch (left.first, right.first) {
            case (let here?, let there?) where here.uid == there.uid:
                if here.content != there.content { difference.changed.append(here.number) }
                (left, right) = (left.dropFirst(), right.dropFirst())
            case (let here?, let there) where there.map { here.uid < $0.uid } ?? true:
                difference.onlyHere.append(here.number)
                left = left.dropFirst()
            default:
                difference.onlyThere.append((right.first ?? first).number)
                right = right.dropFirst()
            }
        }
        difference.onlyHere.sort()
        difference.onlyThere.sort()
        difference.changed.sort()
        let isSame = difference.onlyHere.isEmpty && difference.onlyThere.isEmpty && difference.changed.isEmpty
        return isSame ? nil : difference
    }
}
