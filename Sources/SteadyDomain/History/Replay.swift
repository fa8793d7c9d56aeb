/// What a set of changes makes of the records, whatever order they came in: each change sets the fields in which its before and
/// after differ, and the newest that sets a field holds. Pure: whoever keeps the changes hands them in, and applies the result.
package struct Replay {
    private let declarations: [RecordDeclaration]
    /// The changes that are out of effect, with the place of the undo that took each back.
    private let undone: [UID<Change>: Change.Place]

    /// - Parameter undos: the undos and redos among the changes: what each takes back.
    package init(_ declarations: [RecordDeclaration], undos: [(place: Change.Place, undoes: UID<Change>)]) {
        self.declarations = declarations
        var undone: [UID<Change>: Change.Place] = [:]
        // The newest first: whether one is in effect is known by then.
        for undo in undos.sorted(by: { $0.place > $1.place }) {
            if let later = undone[undo.place.uid], later > undo.place { continue }
            undone[undo.undoes] = undone[undo.undoes] ?? undo.place
        }
        self.undone = undone
    }

    package init(_ declarations: [RecordDeclaration], changes: [Change]) {
        self.init(declarations, undos: changes.compactMap { change in change.undoes.map { (change.place, $0) } })
    }

    /// Where the undo stands because of which a change sets nothing; nil where it is in effect. An undo sorts behind what it
    /// takes back.
    private func undo(of change: Change.Place) -> Change.Place? {
        undone[change.uid].flatMap { $0 > change ? $0 : nil }
    }

    /// Whether a change sets nothing, because of an undo that stands.
    package func isOut(_ change: Change.Place) -> Bool { undo(of: change) != nil }

    /// One change's part in a record.
    package struct Part: Sendable {
        package let place: Change.Place
        package let before: Document?
        package let after: Document?

        package init(place: Change.Place, before: Document?, after: Document?) {
            self.place = place
            self.before = before
            self.after = after
        }
    }

    /// The fields of a record after all of its parts; nil where it is not there.
    /// - Parameter declaration: nil for a kind that this release doesn't know: each of its fields is a facet by itself.
    package func record(_ declaration: RecordDeclaration?, _ parts: [Part]) -> Document? {
        var steps: [(place: Change.Place, part: Part?)] = []
        for part in parts {
            guard let undo = undo(of: part.place) else {
                steps.append((part.place, part))
                continue
            }
            // An undone creation takes the record away where the undo stands, whatever set a field of it in between.
            if part.before == nil { steps.append((undo, nil)) }
        }
        var record = FoldedRecord(declaration)
        for step in steps.sorted(by: { $0.place < $1.place }) {
            if let part = step.part { record.apply(part) } else { record.remove() }
        }
        return record.document
    }

    /// Every record that the changes make, by kind and uid, with references that lead to nothing left out. A record that means
    /// nothing without one that is missing waits, and is not among them.
    package static func records(_ changes: [Change], _ declarations: [RecordDeclaration]) -> [RecordKind: [String:
        Document]]
    {
        let replay = Replay(declarations, changes: changes)
        var parts: [RecordKind: [String: [Part]]] = [:]
        for change in changes {
            for touched in change.touched {
                parts[touched.record.kind, default: [:]][touched.uid, default: []].append(
                    Part(place: change.place, before: touched.before, after: touched.after))
            }
        }
        var records = parts.reduce(into: [RecordKind: [String: Document]]()) { records, kind in
            records[kind.key] = kind.value.compactMapValues { replay.record(declarations[kind.key], $0) }
        }
        // References lead only to kinds that come before, or to the record's own.
        for declaration in declarations.afterTheirReferences {
            let alive = records
            records[declaration.kind] = records[declaration.kind]?.compactMapValues { document in
                document.resolved(declaration) { kind, uid in alive[kind]?[uid] != nil }
            }
        }
        return records
    }
}

/// A record while the parts of its changes are applied, oldest first.
private struct FoldedRecord {
    private let declaration: RecordDeclaration?
    private var fields = Document()
    /// Whether the next part counts whole: nothing is known of the record yet, or it was removed.
    private var isEmpty = true
    private var isThere = false

    init(_ declaration: RecordDeclaration?) {
        self.declaration = declaration
    }

    var document: Document? { isThere ? fields : nil }

    mutating func remove() {
        isThere = false
        isEmpty = true
    }

    mutating func apply(_ part: Replay.Part) {
        guard let after = part.after else { return remove() }
        defer { (isThere, isEmpty) = (true, false) }
        guard !isEmpty else {
            fields = declaration.map { after.completed($0) } ?? after
            return
        }
        guard let before = part.before else {
            // Made a second time: what it says holds, what it leaves open stays.
            for field in after.fields where field.value != .null { set(field) }
            return
        }
        let changed = after.fields.filter {
            $0.value != before[$0.name] ?? declaration?[$0.name]?.defaultValue ?? .null
        }
        let facets = changed.map { facet(of: $0.name) }
        for field in after.fields where facets.contains(facet(of: field.name)) {
            if declaration?[field.name]?.list != nil {
                setList(field, before: before[field.name])
            } else {
                set(field)
            }
        }
    }

    private func facet(of field: String) -> String { declaration?[field]?.facet ?? field }

    private mutating func set(_ field: Document.Field) {
        if let index = fields.fields.firstIndex(where: { $0.name == field.name }) {
            fields.fields[index].value = field.value
        } else {
            fields.fields.append(field)
        }
    }

    /// A list is set by its elements: what was added and what was taken out. Where nobody else changed it, the order is the
    /// later one's too.
    private mutating func setList(_ field: Document.Field, before: FieldValue?) {
        guard case .list(let new) = field.value else { return set(field) }
        var (old, current) = ([FieldValue](), [FieldValue]())
        if case .list(let items)? = before { old = items }
        if case .list(let items)? = fields[field.name] { current = items }
        if current == old { return set(field) }
        let kept = current.filter { new.contains($0) || !old.contains($0) }
        set(
            Document.Field(
                name: field.name, value: .list(kept + new.filter { !old.contains($0) && !kept.contains($0) })))
    }
}
