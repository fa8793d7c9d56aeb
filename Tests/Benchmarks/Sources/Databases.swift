import Foundation
import SteadyDomain
import SteadyStore

/// Makes the databases that are measured: `SteadyBenchmarks FOLDER COUNT...` writes FOLDER/COUNT.db for each number of
/// cravings. The store writes them, as it writes a person's entries. The same numbers give the same databases.
@main
struct Databases {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let sizes = words.dropFirst().compactMap { Int($0) }
        guard let folder = words.first, !sizes.isEmpty, sizes.count == words.count - 1 else {
            FileHandle.standardError.write(Data("Usage: SteadyBenchmarks FOLDER COUNT...\n".utf8))
            exit(64)
        }
        for size in Set(sizes).sorted() { try Life(cravings: size).write(to: "\(folder)/\(size).db") }
    }
}

/// Years of entries that end on the evening before the moment of measuring: six cravings a day, a check-in each evening,
/// three sessions a week, and a program a year.
private struct Life {
    private static let cravingsPerDay = 6
    private static let lastDay = Day("2026-09-15")!
    private static let calendar = RecoveryCalendar(
        zone: Zone(name: "America/New_York")!, dayStart: RecoveryCalendar.defaultDayStart)
    private static let slots = [Weekday.monday, .wednesday, .friday].map {
        Slot(weekday: $0, clock: ClockTime(minutes: 1080)!)
    }

    private let cravings: Int
    private let first: Day
    private let random: @Sendable () -> UInt64

    init(cravings: Int) {
        self.cravings = cravings
        first = Life.lastDay - (cravings + Life.cravingsPerDay - 1) / Life.cravingsPerDay + 1
        let numbers = Numbers()
        random = { numbers.next() }
    }

    func write(to path: String) throws {
        let stamp = stamp(first, 9 * 60)
        let store = try Store(.file(path), for: .writing, at: stamp)
        let contact = Contact(uid: stamp.uid(), name: Name(known: "Sam"), role: .support, phone: "+1 555 0100")
        _ = try store.write(Draft(making: contact), as: Contact.self, verb: "contact", stamp)
        var program = try start(first, store)
        var count = 0
        var day = first
        while count < cravings {
            if day - program.from == 364 {
                _ = try store.end(program.id, on: day - 1, reason: .completed, self.stamp(day, 60 * 9))
                program = try start(day, store)
            }
            for part in 0..<Life.cravingsPerDay where count < cravings {
                try addCraving(self.stamp(day, 8 * 60 + part * 150), number: count, to: store)
                count += 1
            }
            if Life.slots.contains(where: { $0.weekday == day.weekday }) { try addSession(day, program, to: store) }
            try addCheckIn(day, contact, to: store)
            day = day + 1
        }
        try store.close()
    }

    private func stamp(_ day: Day, _ minutes: Int) -> Stamp {
        let instant = Life.calendar.reading(ClockTime(minutes: minutes)!, on: day).start.instant
        return Stamp(now: Now(instant, in: Life.calendar), random: random)
    }

    private func start(_ day: Day, _ store: Store) throws -> Program {
        let stamp = stamp(day, 9 * 60)
        let uid: UID<Program> = stamp.uid()
        return try store.start(
            stamp,
            Program(
                uid: uid, level: .iop, name: Name(known: "Riverside IOP"), from: day, plannedEnd: .weeks(52),
                zone: Life.calendar.zone, absences: 6,
                schedules: [
                    Schedule(
                        uid: stamp.uid(), program: uid, from: day, commitment: Level.iop.defaultCommitment,
                        minutes: Level.iop.defaultMinutes, slots: Life.slots)
                ]))
    }

    private func addCraving(_ stamp: Stamp, number: Int, to store: Store) throws {
        let triggers = [["stress"], ["after work"], ["stress", "argument"], ["boredom"], []][number % 5]
        let actions = [["walk"], ["call someone", "walk"], [], ["urge surfing"]][number % 4]
        var draft = Draft(.new(Craving.kind, uid: stamp.uid(for: Craving.self).description))
        draft.set("intensity", .int(number * 7 % 11))
        draft.set("triggers", to: .names(triggers.map(Name.init(known:))))
        draft.set("actions", to: .names(actions.map(Name.init(known:))))
        draft.set("after", .int(number * 3 % 7))
        if number % 3 == 0 { draft.set("note", .text("on the way home, after the long shift")) }
        _ = try store.write(draft, as: Craving.self, verb: "craving", stamp)
    }

    private func addSession(_ day: Day, _ program: Program, to store: Store) throws {
        let stamp = stamp(day, 21 * 60 + 5)
        let session = Session(
            uid: stamp.uid(), program: program.uid, start: Life.slots[0].start(on: day, in: Life.calendar.zone),
            day: day, minutes: Level.iop.defaultMinutes, status: .attended, kind: .group, made: stamp.made)
        _ = try store.write(Draft(making: session), as: Session.self, verb: "attend", stamp)
    }

    private func addCheckIn(_ day: Day, _ contact: Contact, to store: Store) throws {
        let number = day - first
        let stamp = stamp(day, 22 * 60 + 10)
        let checkIn = CheckIn(
            uid: stamp.uid(), day: day, mood: Score(3 + number % 5), stress: Score(4 + number % 4),
            sleep: 330 + number % 5 * 45, urge: Score(2 + number % 5), used: false,
            support: [.reached, .nobody, .tried][number % 3], contact: number % 3 == 0 ? contact.uid : nil,
            made: stamp.made)
        _ = try store.write(Draft(making: checkIn), as: CheckIn.self, verb: "checkin", stamp)
    }
}

/// The same numbers each time: a linear congruential generator (Knuth's MMIX).
private final class Numbers: @unchecked Sendable {
    private var state: UInt64 = 1
    func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
