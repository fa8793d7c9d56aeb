import SteadyDomain
import SteadyReports

/// The answers about a program, except its schedules; shared by `start`, `step` and `edit`.
struct ProgramAnswers: Answers {
    typealias Of = Program
    let level: Level?
    let options: ProgramOptions
    /// Nil for a command without these options.
    var coverage: CoverageOptions?

    static let all: [Answer<ProgramAnswers, Of>] =
        [
            Answer(one: "level", asks: "Which is it?", { $0.level?.rawValue }, read: { text, _ in try level(text) }),
            Answer(one: "name", asks: "What is it called?", { $0.options.name }) { text, reader in
                try reader.name(text, for: "a program").fieldValue
            },
            Answer(one: "from", field: "from_day", asks: "First day (today, mon or 2026-11-02)?", { $0.options.from }) {
                try firstDay($0, &$1).fieldValue
            },
            Answer("weeks", fields: plannedEnd, given: { $0.options.weeks.map { [$0] } ?? [] }) { words, _ in
                [.field(.int(try weeks(words[0]))), .field(.null)]
            },
            Answer("until", fields: plannedEnd, given: { $0.options.until.map { [$0] } ?? [] }) { words, reader in
                [.field(.null), .field(try lastPlannedDay(words[0], &reader).fieldValue)]
            },
            Answer("ended", clearing: ["ended", "end_reason"], given: { $0.options.ended.map { [$0] } ?? [] }) {
                words, reader in
                let ended = try reader.context.now.reading(
                    DayExpression(words[0]), .nearest, from: reader.old?.ended, canBeAhead: true)
                return [.field(reader.keep(ended, as: "ended").fieldValue)]
            },
            .word("reason", field: "end_reason") { $0.options.reason },
            Answer(one: "absences", { $0.options.absences }, read: { text, _ in .int(try absences(text)) }),
            .word("absences-count", field: "absences_count") { $0.options.absencesCount },
            Answer(one: "absences-row", field: "absences_row", { $0.options.absencesRow }) { text, _ in
                .int(try absencesInRow(text))
            },
            Answer(one: "notice", { $0.options.notice }) { text, _ in .int(try AbsenceRules.notice(typed: text)) },
            Answer(
                one: "excused-make-up", field: "excused_make_up", { $0.options.excusedMakeUp.map { $0 ? "1" : "0" } }
            ) {
                text, _ in .int(text == "1" ? 1 : 0)
            },
            Answer("counselor", asksBack: true, given: { $0.options.counselor.map { [$0] } ?? [] }) { words, reader in
                [.contact(try reader.context.contact(named: words[0], by: "counselor", role: .counselor))]
            },
            .text("substances", "Substances") { $0.options.substances },
            .text("note", "A note") { $0.options.note },
        ] + CoverageAnswers.all.map { $0.unasked { $0.coverage.map { CoverageAnswers(coverage: $0) } } }

    /// One facet: a program is planned either for weeks or until a day.
    private static let plannedEnd = ["planned_weeks", "planned_until"]

    /// The levels, for help texts.
    static let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")

    /// Those that one steps to.
    static let careLevels = Level.allCases.filter(\.isCare).map(\.rawValue).joined(separator: ", ")

    /// The level that the words after the command's name mean.
    /// - Throws: ``Problem/usage(_:command:)`` if they mean none.
    static func level(_ words: [String], in world: World) throws -> Level {
        let text = words.joined(separator: " ")
        if let level = Level(word: text) { return level }
        // The words after a level are a name without its option.
        let end = words.indices.dropFirst().last { Level(word: words[..<$0].joined(separator: " ")) != nil }
        if let end {
            let rest = Array(words[end...])
            let name = rest.joined(separator: " ")
            throw Problem.usage(
                "\"\(name)\" is no part of the level. If that is its name, give it with --name.",
                command: world.corrected(without: rest, option: "name", value: name))
        }
        let nearest = Nearest.match(text, in: Level.allCases.map(\.rawValue))
        throw Problem.usage(
            "\"\(text)\" is not a level of care or support. "
                + (nearest.map { "Did you mean \($0)?" } ?? "Give one of \(levels)."),
            command: world.corrected(replacing: words, by: nearest ?? Level.iop.rawValue))
    }

    /// Says how a word was read that can mean several levels.
    static func reading(_ words: [String], _ level: Level) -> [Phrase] {
        let text = words.joined(separator: " ")
        guard Level.isVague(text) else { return [] }
        return ["\"\(text)\" was read as \(level.rawValue); if it is another level, undo it and give that one"]
    }

    private static func level(_ text: String) throws -> FieldValue {
        guard let level = Level(word: text) else {
            let nearest = Nearest.match(text, in: Level.allCases.map(\.rawValue))
            throw Problem.usage(nearest.map { "Did you mean \($0)?" } ?? "That is not one of \(levels).")
        }
        return level.fieldValue
    }

    private static func firstDay(_ text: String, _ reader: inout DraftReader<Program>) throws -> Day {
        let context = reader.context
        let day =
            try reader.old.map { try context.edited(text, from: $0.from, canBeAhead: true) } ?? context.firstDay(text)
        return reader.keep(day, as: "from")
    }

    private static func lastPlannedDay(_ text: String, _ reader: inout DraftReader<Program>) throws -> Day {
        let (context, from) = (reader.context, reader.draft.content("from_day", as: Day.self))
        if reader.draft.content("planned_weeks", as: Int.self) != nil {
            throw Problem.usage("--weeks and --until exclude each other; give one.")
        }
        // If there already is a planned end, a weekday means the one nearest to it. Otherwise the next one.
        let read =
            if let planned = reader.old?.plannedLastDay {
                try context.edited(text, from: planned, canBeAhead: true)
            } else {
                try context.now.reading(
                    DayExpression(text), .coming, from: reader.old == nil ? from : nil, canBeAhead: true)
            }
        let last = reader.keep(read, as: "until")
        if let from, last < from {
            throw Problem.usage("The program would end before it begins. Give a later --until.")
        }
        return last
    }

    private static func weeks(_ text: String) throws -> Int {
        guard let weeks = Int(digits: text.utf8.span), (1...Program.mostWeeks).contains(weeks) else {
            throw Problem.usage("Weeks are a whole number from 1 to \(Program.mostWeeks), not \"\(text)\".")
        }
        return weeks
    }

    private static func absencesInRow(_ text: String) throws -> Int {
        guard let count = Int(digits: text.utf8.span), AbsenceRules.rows.contains(count) else {
            throw Problem.usage("Absences in a row are a whole number from 1 to 1000, not \"\(text)\".")
        }
        return count
    }

    private static func absences(_ text: String) throws -> Int {
        guard let absences = Int(digits: text.utf8.span), absences <= 1000 else {
            throw Problem.usage("Absences are a whole number from 0 to 1000, not \"\(text)\".")
        }
        return absences
    }
}

extension DraftReader where Of == Program {
    /// A new program of that level with its first schedule, without the counselor.
    func program(_ level: Level, schedule: ScheduleOptions) throws -> Program {
        let stamp = context.stamp
        var program = Program(
            uid: stamp.uid(), level: level, name: Name(known: level.title), from: context.now.today,
            zone: context.world.zone)
        try program.fill(from: draft) { value, _ in if case .field(let value) = value { value } else { .null } }
        if case .until(let last)? = program.plannedEnd, last < program.from {
            throw Problem.usage("The program would end before it begins. Give a later --until.")
        }
        if let ended = program.ended, ended < program.from {
            throw Problem.usage("The program would end before it begins. Give a later --ended.")
        }
        if program.ended == nil, program.endReason != nil {
            throw Problem.usage("--reason says why it ended. Give --ended with it.")
        }
        program.schedules = [
            Schedule(
                uid: stamp.uid(), program: program.uid, from: program.from,
                commitment: try schedule.commitment() ?? level.defaultCommitment,
                minutes: try schedule.minutes() ?? level.defaultMinutes, slots: try schedule.slots())
        ]
        return program
    }
}
