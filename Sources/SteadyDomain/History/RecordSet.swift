/// The records that a set of histories results in, whatever order the changes came in: which records are one, which wait
/// for another, and which are shown only since another needs them. Pure: the caller passes in the histories and applies
/// the result.
package struct RecordSet {
    /// The parts of each record, by kind and uid, in any order.
    package typealias Histories = [RecordKind: [String: [Replay.Part]]]

    /// A record of a kind.
    package struct Name: Hashable, Sendable {
        package let kind: RecordKind
        package let uid: String

        package init(_ kind: RecordKind, _ uid: String) {
            self.kind = kind
            self.uid = uid
        }

        package static func == (left: Name, right: Name) -> Bool { left.uid == right.uid && left.kind == right.kind }
        /// The uid alone, which hardly two kinds share.
        package func hash(into hasher: inout Hasher) { hasher.combine(uid) }
    }

    /// The records around the histories, when those aren't all.
    package struct Surroundings {
        /// The uids of records that another one stands for, by kind, with the other's uid.
        package var standIns: [RecordKind: [String: String]] = [:]
        /// Whether a record is shown.
        package var isShown: (Name) throws -> Bool = { _ in false }
        /// Whether a record that is shown refers to this one.
        package var isMentioned: (Name) throws -> Bool = { _ in false }

        package init() {}
    }

    /// The fields of each record that is shown.
    package private(set) var shown: [RecordKind: [String: Document]] = [:]
    /// For each record that is known and doesn't wait, the uid of the one that is shown for it, or would be: its own if
    /// it met none.
    package private(set) var standIns: [RecordKind: [String: String]] = [:]
    /// Records that are gone and shown all the same, since another record refers to them.
    package private(set) var held: Set<Name> = []
    /// Records that are in no table, since what they mean nothing without is not known.
    package private(set) var waiting: Set<Name> = []
    /// References that lead to nothing known, of records that are shown or wait.
    package private(set) var missing: [Name: Set<String>] = [:]
    /// The keys of all records that have one, for finding others with the same.
    package private(set) var keys: [Name: [FieldValue]] = [:]

    private let replay: Replay
    private let rules: MergeRules
    private let histories: Histories
    private let surroundings: Surroundings
    private var folded: [RecordKind: [String: FoldedRecord]] = [:]
    private var groups: [RecordKind: [[FieldValue]: [String]]] = [:]

    package init(
        _ histories: Histories, _ replay: Replay, _ declarations: [RecordDeclaration],
        around surroundings: Surroundings = Surroundings(), rules: MergeRules = .all
    ) throws {
        (self.histories, self.replay, self.rules, self.surroundings) = (histories, replay, rules, surroundings)
        let ordered = declarations.inReferenceOrder
        // What is held can meet other records, so the second time it counts among those that are there.
        repeat { try fold(ordered) } while try hold(ordered)
        for (kind, records) in histories where declarations[kind] == nil {
            for (uid, parts) in records { shown[kind, default: [:]][uid] = replay.record(nil, parts) }
        }
    }

    // MARK: Folding and meeting

    private mutating func fold(_ ordered: [RecordDeclaration]) throws {
        (shown, standIns, waiting, missing, keys, folded) = ([:], [:], [], [:], [:], [:])
        groups = [:]
        for declaration in ordered {
            guard let records = histories[declaration.kind], !records.isEmpty else { continue }
            let kind = declaration.kind
            // Resolved before they are folded: a list that names one record by two uids has it once.
            let references = ReferenceMap(declaration, standIns, surroundings.standIns)
            var known: [String: FoldedRecord] = [:]
            for (uid, parts) in records {
                let record = replay.fold(declaration, references.isEmpty ? parts : parts.map(references.resolve))
                if try waits(Name(kind, uid), record.fields, declaration) { continue }
                known[uid] = record
            }
            folded[kind] = known
            let groups = meet(declaration, known)
            for members in groups {
                let alive = members.filter { known[$0]!.isThere }
                let counted = alive.isEmpty ? members.filter { held.contains(Name(kind, $0)) } : alive
                guard let uid = counted.isEmpty ? members.min() : counted.min() else { continue }
                for member in members { standIns[kind, default: [:]][member] = uid }
                guard !counted.isEmpty else { continue }
                // What is gone has a say only where nothing of it is there.
                let sources = (alive.isEmpty ? members : alive).sorted().map { known[$0]! }
                shown[kind, default: [:]][uid] = merged(sources, declaration)
            }
        }
        for declaration in ordered { try settleReferences(declaration) }
    }

    /// Whether a record means nothing without one that isn't known. It is then in no table.
    private mutating func waits(_ name: Name, _ document: Document, _ declaration: RecordDeclaration) throws -> Bool {
        guard rules.contains(.waiting) else { return false }
        for field in declaration.fields where field.isEssential {
            guard let kind = field.reference, case .text(let uid)? = document[field.name] else { continue }
            guard try !isKnown(Name(kind, uid)) else { continue }
            waiting.insert(name)
            missing[name, default: []].insert(uid)
        }
        return waiting.contains(name)
    }

    private func isKnown(_ name: Name) throws -> Bool {
        if standIns[name.kind]?[name.uid] != nil { return true }
        // In the histories but not known: it waits.
        if histories[name.kind]?[name.uid] != nil { return false }
        return try surroundings.standIns[name.kind]?[name.uid] != nil || surroundings.isShown(name)
    }

    /// The uids of records that are one, in groups.
    private mutating func meet(_ declaration: RecordDeclaration, _ known: [String: FoldedRecord]) -> [[String]] {
        guard let key = declaration.naturalKey, rules.contains(.keys) else { return known.keys.map { [$0] } }
        var groups: [[FieldValue]: [String]] = [:]
        for (uid, record) in known {
            let values = key.values(of: record.fields)
            keys[Name(declaration.kind, uid)] = values
            groups[values, default: []].append(uid)
        }
        self.groups[declaration.kind] = groups
        return Array(groups.values)
    }

    /// The fields of records that are one: of each facet, what the newest change set.
    private func merged(_ members: [FoldedRecord], _ declaration: RecordDeclaration) -> Document {
        guard members.count > 1 else { return members[0].fields }
        let first = members.min { ($0.beginning ?? .last) < ($1.beginning ?? .last) }!
        var document = members[0].fields
        for other in members.dropFirst() {
            for field in other.fields.fields where document[field.name] == nil { document.fields.append(field) }
        }
        for index in document.fields.indices {
            let name = document.fields[index].name
            let facet = declaration[name]?.facet ?? name
            let source =
                Facet.isOfBeginning(facet) && rules.contains(.beginnings)
                ? first : members.max { ($0.setters[facet] ?? .first) < ($1.setters[facet] ?? .first) }!
            document.fields[index].value = source.fields[name] ?? .null
        }
        return document
    }

    // MARK: References

    /// References among records of one kind are resolved only now; what leads to nothing, or to the record itself, is
    /// none.
    private mutating func settleReferences(_ declaration: RecordDeclaration) throws {
        let kind = declaration.kind
        let own = ReferenceMap(declaration, standIns, surroundings.standIns)
        for (uid, document) in shown[kind] ?? [:] {
            let name = Name(kind, uid)
            var lost: Set<String> = []
            let resolved = try (own.isEmpty ? document : own.resolve(document)).resolved(declaration) { target, other in
                guard target != kind || other != uid else { return false }
                if try isKnown(Name(target, other)) { return true }
                lost.insert(other)
                return false
            }
            if !lost.isEmpty { missing[name, default: []].formUnion(lost) }
            shown[kind]?[uid] = resolved.map {
                (rules.contains(.clamping) ? declaration.settle($0) : $0).known(declaration)
            }
        }
    }

    /// Finds records that are gone, but needed by others.
    /// - Returns: whether there are more than before.
    private mutating func hold(_ ordered: [RecordDeclaration]) throws -> Bool {
        guard rules.contains(.holding) else { return false }
        let before = held.count
        for declaration in ordered {
            for document in (shown[declaration.kind] ?? [:]).values {
                declaration.forEachReference(in: document) { kind, uid in
                    // One outside the histories is shown.
                    guard shown[kind]?[uid] == nil, standIns[kind]?[uid] != nil else { return }
                    held.insert(Name(kind, uid))
                }
            }
            for (uid, other) in standIns[declaration.kind] ?? [:] where shown[declaration.kind]?[other] == nil {
                if try surroundings.isMentioned(Name(declaration.kind, uid)) {
                    held.insert(Name(declaration.kind, other))
                }
            }
        }
        return held.count > before
    }

    /// Replaces references in documents of a kind by references to the records that are shown; nil if none of them are to
    /// another record than they say.
    package func resolver(_ declaration: RecordDeclaration) -> ((Document) -> Document)? {
        let references = ReferenceMap(declaration, standIns, surroundings.standIns)
        if references.isEmpty { return nil }
        return { (document: Document) in references.resolve(document) }
    }

    /// The uids of the records that one is shown for, its own among them.
    package func membersShown(as name: Name) -> [String] {
        guard let known = standIns[name.kind], folded[name.kind]?[name.uid] != nil else { return [name.uid] }
        // Alive ones only: what is gone gives its number to nobody.
        guard let key = keys[name] else { return [name.uid] }
        return (groups[name.kind]?[key] ?? []).filter {
            known[$0] == name.uid && ($0 == name.uid || folded[name.kind]?[$0]?.isThere == true)
        }
    }

    /// The first of a record's changes, for numbering.
    package func beginning(of name: Name) -> Change.Place? { folded[name.kind]?[name.uid]?.beginning }
}

extension Change.Place {
    fileprivate static var first: Change.Place { Change.Place(stamp: -1, uid: UID(milliseconds: 0, random: (0, 0))) }
    fileprivate static var last: Change.Place { Change.Place(stamp: .max, uid: UID(milliseconds: 0, random: (0, 0))) }
}

/// Replaces references to records by references to those that are shown for them.
private struct ReferenceMap {
    private let declaration: RecordDeclaration
    private var standIns: [RecordKind: [String: String]] = [:]

    init(
        _ declaration: RecordDeclaration, _ own: [RecordKind: [String: String]],
        _ around: [RecordKind: [String: String]]
    ) {
        self.declaration = declaration
        for kind in declaration.references {
            var map = around[kind] ?? [:]
            for (uid, other) in own[kind] ?? [:] { map[uid] = uid == other ? nil : other }
            if !map.isEmpty { standIns[kind] = map }
        }
    }

    var isEmpty: Bool { standIns.isEmpty }

    func resolve(_ part: Replay.Part) -> Replay.Part {
        var part = part
        part.before = part.before.map(resolve)
        part.after = part.after.map(resolve)
        return part
    }

    func resolve(_ document: Document) -> Document {
        var document = document
        for index in document.fields.indices {
            guard let field = declaration[document.fields[index].name] else { continue }
            if let kind = field.reference, let map = standIns[kind], case .text(let uid) = document.fields[index].value,
                let other = map[uid]
            {
                document.fields[index].value = .text(other)
            } else if let list = field.list, case .list(let items) = document.fields[index].value, !items.isEmpty {
                var resolved: [FieldValue] = []
                for item in items {
                    let values = zip(list.columns, list.values(of: item)).map { column, value in
                        guard let kind = column.type.reference, case .text(let uid) = value,
                            let other = standIns[kind]?[uid]
                        else { return value }
                        return .text(other)
                    }
                    let item = list.item(of: values)
                    if !resolved.contains(item) { resolved.append(item) }
                }
                document.fields[index].value = .list(resolved)
            }
        }
        return document
    }
}

extension RecordDeclaration {
    /// Calls `body` for each reference in a document.
    package func forEachReference(in document: Document, _ body: (RecordKind, String) throws -> Void) rethrows {
        for field in fields {
            if let kind = field.reference {
                if case .text(let uid)? = document[field.name] { try body(kind, uid) }
            } else if let list = field.list, case .list(let items)? = document[field.name] {
                for item in items {
                    for (column, value) in zip(list.columns, list.values(of: item)) {
                        if let kind = column.type.reference, case .text(let uid) = value { try body(kind, uid) }
                    }
                }
            }
        }
    }
}
