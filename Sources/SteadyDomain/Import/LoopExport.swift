/// Makes sessions and check-ins of the habits of Loop Habit Tracker.
package struct LoopExport {
    private var builder: ImportBuilder
    private let habits: LoopHabits
    private var checkIns: [Day: CheckIn] = [:]
    private var places: [Day: ImportPlace] = [:]
    private var sessions: Set<SessionDay> = []
    private var skipped = 0
    private var automatic = 0
    private var ahead = 0

    private struct SessionDay: Hashable {
        let program: UID<Program>
        let day: Day
    }

    /// - Throws: ``Problem/conflict(_:command:)`` that names the place, ``Problem/usage(_:command:)`` if a habit isn't there.
    package static func read(_ all: [LoopHabit], _ habits: LoopHabits, _ stamp: Stamp) throws -> ImportBatch {
        let reader = LoopExport(builder: ImportBuilder(stamp), habits: habits)
        return try reader.batch(of: all)
    }

    private init(builder: ImportBuilder, habits: LoopHabits) {
        self.builder = builder
        self.habits = habits
    }

    private func batch(of all: [LoopHabit]) throws -> ImportBatch {
        var reader = self
        for (name, _) in habits.meanings where !all.contains(where: { Name.key($0.name) == Name.key(name) }) {
            let names = all.prefix(20).map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw Problem.usage(
                "There is no habit \"\(name)\" here. The habits are: \(names.isEmpty ? "none" : names).")
        }
        for habit in all {
            reader.builder.batch.rows += habit.marks.count
            guard let meaning = habits.meaning(of: habit.name) else {
                reader.leaveOut(habit)
                continue
            }
            for mark in habit.marks { try reader.add(mark, of: habit, meaning) }
        }
        for day in reader.checkIns.keys.sorted() {
            guard let checkIn = reader.checkIns[day], let place = reader.places[day] else { continue }
            reader.builder.batch.checkIns.append(Imported(checkIn, place))
        }
        reader.nameLeftOut()
        return reader.builder.batch
    }

    private mutating func add(_ mark: LoopHabit.Mark, of habit: LoopHabit, _ meaning: LoopHabits.Meaning) throws {
        if case .checkIns(let answer) = meaning, answer.isNumber, case .number(let thousandths) = mark.value,
            mark.value != .skippedNumber
        {
            return try answerNumber(answer, thousandths, mark)
        }
        switch mark.value.code {
        case .yes: break
        case .auto:
            automatic += 1
            return
        case .skipped:
            skipped += 1
            return
        case .no, .unknown, .number: return
        }
        try builder.checkNotAhead(mark.day, mark.place)
        switch meaning {
        case .sessions(let program, let clock): try addSession(of: program, at: clock, mark, habit)
        case .checkIns(let answer): try answerDone(answer, mark, habit)
        }
    }

    private mutating func addSession(
        of program: Program, at clock: ClockTime?, _ mark: LoopHabit.Mark, _ habit: LoopHabit
    ) throws {
        let schedule = program.schedule(on: mark.day)
        let slot = schedule?.slots.filter { $0.weekday == mark.day.weekday }.min()
        guard let clock = clock ?? slot?.clock else {
            throw mark.place.problem(
                "\(program.name.text) has no time on a \(mark.day.weekday.fullName), and Loop knows none. Say one with "
                    + "--habit \("\(habit.name)=sessions:\(program.id) 19:00".asArgument).")
        }
        let start = builder.now.calendar.moved(to: program.zone).reading(clock, on: mark.day).start
        guard start.instant <= builder.now.instant + Session.attendEarly else {
            ahead += 1
            return
        }
        // One session stands for a day, also if two habits mean the same program.
        guard sessions.insert(SessionDay(program: program.uid, day: mark.day)).inserted else { return }
        let session = Session(
            uid: builder.stamp.uid(), program: program.uid, start: start, day: mark.day,
            minutes: schedule?.minutes ?? program.level.defaultMinutes, status: .attended,
            kind: program.level.defaultKind,
            note: mark.note.isEmpty ? nil : try mark.place.reading { try FreeText.parse(mark.note, "A note") },
            made: Made(at: start, day: mark.day))
        builder.batch.sessions.append(Imported(session, mark.place, assuming: ["at", "minutes", "kind", "status"]))
    }

    private mutating func answerNumber(
        _ answer: LoopHabits.Answer, _ thousandths: Int, _ mark: LoopHabit.Mark
    ) throws {
        try builder.checkNotAhead(mark.day, mark.place)
        // No one counts in such small parts: the number is not in thousandths, as Loop writes it.
        guard thousandths == 0 || thousandths >= 100 else {
            throw mark.place.problem(
                "Loop counts in thousandths, so \(thousandths) means 0 here. If it means \(thousandths), export the CSV from "
                    + "Loop and write \(thousandths).0 there.")
        }
        func score() throws -> Score {
            guard let score = Score((thousandths + 500) / 1000) else {
                throw mark.place.problem("A \(answer.rawValue) is from 0 to 10, not \(thousandths / 1000).")
            }
            return score
        }
        var checkIn = checkIn(of: mark.day, mark.place)
        switch answer {
        case .mood: checkIn.mood = try score()
        case .stress: checkIn.stress = try score()
        case .urge: checkIn.urge = try score()
        case .sleep:
            let minutes = (thousandths * 60 + 500) / 1000
            guard minutes <= 1440 else {
                throw mark.place.problem("Sleep is in hours, from 0 to 24, not \(thousandths / 1000).")
            }
            checkIn.sleep = minutes
        case .used, .noUse, .win, .note: return
        }
        checkIns[mark.day] = checkIn
    }

    /// A day without a mark says nothing: that a habit of days without use is not marked is no use.
    private mutating func answerDone(
        _ answer: LoopHabits.Answer, _ mark: LoopHabit.Mark, _ habit: LoopHabit
    ) throws {
        let words = mark.note.isEmpty ? habit.name : "\(habit.name): \(mark.note)"
        func joined(_ old: String?) throws -> String {
            try mark.place.reading {
                try FreeText.parse([old, words].compactMap(\.self).joined(separator: "\n"), "A text")
            }
        }
        var checkIn = checkIn(of: mark.day, mark.place)
        switch answer {
        case .used: checkIn.used = true
        case .noUse: checkIn.used = checkIn.used ?? false
        case .win: checkIn.win = try joined(checkIn.win)
        case .note: checkIn.note = try joined(checkIn.note)
        case .mood, .stress, .sleep, .urge:
            throw mark.place.problem("\(habit.name) has no number here, so it can't be the \(answer.rawValue).")
        }
        checkIns[mark.day] = checkIn
    }

    private mutating func checkIn(of day: Day, _ place: ImportPlace) -> CheckIn {
        if let checkIn = checkIns[day] { return checkIn }
        places[day] = place
        return CheckIn(
            uid: builder.stamp.uid(), day: day, made: Made(at: builder.placed(.evening, on: day), day: day))
    }

    private mutating func leaveOut(_ habit: LoopHabit) {
        let count = habit.marks.count { ![.no, .unknown].contains($0.value.code) }
        builder.batch.leftOut.append(
            ImportBatch.LeftOut(
                "the habit \"\(habit.name)\", \(count) \(count == 1 ? "day" : "days")",
                "say what it means, if it should come in",
                option: "--habit \("\(habit.name)=checkins:note".asArgument)"))
    }

    private mutating func nameLeftOut() {
        func leaveOut(_ count: Int, _ why: String) {
            guard count > 0 else { return }
            builder.batch.leftOut.append(ImportBatch.LeftOut("\(count) \(count == 1 ? "day" : "days")", why))
        }
        leaveOut(automatic, "Loop marked them by itself, since the aim was met without them")
        leaveOut(skipped, "they are marked as skipped")
        leaveOut(ahead, "the session has not begun yet")
    }
}
