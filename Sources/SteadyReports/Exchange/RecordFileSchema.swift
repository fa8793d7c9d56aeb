import SteadyDomain

/// The JSON Schema (draft 2020-12, <https://json-schema.org/draft/2020-12>) of a file with the whole record, made from what is
/// declared of each kind of record.
///
/// What a later release may add is open: words, kinds, fields. What no release can mean, such as a score of 11, is not.
package enum RecordFileSchema {
    package static var json: JSON {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "The whole record of Steady",
            "type": "object", "required": ["format", "version"], "additionalProperties": .bool(false),
            "properties": [
                "format": ["const": .string(RecordFile.format)],
                "version": ["const": .int(RecordFile.version)],
                "erased": described("what was erased, without the time of its uid", list(of: reference("uid"))),
                "changes": described(
                    "what each command did, in the order of stamp and uid", list(of: reference("change"))),
                "records": described("the records as they are", list(of: reference("record"))),
            ],
            "$defs": .object(parts + RecordDeclaration.all.map { (definition(of: $0.kind), document($0)) }),
        ]
    }

    // MARK: Parts of the file

    private static var parts: [(key: String, value: JSON)] {
        [
            ("uid", text(matching: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")),
            ("day", text(matching: #"^\d{4}-\d{2}-\d{2}$"#, format: "date")),
            ("moment", text(matching: #"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$"#, format: "date-time")),
            ("weeklyTime", text(matching: #"^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$"#)),
            (
                "name",
                [
                    "type": "string", "minLength": .int(1), "maxLength": .int(Name.longest),
                    "pattern": "^[^;\\n\\r\\t]+$",
                ]
            ),
            ("change", change), ("entry", entry), ("record", record),
        ]
    }

    private static var change: JSON {
        [
            "type": "object", "required": ["change", "stamp", "at", "verb"], "additionalProperties": .bool(false),
            "properties": [
                "change": described("its uid", reference("uid")),
                "stamp": described(
                    "milliseconds since 1970, more than any that this copy knew",
                    ["type": "integer", "minimum": .int(0)]),
                "at": described("when it was made, by that computer's clock", reference("moment")),
                "verb": described("the command", ["type": "string", "minLength": .int(1), "maxLength": .int(40)]),
                "undoes": described("the change that it takes back", orNull(reference("uid"))),
                "records": described("what it did to each record; nothing if it undoes", list(of: reference("entry"))),
            ],
            "if": ["required": ["undoes"], "properties": ["undoes": ["type": "string"]]],
            "then": ["properties": ["records": ["maxItems": .int(0)]]],
        ]
    }

    /// What a change did to one record.
    private static var entry: JSON {
        [
            "type": "object", "required": ["kind", "uid"], "additionalProperties": .bool(false),
            "properties": [
                "kind": kind,
                "uid": reference("uid"),
                "with": described("the other records for which it then stood", list(of: reference("uid"))),
                "before": described("its fields before; null if it is new", ["type": ["object", "null"]]),
                "after": described("its fields after; null if it is gone", ["type": ["object", "null"]]),
            ],
            "anyOf": .array(
                ["before", "after"].map { side in
                    .object([
                        ("required", .array([.string(side)])), ("properties", .object([(side, ["type": "object"])])),
                    ])
                }),
            "allOf": .array(
                RecordDeclaration.all.map { declaration in
                    let fields = orNull(reference(definition(of: declaration.kind)))
                    return only(declaration.kind, ["before": fields, "after": fields])
                }),
        ]
    }

    /// A record as it is.
    private static var record: JSON {
        [
            "type": "object", "required": ["kind", "uid", "fields"], "additionalProperties": .bool(false),
            "properties": ["kind": kind, "uid": reference("uid"), "fields": ["type": "object"]],
            "allOf": .array(
                RecordDeclaration.all.map { only($0.kind, ["fields": reference(definition(of: $0.kind))]) }),
        ]
    }

    private static var kind: JSON {
        described(
            "such as \(RecordDeclaration.all[0].kind.name); a later release may have others",
            text(matching: "^[a-z_]{1,40}$"))
    }

    /// What is so for records of one kind.
    private static func only(_ kind: RecordKind, _ properties: JSON) -> JSON {
        [
            "if": ["properties": ["kind": ["const": .string(kind.name)]]],
            "then": ["properties": properties],
        ]
    }

    // MARK: Records

    private static func definition(of kind: RecordKind) -> String { "fields_of_\(kind.name)" }

    /// The fields of a kind of record. A field that is absent has its default, if it has one; when a
    /// record was made may be absent too, since an import of records alone fills it in.
    private static func document(_ declaration: RecordDeclaration) -> JSON {
        let fields = declaration.documentFields
        let required = fields.filter { field in
            field.isRequired && field.defaultValue == .null && field.facet != Facet.made
        }
        return [
            "type": "object",
            "required": .array(required.map { .string($0.name) }),
            "properties": .object(fields.map { ($0.name, value(of: $0)) }),
        ]
    }

    private static func value(of field: FieldDeclaration) -> JSON {
        guard let list = field.list else {
            return described(field.meaning, field.isRequired ? value(of: field.type) : orNull(value(of: field.type)))
        }
        let items = list.columns.map { (key: $0.name, value: value(of: $0.type)) }
        let item: JSON =
            items.count == 1
            ? items[0].value
            : ["type": "object", "required": .array(items.map { .string($0.key) }), "properties": .object(items)]
        return described(field.meaning, self.list(of: item))
    }

    private static func value(of type: FieldType) -> JSON {
        switch type {
        case .score, .number, .minutes, .hours, .flag:
            guard let range = type.range else { return ["type": "integer"] }
            return ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
        case .text, .zone: return ["type": "string"]
        case .name: return reference("name")
        case .word(let words): return ["type": "string", "examples": .array(words().map { .string($0) })]
        case .day: return reference("day")
        case .moment: return reference("moment")
        case .weeklyTime: return reference("weeklyTime")
        case .reference: return reference("uid")
        }
    }

    // MARK: Words of JSON Schema

    private static func reference(_ name: String) -> JSON {
        ["$ref": .string("#/$defs/\(name)")]
    }

    private static func list(of item: JSON) -> JSON { ["type": "array", "items": item] }

    private static func orNull(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

    private static func text(matching pattern: String, format: String? = nil) -> JSON {
        .object([("type", "string"), ("pattern", .string(pattern))] + (format.map { [("format", .string($0))] } ?? []))
    }

    private static func described(_ meaning: String, _ schema: JSON) -> JSON {
        guard case .object(let members) = schema else { return schema }
        return .object([("description", .string(meaning))] + members)
    }
}
