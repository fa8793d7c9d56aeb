/// What is wrong with a record that came from elsewhere.
package struct FieldFault: Hashable, Sendable {
    /// The field's name; nil if no one field is wrong.
    package let field: String?
    /// The rest of the sentence that begins with the field, or else with the record: `is missing`.
    package let why: String

    package init(_ field: String?, _ why: String) {
        (self.field, self.why) = (field, why)
    }
}

extension Record {
    /// The first field with a value that it can't have, or that can't be together with another one's: no table could hold
    /// the record, or no command could read it. Nil if there is none.
    package static func fault(in document: Document) -> FieldFault? { reading(document, of: .unread).fault }

    /// The first thing that would have been refused if a person had typed the record now; nil if there is none.
    package static func fault(in document: Document, of uid: String, enteredAt now: Now) -> FieldFault? {
        let (record, fault) = reading(document, of: UID(uid) ?? .unread)
        if let fault { return fault }
        for written in document.fields {
            guard let declared = fields.first(where: { $0.name == written.name })?.declaration, declared.isInDocuments
            else { return FieldFault(written.name, "is no field that this Steady knows") }
            if case .text(let text) = written.value, let why = declared.type.faultAsTyped(text) {
                return FieldFault(written.name, why)
            }
        }
        return document.madeFault(at: now) ?? record.fault(enteredAt: now)
    }

    private static func reading(_ document: Document, of uid: UID<Self>) -> (record: Self, fault: FieldFault?) {
        var record = Self(unread: uid)
        for field in fields where field.declaration.isInDocuments {
            let declared = field.declaration
            let value = document[declared.name] ?? declared.defaultValue
            if value == .null {
                if declared.isRequired { return (record, FieldFault(declared.name, "is missing")) }
                continue
            }
            guard field.set(&record, toForeign: value) else {
                return (record, FieldFault(declared.name, declared.allowed))
            }
        }
        return (record, contradiction(in: document))
    }
}

extension Field {
    /// Reads a value that came from elsewhere, or all items of a list.
    /// - Returns: false if the field can't have it.
    fileprivate func set(_ record: inout Of, toForeign value: FieldValue) -> Bool {
        guard let list = declaration.list else {
            return declaration.type.allows(value) && value.withColumnValue { read(&record, $0) }
        }
        guard case .list(let items) = value else { return false }
        return items.allSatisfy { item in
            zip(list.columns, list.values(of: item)).allSatisfy { $0.type.allows($1) }
                && item.withColumnValue(list) { read(&record, $0) }
        }
    }
}

extension Document {
    /// What is wrong with when the record was made.
    fileprivate func madeFault(at now: Now) -> FieldFault? {
        guard let at = text("made_at").flatMap({ Moment($0) }) else { return nil }
        if at.instant > now.instant { return FieldFault("made_at", "is in the future") }
        guard let day = text("made_day").flatMap({ Day($0) }), !at.canBelong(to: day) else { return nil }
        return FieldFault("made_day", "is not the day of \"made_at\"")
    }
}

// MARK: Types

extension FieldDeclaration {
    /// What its value can be, as the rest of a sentence.
    fileprivate var allowed: String {
        guard let list else { return type.allowed }
        guard list.columns.count > 1 else { return "is a list, of which each \(list.columns[0].type.allowed)" }
        return "is a list of items with \(list.columns.map(\.name).joined(separator: " and "))"
    }
}

extension FieldType {
    fileprivate func allows(_ value: FieldValue) -> Bool {
        switch value {
        case .int(let number): isNumber && range?.contains(number) == true
        case .text(let text):
            if case .name = self {
                (try? Name(text, for: "a name")) != nil
            } else {
                !isNumber && FreeText.fault(in: text.utf8) == nil
            }
        case .null, .list, .item: false
        }
    }

    /// What a text is that nobody could have typed, as the rest of a sentence; nil if somebody could.
    fileprivate func faultAsTyped(_ text: String) -> String? {
        switch self {
        case .text: text.hasVisible ? nil : "is empty"
        case .zone: Zone(name: text) == nil ? allowed : nil
        case .name:
            (try? Name(text, for: "a name").text).flatMap {
                $0 == text ? nil : "has spaces or invisible characters too many; write \"\($0)\""
            }
        default: nil
        }
    }

    /// What a value can be, as the rest of a sentence.
    fileprivate var allowed: String {
        switch self {
        case .flag: "is 0 or 1"
        case .score, .number, .minutes, .hours:
            range.map { "is a whole number from \($0.lowerBound) to \($0.upperBound)" } ?? "is a whole number"
        case .text: "is a text of at most 64 KiB without NUL"
        case .name: "is one line of at most \(Name.longest) characters, without control characters and \";\""
        case .word(let words): "is one of \(words().joined(separator: ", "))"
        case .day: "is a day such as 2026-09-14"
        case .moment: "is a time such as 2026-09-14T18:00:00-04:00"
        case .weeklyTime: "is a weekly time such as mon 18:00"
        case .zone: "is a time zone such as America/New_York"
        case .reference(let kind): "is the uid of one \(kind.noun)"
        }
    }
}

extension FieldValue {
    /// The value as a row would have it.
    fileprivate func withColumnValue<T>(_ body: (ColumnValue) -> T) -> T {
        switch self {
        case .int(let number): return body(.int(number))
        case .text(var text): return text.withUTF8 { body(.text($0)) }
        case .null, .list, .item: return body(.null)
        }
    }

    /// A list's item as its rows would have it.
    fileprivate func withColumnValue<T>(_ list: FieldDeclaration.List, _ body: (ColumnValue) -> T) -> T {
        func collect(_ rest: ArraySlice<FieldValue>, _ done: [ColumnValue]) -> T {
            guard let first = rest.first else { return body(done.count == 1 ? done[0] : .item(done)) }
            return first.withColumnValue { collect(rest.dropFirst(), done + [$0]) }
        }
        return collect(list.values(of: self)[...], [])
    }
}
