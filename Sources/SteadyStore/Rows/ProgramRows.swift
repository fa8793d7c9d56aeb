import GRDB
import SteadyDomain

extension Program {
    /// Programs with their schedules and extra sessions, by start.
    static func fetchWhole(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = []
    ) throws -> [Program] {
        var programs = try fetch(db, where: condition, arguments, order: "from_day, id")
        let schedules = try Schedule.fetch(
            db, where: "program IN (SELECT uid FROM program WHERE \(condition))", arguments, order: "from_day, id")
        for index in programs.indices {
            programs[index].schedules = schedules.filter { $0.program == programs[index].uid }
        }
        // Few have any, and reading a kind of record costs 0.7 million instructions.
        guard try db.hasExtras() else { return programs }
        let extras = try ExtraSlot.fetch(db, order: "at")
        for index in programs.indices {
            let starts = Set(extras.filter { $0.program == programs[index].uid }.map(\.start))
            programs[index].extras = starts.sorted { $0.instant < $1.instant }
        }
        return programs
    }
}

extension Database {
    fileprivate func hasExtras() throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM extra)") ?? false
    }
}
