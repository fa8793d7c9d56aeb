import SteadyDomain
import SteadyStore

/// What was acknowledged is lost only by a later change to the same facet, or by an erasure. Looks at the changes one facet and
/// one item of a list at a time, and so differently from a replay.
package struct Acknowledged {
    private let changes: [Change]
    private let records: RecordSet
    private var out: Set<String> = []

    package init(_ changes: [Change], _ records: RecordSet) {
        self.changes = changes.sorted { $0.place < $1.place }
        self.records = records
        for undo in self.changes.reversed() {
            guard let undone = undo.undoes, !out.contains(undo.uid.description),
                let target = changes.first(where: { $0.uid == undone }), target.place < undo.place
            else { continue }
            out.insert(undone.description)
        }
    }

    /// One change's entry for one of the records that are shown as one.
    private struct Part {
        let place: Change.Place
        let before: Document?
        let after: Document
    }

    /// - Parameter tables: the fields of the records in the tables.
    package func lost(_ declarations: [RecordDeclaration], _ tables: [RecordKind: [String: Document]]) -> [String] {
        declarations.flatMap { declaration in
            (records.shown[declaration.kind] ?? [:]).keys.flatMap { uid in
                tables[declaration.kind]?[uid].map { lost(declaration, uid, $0) } ?? [
                    "\(declaration.kind.name) \(uid) is lost"
                ]
            }
        }
    }

    private func lost(_ declaration: RecordDeclaration, _ shown: String, _ document: Document) -> [String] {
        let members = (records.standIns[declaration.kind] ?? [:]).filter { $0.value == shown }.keys
        var parts: [Part] = []
        for change in changes {
            for touched in change.touched where touched.record.kind == declaration.kind {
                let uids = [touched.uid] + touched.others
                guard uids.contains(where: members.contains) else { continue }
                // What was deleted or taken back meanwhile began anew: that is for the replay to say.
                guard let after = touched.after else { return [] }
                if out.contains(change.uid.description) {
                    if touched.before == nil { return [] }
                    continue
                }
                func mapped(_ document: Document) -> Document {
                    map(document.completed(declaration), declaration)
                }
                parts.append(Part(place: change.place, before: touched.before.map(mapped), after: mapped(after)))
            }
        }
        var known: Set<String> = []
        // Where the beginning is unknown, the first entry counts whole: also for the replay alone.
        for change in changes {
            for touched in change.touched where members.contains(touched.uid) && known.insert(touched.uid).inserted {
                if touched.before != nil { return [] }
            }
        }
        return Set(declaration.documentFields.map(\.facet)).flatMap { facet -> [String] in
            let fields = declaration.documentFields.filter { $0.facet == facet }
            if fields.count == 1, fields[0].list != nil {
                return members.count == 1 ? lostItems(fields[0], parts, document, shown) : []
            }
            let setters = parts.filter { part in
                fields.contains { field in
                    if let before = part.before { return before[field.name] != part.after[field.name] }
                    return part.after[field.name] != .null
                }
            }
            let isFirst = facet == Facet.made || facet == Facet.since
            guard let setter = isFirst ? setters.first : setters.last,
                declaration.kind != CheckIn.kind || facet != Facet.support
            else { return [] }
            // Of two that one change made, either may count.
            if setters.count(where: { $0.place == setter.place }) > 1 { return [] }
            return fields.filter { field in
                // The later of two days counts, and a reference to nothing is none.
                if case .day = field.type, !isFirst { return false }
                if field.reference != nil { return false }
                return document[field.name] != setter.after[field.name]
            }.map {
                "\(declaration.kind.name) \(shown) has lost \($0.name): \(setter.after[$0.name]!) is \(document[$0.name]!)"
            }
        }
    }

    private func lostItems(_ field: FieldDeclaration, _ parts: [Part], _ document: Document, _ shown: String)
        -> [String]
    {
        let name = field.name
        let kind = field.list?.columns.first?.type.reference
        /// Without what was erased.
        func items(_ document: Document?) -> [FieldValue] {
            guard case .list(let items)? = document?[name] else { return [] }
            guard let kind else { return items }
            return items.filter { if case .text(let uid) = $0 { records.shown[kind]?[uid] != nil } else { true } }
        }
        var there: Set<FieldValue> = []
        for part in parts {
            let (before, after) = (items(part.before), items(part.after))
            there.subtract(before.filter { !after.contains($0) })
            there.formUnion(after.filter { !before.contains($0) })
        }
        let now = Set(items(document))
        // A slot that two copies set stands in the order of either.
        return now == there ? [] : ["\(shown) has other \(name): \(there) is \(now)"]
    }

    private func map(_ document: Document, _ declaration: RecordDeclaration) -> Document {
        var document = document
        for index in document.fields.indices {
            guard let field = declaration[document.fields[index].name], let list = field.list,
                case .list(let items) = document.fields[index].value
            else { continue }
            document.fields[index].value = .list(
                items.map { item in
                    list.item(
                        of: zip(list.columns, list.values(of: item)).map { column, value in
                            guard let kind = column.type.reference, case .text(let uid) = value else { return value }
                            return .text(records.standIns[kind]?[uid] ?? uid)
                        })
                })
        }
        return document
    }
}
