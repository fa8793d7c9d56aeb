import GRDB
import SteadyDomain

extension Store {
    /// Every score of an instrument, by day.
    package func scores() throws -> [ClinicScore] { try read { try ClinicScore.fetch($0, order: "day, id") } }

    /// Every drug screen, in order.
    package func screens() throws -> [Screen] { try read { try Screen.fetch($0, order: "day, instant, id") } }
}

extension Database {
    /// The instruments that gave a score on one of those days, with their scores up to the last of them.
    func scores(on days: ClosedRange<Day>) throws -> [ScoreSeries] {
        ScoreSeries.all(
            try ClinicScore.fetch(
                self, where: "key IN (SELECT key FROM score WHERE day BETWEEN ? AND ?) AND day <= ?",
                days.arguments + [days.upperBound.description], order: "day, id"))
    }
}
