import GRDB
import SteadyDomain

extension Trigger: StoredRecord {
    static let shape = Shape(kind: .trigger, columns: ["name", "key"])

    init(_ row: inout FieldReader) throws {
        let id: ID<Trigger> = try row.id()
        self.init(id: id, uid: try row.uid(), name: Name(known: try row.text()))
    }

    var fields: [(any DatabaseValueConvertible)?] { [name.text, name.key] }
}

extension Action: StoredRecord {
    static let shape = Shape(kind: .action, columns: ["name", "key"])

    init(_ row: inout FieldReader) throws {
        let id: ID<Action> = try row.id()
        self.init(id: id, uid: try row.uid(), name: Name(known: try row.text()))
    }

    var fields: [(any DatabaseValueConvertible)?] { [name.text, name.key] }
}

extension Contact: StoredRecord {
    static let shape = Shape(kind: .contact, columns: ["name", "key", "role", "phone"])

    init(_ row: inout FieldReader) throws {
        let id: ID<Contact> = try row.id()
        let uid: UID<Contact> = try row.uid()
        let name = Name(known: try row.text())
        _ = try row.text()
        self.init(
            id: id, uid: uid, name: name, role: try row.value { Role(rawValue: $0) }, phone: try row.optionalText())
    }

    var fields: [(any DatabaseValueConvertible)?] { [name.text, name.key, role.rawValue, phone] }
}

extension Step: StoredRecord {
    static let shape = Shape(
        kind: .step,
        columns: ["trigger", "action", "contact", "minutes", "position", "since", "until"],
        references: [
            Shape.Reference(column: "trigger", kind: .trigger, isEssential: true),
            Shape.Reference(column: "action", kind: .action, isEssential: true),
            Shape.Reference(column: "contact", kind: .contact, isEssential: false),
        ])

    init(_ row: inout FieldReader) throws {
        let id: ID<Step> = try row.id()
        self.init(
            id: id, uid: try row.uid(), trigger: try row.optionalUID(), action: try row.uid(),
            contact: try row.optionalUID(), minutes: try row.optionalInt(), position: try row.int(),
            since: try row.day(), until: try row.optionalDay())
    }

    var fields: [(any DatabaseValueConvertible)?] {
        [
            trigger?.description, action.description, contact?.description, minutes, position, since.description,
            until?.description,
        ]
    }
}

/// One row of `steady config`.
struct StoredSetting: StoredRecord {
    static let kind = RecordKind.setting
    static let shape = Shape(kind: .setting, columns: ["name", "value"])

    var id: ID<StoredSetting> = .unset
    let uid: UID<StoredSetting>
    let name: String
    var value: String

    init(uid: UID<StoredSetting>, name: String, value: String) {
        self.uid = uid
        self.name = name
        self.value = value
    }

    init(_ row: inout FieldReader) throws {
        let id: ID<StoredSetting> = try row.id()
        self.init(uid: try row.uid(), name: try row.text(), value: try row.text())
        self.id = id
    }

    var fields: [(any DatabaseValueConvertible)?] { [name, value] }
}
