import GRDB
import SteadyDomain

/// What copies that were merged left for the person to look at. Nothing of it is damage: every copy shows the same.
package struct MergeCheck: Sendable {
    /// Records of one kind that are in no table, since they mean nothing without a record that isn't there.
    package struct Waiting: Sendable {
        package let kind: RecordKind
        package let count: Int
        /// The kind of record that they belong to.
        package let awaited: RecordKind
        /// Whether it was erased, so that it can't come any more.
        package let isErased: Bool
    }

    /// A last day that two copies put before the first day, so that the first day is shown for it.
    package struct MovedDay: Sendable {
        package let record: Reference
        /// The last day.
        package let field: FieldDeclaration
        /// The last day according to history.
        package let day: Day
        package let firstDay: Day
    }

    package fileprivate(set) var waiting: [Waiting] = []
    package fileprivate(set) var movedDays: [MovedDay] = []
    package fileprivate(set) var overlaps: [CareOverlap] = []
}

extension Database {
    /// Looks for what merged copies left.
    /// - Precondition: the database is sound.
    func mergeCheck(_ release: SchemaRelease) throws -> MergeCheck {
        var found = MergeCheck()
        found.overlaps = CareOverlap.all(among: try Program.fetch(self, order: "from_day, id"))
        found.waiting = try waitingRecords(release)
        found.movedDays = try movedDays(release)
        return found
    }

    /// What a record that waits is, and what for.
    private struct Wait: Hashable {
        let kind: RecordKind
        let awaited: RecordKind
        let isErased: Bool
    }

    private func waitingRecords(_ release: SchemaRelease) throws -> [MergeCheck.Waiting] {
        let erased = try erasedList()
        var counts: [Wait: Int] = [:]
        for record in try Standings(self).waiting {
            guard let declaration = release.declaration(of: record.kind) else { continue }
            let awaited = try uidsAwaited(by: record.uid).compactMap { uid in
                try kindNamed(declaration, uid, in: record.uid).map {
                    Wait(kind: record.kind, awaited: $0, isErased: erased.contains(ChangeSet.timeless(uid)))
                }
            }
            // What can't come decides.
            guard let wait = awaited.first(where: \.isErased) ?? awaited.first else { continue }
            counts[wait, default: 0] += 1
        }
        let order = release.declarations.map(\.kind)
        func place(_ kind: RecordKind) -> Int { order.firstIndex(of: kind) ?? order.endIndex }
        return counts.map {
            MergeCheck.Waiting(kind: $0.key.kind, count: $0.value, awaited: $0.key.awaited, isErased: $0.key.isErased)
        }.sorted { (place($0.awaited), place($0.kind)) < (place($1.awaited), place($1.kind)) }
    }

    private func uidsAwaited(by uid: String) throws -> [String] {
        try String.fetchAll(
            self, sql: "SELECT other FROM standing WHERE uid = ? AND state = ? ORDER BY other",
            arguments: [uid, Standings.State.waiting.rawValue])
    }

    /// The kind of the record that a record means nothing without, and names by that uid.
    private func kindNamed(_ declaration: RecordDeclaration, _ other: String, in uid: String) throws -> RecordKind? {
        let texts = try String.fetchAll(
            self, sql: "SELECT coalesce(after, before) FROM history WHERE uid = ?", arguments: [uid])
        let documents = try texts.compactMap { try Database.document($0) }
        return declaration.fields.first { field in
            field.isEssential && documents.contains { $0.text(field.name) == other }
        }?.reference
    }

    /// The last days that are shown later than history says, since they were before the first day.
    private func movedDays(_ release: SchemaRelease) throws -> [MergeCheck.MovedDay] {
        var found: [MergeCheck.MovedDay] = []
        for declaration in release.declarations where !declaration.spans.isEmpty {
            // A day that was moved is the first day.
            let condition = declaration.spans.map { "\"\($0.last)\" = \"\($0.first)\"" }.joined(separator: " OR ")
            let rows = try Row.fetchAll(
                self, sql: "SELECT uid, id FROM \(declaration.table) WHERE \(condition) ORDER BY id")
            guard !rows.isEmpty else { continue }
            let suspects = try rows.map { RecordSet.Name(declaration.kind, try $0.decode(atIndex: 0)) }
            let refolding = try Refolding(self, release.with(rules: release.rules.subtracting(.clamping)))
            let told = try refolding.settle(suspects).shown[declaration.kind] ?? [:]
            for row in rows {
                guard let document = try told[row.decode(atIndex: 0)] else { continue }
                let shown = declaration.settle(document)
                for span in declaration.spans where document[span.last] != shown[span.last] {
                    guard let field = declaration[span.last], let day = document.text(span.last).flatMap({ Day($0) }),
                        let firstDay = document.text(span.first).flatMap({ Day($0) })
                    else { continue }
                    found.append(
                        MergeCheck.MovedDay(
                            record: Reference(declaration.kind, try row.decode(atIndex: 1)), field: field, day: day,
                            firstDay: firstDay))
                }
            }
        }
        return found
    }
}
