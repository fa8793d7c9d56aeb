/// Who may see a field of a record that is handed over (DESIGN §9).
package enum Sharing: Sendable {
    /// Anyone who gets the table.
    case table
    /// Anyone who gets everything, or the notes.
    case notes
    /// Only someone who gets everything.
    case everything
    /// Nobody: it is about how Steady keeps the record.
    case nobody
}

extension Record {
    /// The record with some of its fields empty. A field that every record has stays as it is.
    package func emptying(where isLeftOut: (Sharing) -> Bool) -> Self {
        var record = self
        for field in Self.fields where isLeftOut(field.declaration.sharing) { field.empty?(&record) }
        return record
    }
}
