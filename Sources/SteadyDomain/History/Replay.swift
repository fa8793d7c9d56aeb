/// Computes the records that a set of changes results in, in whatever order the changes arrive: each change sets the
/// fields that differ between its before and after, and for each field the newest change wins. Pure: the caller passes
/// in the changes and applies the result.
package struct Replay {
    private let declarations: [RecordDeclaration]
    /// The undone changes, each with the place of its undo.
    private let undone: [UID<Change>: Change.Place]

    /// - Parameter undos: the undos and redos among the changes, with the change that each takes back.
    package init(_ declarations: [RecordDeclaration], undos: [(place: Change.Place, undoes: UID<Change>)]) {
        self.declarations = declarations
        var undone: [UID<Change>: Change.Place] = [:]
        // Newest first: when we reach an undo, we know whether it is in effect.
        for undo in undos.sorted(by: { $0.place > $1.place }) {
            if let later = undone[undo.place.uid], later > undo.place { continue }
            undone[undo.undoes] = undone[undo.undoes] ?? undo.place
        }
        self.undone = undone
    }

    package init(_ declarations: [RecordDeclaration], changes: [Change]) {
        self.init(declarations, undos: changes.compactMap { change in change.undoes.map { (change.place, $0) } })
    }

    /// The place of the undo that takes a change out of effect; nil if the change is in effect. An undo must come after
    /// the change it takes back.
    private func undo(of change: Change.Place) -> Change.Place? {
        undone[change.uid].flatMap { $0 > change ? $0 : nil }
    }

    /// Whether a change is undone, and so sets nothing.
    package func isUndone(_ change: Change.Place) -> Bool { undo(of: change) != nil }

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

    /// The fields of a record after all of its parts; nil if it doesn't exist then.
    /// - Parameter declaration: nil for a kind that this release doesn't know; then each field is a facet of its own.
    package func record(_ declaration: RecordDeclaration?, _ parts: [Part]) -> Document? {
        var steps: [(place: Change.Place, part: Part?)] = []
        for part in parts {
            guard let undo = undo(of: part.place) else {
                steps.append((part.place, part))
                continue
            }
            // An undone creation removes the record at the place of the undo, even if other changes set fields in
            // between.
            if part.before == nil { steps.append((undo, nil)) }
        }
        var record = FoldedRecord(declaration)
        for step in steps.sorted(by: { $0.place < $1.place }) {
            if let part = step.part { record.apply(part) } else { record.remove() }
        }
        return record.document
    }

    /// Every record that the changes result in, by kind and uid, without references to missing records. A record that
    /// means nothing without a missing one is left out.
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
        // References only lead to kinds earlier in this order, or to the record's own kind.
        for declaration in declarations.inReferenceOrder {
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
    /// Whether the next part sets all fields: it is the first, or the record was removed.
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
            // Created a second time: its values win, and fields it leaves empty stay.
            for field in after.fields where field.value != .null { set(field) }
            return
        }
        let changed = after.fields.filter {
            $0.value != before[$0.name] ?? declaration?[$0.name]?.defaultValue ?? .null
        }
        let facets = changed.map { facet(of: $0.name) }
        for field in after.fields where facets.contains(facet(of: field.name)) {
            // A list that only makes sense with other fields is set with them, whole.
            if let known = declaration?[field.name], known.list != nil, known.facet == known.name {
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

    /// Merges a list item by item: adds the added items, removes the removed ones. If no other change touched the list,
    /// takes the new order too.
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
