/// What makes two records of a kind the same thing, such as the day of a check-in: two copies of a record that made it
/// each for itself show it once when they are merged.
package struct NaturalKey: Sendable {
    package struct Part: Sendable {
        /// The column with the same value, for finding records by it; nil if no column has it.
        package let column: String?
        let value: @Sendable (Document) -> FieldValue

        /// The value of a field as it is.
        static func field(_ name: String) -> Part { Part(column: name) { $0[name] ?? .null } }
        /// A name, NFC case-folded.
        static func name(_ name: String, column: String? = nil) -> Part {
            Part(column: column) { document in document.text(name).map { .text(Name.key($0)) } ?? .null }
        }
        /// A moment, whatever its offset.
        static func instant(_ name: String, column: String) -> Part {
            Part(column: column) { document in
                document.text(name).flatMap { Moment($0) }.map { .int($0.instant) } ?? .null
            }
        }

        init(column: String?, value: @escaping @Sendable (Document) -> FieldValue) {
            self.column = column
            self.value = value
        }
    }

    package let parts: [Part]
    /// Whether the tables hold records with the same key, so that a command can make one.
    package let mayRepeat: Bool

    init(_ parts: Part..., mayRepeat: Bool = false) {
        self.parts = parts
        self.mayRepeat = mayRepeat
    }

    /// The key of a record with these fields.
    package func values(of document: Document) -> [FieldValue] { parts.map { $0.value(document) } }
}
