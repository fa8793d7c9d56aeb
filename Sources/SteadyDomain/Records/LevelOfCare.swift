// The level of care that commands mean. A copy of the record lets only one be active on a day, but two copies that grew
// apart can have one each.

extension Sequence<Program> {
    /// The level of care that is active on a day.
    package func levelOfCare(on day: Day) -> Program? { filter { $0.isActive(on: day) }.levelOfCare }

    /// The level of care that is active on the last of these days that has one.
    package func levelOfCare(onLastOf days: ClosedRange<Day>) -> Program? {
        let care = filter { $0.level.isCare && $0.activeDays.overlaps(days) }
        let last = care.map { Swift.min($0.activeDays.upperBound, days.upperBound) }.max()
        return last.flatMap { care.levelOfCare(on: $0) }
    }

    /// The level of care among programs that are active on one day: of several the one that began later, then that of the
    /// lesser uid. Every copy chooses the same one.
    package var levelOfCare: Program? {
        filter(\.level.isCare).max { ($0.from, $1.uid) < ($1.from, $0.uid) }
    }
}

/// Two levels of care that are active on the same days.
package struct CareOverlap: Hashable, Sendable {
    package let days: ClosedRange<Day>
    /// The one that commands mean on those days.
    package let meant: Program
    package let other: Program

    /// The overlaps among some programs, by first day.
    package static func all(among programs: [Program]) -> [CareOverlap] {
        programs.indices.flatMap { index in
            programs[..<index].compactMap { other in
                programs[index].overlap(with: other).flatMap { days in
                    [other, programs[index]].levelOfCare.map { meant in
                        CareOverlap(days: days, meant: meant, other: meant.uid == other.uid ? programs[index] : other)
                    }
                }
            }
        }.sorted { $0.days.lowerBound < $1.days.lowerBound }
    }
}

extension Program {
    /// The days on which this one and another one are active, if both are levels of care.
    package func overlap(with other: Program) -> ClosedRange<Day>? {
        guard level.isCare, other.level.isCare, uid != other.uid, activeDays.overlaps(other.activeDays) else {
            return nil
        }
        return activeDays.clamped(to: other.activeDays)
    }

    /// The first of some programs that it overlaps as a level of care on a day on which it didn't before.
    /// - Parameter old: the program as it was; nil if it is new.
    package func newOverlap(since old: Program?, with programs: [Program]) -> Program? {
        programs.first { other in
            guard let days = overlap(with: other) else { return false }
            guard let before = old?.overlap(with: other) else { return true }
            return days.lowerBound < before.lowerBound || days.upperBound > before.upperBound
        }
    }
}
