/// What an import does to the records of one kind.
package protocol ImportTally: Sendable {
    var kind: RecordKind { get }
    /// How many records are new.
    var added: Int { get }
    /// How many records on record get answers that they lacked.
    var completed: Int { get }
    /// How many are on record already, so that nothing changes of them.
    var same: Int { get }
    /// Where a file says something else than what is on record, which stays.
    var kept: [ImportKept] { get }
}

/// Fields of which a file says something else than what is on record.
package struct ImportKept: Sendable {
    package let place: ImportPlace
    package let reference: Reference
    /// Their labels.
    package let fields: [String]
}

/// What an import does to the records of one kind, with the records.
package struct ImportPart<Of: Record>: ImportTally {
    /// A record on record that gets answers.
    package struct Filled: Sendable {
        /// As it will be.
        package let record: Of
        package let place: ImportPlace
    }

    package internal(set) var new: [Imported<Of>] = []
    package internal(set) var filled: [Filled] = []
    package internal(set) var same = 0
    package internal(set) var kept: [ImportKept] = []

    package var kind: RecordKind { Of.kind }
    package var added: Int { new.count }
    package var completed: Int { filled.count }

    /// The records that it adds or fills in, as they will be.
    var changed: [(record: Of, place: ImportPlace)] {
        filled.map { ($0.record, $0.place) } + new.map { ($0.record, $0.place) }
    }

    /// All records as they will be, those on record that it leaves alone too.
    func result(over stored: [Of]) -> [Of] {
        let filled = Set(filled.map(\.record.uid))
        return stored.filter { !filled.contains($0.uid) } + changed.map(\.record)
    }

    /// Adds what a file tells of a record.
    /// - Parameter old: the record that is meant; nil if there is none yet.
    mutating func add(_ told: Imported<Of>, to old: Of?) {
        guard let old else {
            new.append(told)
            return
        }
        let (record, filledIn, differing) = old.filled(from: told)
        if filledIn { filled.append(Filled(record: record, place: told.place)) } else { same += 1 }
        guard !differing.isEmpty else { return }
        kept.append(ImportKept(place: told.place, reference: old.reference, fields: differing))
    }
}

extension Record {
    /// The record with what it lacks and a file tells.
    /// - Returns: also whether it lacked anything, and the labels of the fields of which the file says something else.
    fileprivate func filled(from told: Imported<Self>) -> (record: Self, isFilled: Bool, differing: [String]) {
        var record = self
        var isFilled = false
        var differing: [String] = []
        for field in Self.fields where field.declaration.isInDocuments && !field.isEmpty(in: told.record) {
            let facet = field.declaration.facet
            let (value, old) = (field.write(told.record), field.write(self))
            if value == old || told.assumed.contains(field.name) || facet == Facet.made || facet == Facet.time {
                continue
            }
            // Fields that only make sense together are filled in together.
            let isOpen = Self.fields.allSatisfy { $0.declaration.facet != facet || $0.isEmpty(in: self) }
            if isOpen, field.set(&record, to: value) {
                isFilled = true
            } else {
                differing.append(field.declaration.label)
            }
        }
        return (record, isFilled, differing)
    }

    /// Whether it says all that a file tells. A file that knows the time less well tells less.
    func says(_ told: Imported<Self>) -> Bool {
        Self.fields.allSatisfy { field in
            let facet = field.declaration.facet
            return !field.declaration.isInDocuments || facet == Facet.made || facet == Facet.time
                || told.assumed.contains(field.name) || field.isEmpty(in: told.record)
                || field.write(self) == field.write(told.record)
        }
    }
}
