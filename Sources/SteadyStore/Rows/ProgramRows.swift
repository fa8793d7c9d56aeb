import GRDB
import SteadyDomain

extension Program {
    /// Programs with their schedules, by start.
    static func fetchWhole(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = []
    ) throws -> [Program] {
        var programs = try fetch(db, where: condition, arguments, order: "from_day, id")
        let schedules = try Schedule.fetch(
            db, where: "program IN (SELECT uid FROM program WHERE \(condition))", arguments, order: "from_day, id")
        for index in programs.indices {
            programs[index].schedules = schedules.filter { $0.program == programs[index].uid }
        }
        return programs
    }
}
