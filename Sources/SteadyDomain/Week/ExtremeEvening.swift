/// The answers of an evening that lie at the hard end of their scale. A mean hides them, so they are told as they are.
package struct ExtremeEvening: Hashable, Sendable {
    package let day: Day
    /// 0 to 2; nil if it was none of these.
    package let mood: Score?
    /// 9 or 10; nil if it was none of these.
    package let stress: Score?
    /// 9 or 10; nil if it was none of these.
    package let urge: Score?
    /// Minutes, under four hours; nil if it was more.
    package let sleep: Int?

    private static let moods = 0...2
    private static let highs = 9...10
    private static let leastSleep = 4 * 60

    /// Nil if no answer lies there.
    package init?(_ checkIn: CheckIn) {
        day = checkIn.day
        mood = checkIn.mood.flatMap { ExtremeEvening.moods.contains($0.value) ? $0 : nil }
        stress = checkIn.stress.flatMap { ExtremeEvening.highs.contains($0.value) ? $0 : nil }
        urge = checkIn.urge.flatMap { ExtremeEvening.highs.contains($0.value) ? $0 : nil }
        sleep = checkIn.sleep.flatMap { $0 < ExtremeEvening.leastSleep ? $0 : nil }
        guard mood != nil || stress != nil || urge != nil || sleep != nil else { return nil }
    }
}
