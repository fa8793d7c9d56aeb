/// A record while the parts of its changes are applied, oldest first.
struct FoldedRecord {
    private let declaration: RecordDeclaration?
    private let rules: MergeRules
    /// As they are, or as they were last if the record is gone.
    private(set) var fields = Document()
    private(set) var isThere = false
    /// The newest change that set each facet.
    private(set) var setters: [String: Change.Place] = [:]
    /// The earliest change that made it, or the first that is known.
    private(set) var beginning: Change.Place?
    /// Whether the next part sets all fields: it is the first, or the record was removed.
    private var isEmpty = true

    init(_ declaration: RecordDeclaration?, _ rules: MergeRules) {
        self.declaration = declaration
        self.rules = rules
    }

    mutating func remove() {
        isThere = false
        isEmpty = true
    }

    /// Takes the fields of a change that is out of effect.
    mutating func recall(_ part: Replay.Part?) {
        guard let part, let document = part.after ?? part.before else { return }
        fields = declaration.map { document.completed($0) } ?? document
        beginning = beginning ?? part.place
    }

    mutating func apply(_ part: Replay.Part) {
        guard let after = part.after else {
            if fields.fields.isEmpty { recall(part) }
            return remove()
        }
        defer {
            isEmpty = false
            if part.isOwn { isThere = true }
            beginning = beginning ?? part.place
        }
        guard !isEmpty, rules.contains(.fields) else { return setAll(after, part.place) }
        guard let before = part.before else {
            // Created a second time: its values win, and fields it leaves empty stay. When it began, the first one says.
            for field in after.fields where field.value != .null && !Facet.isOfBeginning(facet(of: field.name)) {
                set(field, at: part.place)
            }
            return
        }
        let changed = after.fields.filter {
            $0.value != before[$0.name] ?? declaration?[$0.name]?.defaultValue ?? .null
        }
        guard !changed.isEmpty else { return }
        let facets = changed.map { facet(of: $0.name) }
        for field in after.fields where facets.contains(facet(of: field.name)) {
            // A list that only makes sense with other fields is set with them, whole.
            if let known = declaration?[field.name], known.list != nil, known.facet == known.name,
                rules.contains(.lists)
            {
                setList(field, before: before[field.name], at: part.place)
            } else {
                set(field, at: part.place)
            }
        }
    }

    private func facet(of field: String) -> String {
        rules.contains(.facets) ? declaration?[field]?.facet ?? field : field
    }

    private mutating func setAll(_ document: Document, _ place: Change.Place) {
        let known = declaration.map { document.completed($0) } ?? document
        let old = fields
        fields = known
        setters = [:]
        for field in known.fields {
            let facet = facet(of: field.name)
            // Back after a removal: when it began is still what the first change says.
            if Facet.isOfBeginning(facet), rules.contains(.beginnings), let first = old[field.name] {
                set(Document.Field(name: field.name, value: first))
            }
            if field.value != .null { setters[facet] = place }
        }
    }

    private mutating func set(_ field: Document.Field, at place: Change.Place? = nil) {
        if let place { setters[facet(of: field.name)] = place }
        if let index = fields.fields.firstIndex(where: { $0.name == field.name }) {
            fields.fields[index].value = field.value
        } else {
            fields.fields.append(field)
        }
    }

    /// Merges a list item by item: adds the added items, removes the removed ones. If no other change touched the list,
    /// takes the new order too.
    private mutating func setList(_ field: Document.Field, before: FieldValue?, at place: Change.Place) {
        guard case .list(let new) = field.value else { return set(field, at: place) }
        var (old, current) = ([FieldValue](), [FieldValue]())
        if case .list(let items)? = before { old = items }
        if case .list(let items)? = fields[field.name] { current = items }
        if current == old { return set(field, at: place) }
        let kept = current.filter { new.contains($0) || !old.contains($0) }
        set(
            Document.Field(
                name: field.name, value: .list(kept + new.filter { !old.contains($0) && !kept.contains($0) })),
            at: place)
    }
}
