/// Computes the records that a set of changes results in, in whatever order the changes arrive: each change sets the
/// fields that differ between its before and after, and for each field the newest change wins. Pure: the caller passes
/// in the changes and applies the result.
package struct Replay {
    private let declarations: [RecordDeclaration]
    private let rules: MergeRules
    /// The undone changes, each with the place of its undo.
    private let undone: [UID<Change>: Change.Place]

    /// - Parameter undos: the undos and redos among the changes, with the change that each takes back.
    package init(
        _ declarations: [RecordDeclaration], undos: [(place: Change.Place, undoes: UID<Change>)],
        rules: MergeRules = .all
    ) {
        self.declarations = declarations
        self.rules = rules
        var undone: [UID<Change>: Change.Place] = [:]
        // Newest first: when we reach an undo, we know whether it is in effect.
        for undo in undos.sorted(by: { $0.place > $1.place }) {
            if let later = undone[undo.place.uid], later > undo.place { continue }
            undone[undo.undoes] = undone[undo.undoes] ?? undo.place
        }
        self.undone = undone
    }

    package init(_ declarations: [RecordDeclaration], changes: [Change], rules: MergeRules = .all) {
        self.init(
            declarations, undos: changes.compactMap { change in change.undoes.map { (change.place, $0) } }, rules: rules
        )
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
        package var before: Document?
        package var after: Document?
        /// False if the change touched another record, which then stood for this one too: it sets this one's fields, but
        /// brings nothing back.
        package let isOwn: Bool

        package init(place: Change.Place, before: Document?, after: Document?, isOwn: Bool = true) {
            self.place = place
            self.before = before
            self.after = after
            self.isOwn = isOwn
        }
    }

    /// The fields of a record after all of its parts; nil if it doesn't exist then.
    /// - Parameter declaration: nil for a kind that this release doesn't know; then each field is a facet of its own.
    package func record(_ declaration: RecordDeclaration?, _ parts: [Part]) -> Document? {
        let record = fold(declaration, parts)
        return record.isThere ? record.fields : nil
    }

    /// A record after all of its parts, whether it is there then or not.
    func fold(_ declaration: RecordDeclaration?, _ parts: [Part]) -> FoldedRecord {
        var steps: [(place: Change.Place, part: Part?)] = []
        for part in parts {
            guard let undo = undo(of: part.place) else {
                steps.append((part.place, part))
                continue
            }
            // An undone creation removes the record at the place of the undo, even if other changes set fields in
            // between.
            if part.before == nil, part.isOwn { steps.append((undo, nil)) }
        }
        var record = FoldedRecord(declaration, rules)
        for step in steps.sorted(by: { $0.place < $1.place }) {
            if let part = step.part { record.apply(part) } else { record.remove() }
        }
        // Another record may refer to it, on a copy that didn't know that it was taken back: then it is shown as it was.
        if record.fields.fields.isEmpty { record.recall(parts.max { $0.place < $1.place }) }
        return record
    }
}
