/// Reads the CSV files of Loop Habit Tracker into habits.
package enum LoopFiles {
    /// The names of the habits by their positions: `Habits.csv`.
    package static func names(_ file: ImportFile) throws -> [Int: String] {
        var names: [Int: String] = [:]
        try file.forEachRow { row in
            guard let position = try row.number("position", in: 1...99_999), let name = row.cell("name")?.trimmed else {
                return
            }
            names[position] = name
        }
        return names
    }

    /// The position and the name of a habit's folder: `001 AA meeting`.
    package static func folder(_ name: String) -> (position: Int, name: String)? {
        let digits = name.prefix(while: \.isNumber)
        guard digits.utf8.count >= 3, let position = Int(digits: digits.utf8.span) else { return nil }
        return (position, String(name.dropFirst(digits.count)).trimmed)
    }

    /// Reads a habit's own `Checkmarks.csv`: `Date,Value,Notes`, or without a header as Loop 1 wrote it.
    package static func habit(_ name: String, _ file: ImportFile) throws -> LoopHabit {
        var habit = LoopHabit(name)
        func add(_ row: TableRow) throws {
            habit.marks.append(
                LoopHabit.Mark(
                    day: try row.required("date", row.day("date")),
                    value: try row.value("value") { try LoopHabit.Value($0.trimmed) } ?? .unknown,
                    note: row.cell("notes")?.trimmed ?? "", row.place))
        }
        var header: TableHeader?
        try CSVReader.read(file.bytes, file: file.name) { row in
            if let header { return try add(TableRow(row, header)) }
            let first = try TableHeader(row, file: file.name)
            guard isOfOneHabit(first) else {
                throw ImportPlace(file: file.name, row: row.number).problem(
                    "These are not the columns of a habit of Loop Habit Tracker: Date, Value.")
            }
            guard !first.has("date") else { return header = first }
            let columns = CSVReader.Row(number: row.number, cells: ["date", "value", "notes"])
            let given = try TableHeader(columns, file: file.name)
            header = given
            try add(TableRow(row, given))
        }
        return habit
    }

    /// Whether a header is that of a habit's own file; in its place may stand the first day.
    package static func isOfOneHabit(_ header: TableHeader) -> Bool {
        header.has("date") && header.has("value")
            || (2...3).contains(header.columns.count) && Day(header.columns[0]) != nil
    }

    /// Reads the `Checkmarks.csv` of all habits: a column each, their names in the header as they are.
    package static func habits(_ file: ImportFile) throws -> [LoopHabit] {
        var habits: [LoopHabit] = []
        var header: [String]?
        try CSVReader.read(file.bytes, file: file.name) { row in
            guard let names = header else {
                guard row.cells.first?.trimmed.lowercased() == "date" else {
                    throw ImportPlace(file: file.name, row: 1).problem(
                        "These are not the columns of Loop Habit Tracker.")
                }
                header = row.cells
                habits = row.cells.dropFirst().map { LoopHabit($0.trimmed) }
                return
            }
            let place = ImportPlace(file: file.name, row: row.number)
            guard row.cells.count == names.count else {
                throw place.problem(
                    "A habit with a comma in its name broke this table. Import the folders of the export.")
            }
            let day = try place.at("date").reading { try ImportDate.day(row.cells[0].trimmed, nil) }
            for (index, text) in row.cells.dropFirst().enumerated() where !names[index + 1].trimmed.isEmpty {
                let place = place.at(names[index + 1].trimmed)
                let value = try place.reading { try LoopHabit.Value(text.trimmed) }
                habits[index].marks.append(LoopHabit.Mark(day: day, value: value, note: "", place))
            }
        }
        return habits.filter { !$0.name.isEmpty }
    }
}
