/// What one instrument gave, by day. It tells numbers, and nothing of what they mean.
package struct ScoreSeries: Sendable {
    /// As its newest score spells it.
    package let name: Name
    /// By day.
    package let scores: [ClinicScore]

    /// The series of some scores, in the order of their first days.
    package static func all(_ scores: [ClinicScore]) -> [ScoreSeries] {
        var names: [String: [ClinicScore]] = [:]
        for score in scores { names[score.name.key, default: []].append(score) }
        return names.values.map { $0.sorted { ($0.day, $0.id) < ($1.day, $1.id) } }
            .sorted { ($0[0].day, $0[0].id) < ($1[0].day, $1[0].id) }
            .compactMap { scores in scores.last.map { ScoreSeries(name: $0.name, scores: scores) } }
    }

    /// The highest that an instrument was last said to give, by the day of a score; nil if nobody said.
    package static func highest(of score: ClinicScore, among scores: [ClinicScore]) -> Int? {
        scores.filter { $0.name.key == score.name.key && $0.uid != score.uid && $0.day <= score.day && $0.outOf != nil }
            .max { ($0.day, $0.id) < ($1.day, $1.id) }?.outOf
    }

    /// The scores of those days, each with the instrument's highest for display: its own or, if it has none, that of the last
    /// one before it that has one.
    package func shown(on days: ClosedRange<Day> = Day.range) -> [ClinicScore] {
        var highest: Int?
        return scores.compactMap { score in
            var score = score
            highest = score.outOf ?? highest
            // A number above it is of another scale, whatever that is.
            score.outOf = highest.flatMap { $0 < score.value ? nil : $0 }
            return days.contains(score.day) ? score : nil
        }
    }
}
