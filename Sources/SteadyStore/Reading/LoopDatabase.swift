import GRDB
import SteadyDomain

/// The database of Loop Habit Tracker, as it makes it for a backup. It is only read.
package enum LoopDatabase {
    /// - Parameter name: the file's name, for messages.
    /// - Throws: ``Problem/conflict(_:command:)`` if it isn't one of Loop's, or is damaged.
    package static func habits(at path: String, as name: String) throws -> [LoopHabit] {
        let place = ImportPlace(file: name)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.inReadTransaction { try habits($0, place) }
        } catch is DatabaseError {
            throw place.problem("The database is damaged, or it is none of Loop Habit Tracker's.")
        }
    }

    private static func habits(_ db: Database, _ place: ImportPlace) throws -> [LoopHabit] {
        // Tables only: a view could compute without end.
        let tables = try String.fetchAll(db, sql: "SELECT lower(name) FROM sqlite_master WHERE type = 'table'")
        guard tables.contains("habits"), tables.contains("repetitions") else {
            throw place.problem("This is no database of Loop Habit Tracker.")
        }
        let columns = try db.columns(in: "Repetitions").map { $0.name.lowercased() }
        let note = columns.contains("notes") ? "notes" : "NULL"
        let value = columns.contains("value") ? "value" : "2"
        var habits: [(id: Int64, habit: LoopHabit)] = []
        for row in try Row.fetchAll(db, sql: "SELECT id, name FROM Habits ORDER BY id") {
            guard let id = Int64.fromDatabaseValue(row[0]), let name = String.fromDatabaseValue(row[1]) else {
                continue
            }
            habits.append((id, LoopHabit(name)))
        }
        let positions = Dictionary(habits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let marks = try Row.fetchCursor(
            db, sql: "SELECT habit, timestamp, \(value), \(note) FROM Repetitions ORDER BY habit, timestamp")
        while let row = try marks.next() {
            guard let id = Int64.fromDatabaseValue(row[0]), let position = positions[id] else { continue }
            let name = habits[position].habit.name
            guard let milliseconds = Int.fromDatabaseValue(row[1]), let number = Int.fromDatabaseValue(row[2]),
                case let day = Day(number: milliseconds.dividedDown(by: 86_400_000)), Day.range.contains(day)
            else { throw place.at(name).problem("A day of this habit can't be read.") }
            let place = place.at("\(name) on \(day)")
            guard number <= LoopHabit.Value.largest else {
                throw place.problem("\(number) is larger than any number that Loop counts.")
            }
            habits[position].habit.marks.append(
                LoopHabit.Mark(
                    day: day, value: number < 0 ? .unknown : .number(number),
                    note: (String.fromDatabaseValue(row[3]) ?? "").trimmed, place))
        }
        return habits.map(\.habit)
    }
}
