import SteadyDomain

extension ExportReport {
    /// The name of the file that describes the others for programs.
    package static let dataPackageName = "datapackage.json"
    private static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"
    private static let packageName = "steady-export"

    /// Whether a file with this beginning is one that an export wrote.
    package static func isDataPackage(_ beginning: [UInt8]) -> Bool {
        let head: JSON = ["$schema": .string(profile), "name": .string(packageName)]
        return beginning.starts(with: head.text.utf8.dropLast())
    }

    /// The files as a Frictionless Data Package (version 2, <https://datapackage.org/standard/>). It is made of declarations
    /// alone: nothing that a person typed is in it.
    package var dataPackage: JSON {
        [
            "$schema": .string(ExportReport.profile), "name": .string(ExportReport.packageName),
            "title": .string("What one person logged with Steady"),
            "resources": .array(tables.map(resource)),
        ]
    }

    private func resource(_ table: ExportTable) -> JSON {
        var schema: [(key: String, value: JSON)] = [
            ("fields", .array(columns(of: table).map { $0.field(hasDates: relativeDays == nil) })),
            ("missingValues", [""]),
        ]
        if !table.key.isEmpty { schema.append(("primaryKey", .array(table.key.map { .string($0) }))) }
        return [
            "name": .string(table.rawValue), "path": .string(table.fileName), "type": "table", "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "description": .string("One row is \(table.row)."),
            "schema": .object(schema),
        ]
    }
}

extension ColumnDescription {
    /// A field of a table schema.
    fileprivate func field(hasDates: Bool) -> JSON {
        let (type, limits) = form.type(hasDates: hasDates)
        let constraints = (isRequired ? [("required", .bool(true))] : []) + limits
        var members: [(key: String, value: JSON)] = [
            ("name", .string(name)), ("type", .string(type)), ("description", .string(sentence(hasDates: hasDates))),
        ]
        if case .yesNo = form { members += [("trueValues", ["yes"]), ("falseValues", ["no"])] }
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}

extension ColumnForm {
    /// The type of a table schema's field, with the constraints of its values.
    fileprivate func type(hasDates: Bool) -> (name: String, constraints: [(key: String, value: JSON)]) {
        switch self {
        case .id, .text, .freeWords, .people, .weeklyTimes, .knownTime, .week: ("string", [])
        case .words(let words): ("string", [("enum", .array(words().map { .string($0) }))])
        case .integer(let range): ("integer", range.map(ColumnForm.limits) ?? [])
        case .minutes(let range): ("integer", ColumnForm.limits(range))
        case .mean(let range): ("number", ColumnForm.limits(range))
        // Rounded, so an upper end in whole hours holds; the lower end of a length is above 0.
        case .hours(let range):
            ("number", ColumnForm.limits(0...(range.upperBound == .max ? .max : range.upperBound / 60)))
        case .yesNo: ("boolean", [])
        case .day: (hasDates ? "date" : "string", [])
        case .moment: (hasDates ? "datetime" : "string", [])
        }
    }

    /// The ends of a range; none for one that is as large as can be.
    private static func limits(_ range: ClosedRange<Int>) -> [(key: String, value: JSON)] {
        [("minimum", .int(range.lowerBound))] + (range.upperBound == .max ? [] : [("maximum", .int(range.upperBound))])
    }
}
