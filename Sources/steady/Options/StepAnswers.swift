import SteadyDomain
import SteadyReports
import SteadyStore

/// What a person said of a step: by options, or to questions. What they left out is still to be lined up.
struct StepAnswers {
    private let context: Context
    /// The level of care that ends; nil if none is active.
    private let current: Program?
    private let next: Program
    private let texts: TextInput
    /// The last day here, if it was said.
    private(set) var lastDay: ResolvedDay?
    /// When the first appointment begins, if its time was said.
    private(set) var appointment: ResolvedMoment?
    /// The day of the first appointment, if it was said.
    private(set) var appointmentDay: Day?
    /// What was said about each topic; nil where it isn't needed.
    private var said: [ChecklistItem.Topic: ChecklistEntry?] = [:]

    init(_ context: Context, from current: Program?, to next: Program) {
        self.context = context
        self.current = current
        self.next = next
        texts = TextInput(context.terminal)
    }

    var handover: Handover { Handover(to: next, lastDay: lastDay?.day) }

    /// The days without care before the first appointment there; nil if there are none.
    var gap: ClosedRange<Day>? { handover.gap(until: appointmentDay) }

    /// Whom to call the first night, if that was said.
    var person: ContactChoice? { said[.call]??.contact }

    /// The items of the new program's checklist, one a topic.
    var checklist: [ChecklistEntry] {
        Handover.topics.compactMap { topic in
            said[topic] ?? handover.entry(about: topic, today: context.now.today)
        }
    }

    /// The planned last day of a level of care that goes on, if more days lie between it and the next one; nil where
    /// sessions attended since then say that it wasn't the last.
    func plannedLastDay() throws -> Day? {
        guard let current, current.ended == nil, let planned = current.plannedLastDay, planned >= current.from,
            planned < next.from - 1,
            try !context.store.sessions(of: current.uid).contains(where: { $0.status == .attended && $0.day > planned })
        else { return nil }
        return planned
    }

    /// Whether nobody is to be called the first night.
    var callsNobody: Bool { said[.call].map { $0 == nil } ?? false }

    // MARK: Options and questions

    /// Reads the options; the one that may ask a question comes last.
    mutating func read(_ options: StepOptions) throws {
        if let text = options.lastDay { lastDay = try readLastDay(text) }
        if let text = options.first { try readAppointment(text) }
        if let text = options.medication { try read(text, .medication, "Medication") }
        if let text = options.groups { try read(text, .groups, "Sober living or groups") }
        if let text = options.naloxone { try readNaloxone(text) }
        if let name = options.firstNight {
            if Prompts.isNone(name) {
                said[.call] = .some(nil)
            } else {
                set(.call, Self.call, contact: try context.contact(named: name, by: "first-night"))
            }
        }
    }

    /// Asks about each.
    mutating func ask() throws {
        let prompts = Prompts(context.terminal)
        let planned = try plannedLastDay()
        let usual = planned ?? next.from - 1
        lastDay = try prompts.ask("Your last day here (Return: \(usual.shortSpoken))?") { try readLastDay($0) }
        if lastDay == nil, !context.terminal.keyboard.hasStopped { lastDay = planned.map { ResolvedDay($0) } }
        try ask(prompts, "The first appointment there, such as \"tue 17:00\"?") { try $0.readAppointment($1) }
        try ask(prompts, "Medication from then on, and who prescribes it (or none)?") {
            try $0.read(answer: $1, .medication, "Medication")
        }
        try ask(prompts, "Sober living or groups (or none)?") {
            try $0.read(answer: $1, .groups, "Sober living or groups")
        }
        try ask(prompts, "Whom do you call the first night?") { answers, text in
            if Prompts.isNone(text) {
                answers.said[.call] = .some(nil)
            } else {
                answers.set(.call, Self.call, contact: try answers.context.contact(answered: text))
            }
        }
        try ask(prompts, "Is naloxone at hand (yes, not yet, or no if it isn't needed)?") { try $0.readNaloxone($1) }
    }

    private mutating func ask(
        _ prompts: Prompts, _ question: String, _ read: (inout StepAnswers, String) throws -> Void
    ) throws {
        _ = try prompts.ask(question) { try read(&self, $0) }
    }

    // MARK: Reading

    private static let call = "call the first night"

    private mutating func set(
        _ topic: ChecklistItem.Topic, _ text: String, contact: ContactChoice? = nil, due: Day? = nil,
        isDone: Bool = false
    ) {
        let due = due ?? handover.due(topic, today: context.now.today)
        said[topic] = ChecklistEntry(topic, text, contact: contact, due: due, isDone: isDone)
    }

    /// A weekday is the last one before the first day there.
    private func readLastDay(_ text: String) throws -> ResolvedDay {
        let day = try context.now.reading(DayExpression(text), .recent, from: next.from - 1, canBeAhead: true)
        guard day.day < next.from else {
            throw Problem.usage(
                "The last day here lies before the first day there, \(next.from.spoken). Give an earlier one.")
        }
        if let current, day.day < current.from {
            throw Problem.usage(
                "\(current.name.text) began on \(current.from.spoken), so its last day is not before that. Give a later one."
            )
        }
        return day
    }

    private mutating func readAppointment(_ text: String) throws {
        if Prompts.isNone(text) { return said[.appointment] = .some(nil) }
        let there = context.now.moved(to: next.zone)
        let (day, words): (Day, String)
        switch try TimeExpression(text) {
        case .day(let expression):
            day = try there.day(expression, .coming, from: next.from)
            (appointment, words) = (nil, "")
        case let expression:
            let start = try context.firstAppointment(expression, of: next)
            day = there.calendar.day(of: start.moment.instant)
            (appointment, words) = (start, " \(start.moment.clock)")
        }
        guard day >= next.from else {
            appointment = nil
            throw Problem.usage(
                "\(day.spoken) lies before the first day there, \(next.from.spoken). Give a later appointment.")
        }
        appointmentDay = day
        set(
            .appointment, "first appointment, \((appointment?.moment.calendarDay ?? day).spoken)\(words)", due: day)
    }

    private mutating func read(_ text: String, _ topic: ChecklistItem.Topic, _ what: String) throws {
        if Prompts.isNone(text) { return said[topic] = .some(nil) }
        set(topic, try texts.text(text, what))
    }

    private mutating func read(answer text: String, _ topic: ChecklistItem.Topic, _ what: String) throws {
        if try !Prompts.says(text) { return said[topic] = .some(nil) }
        set(topic, try FreeText.parse(text, what))
    }

    private mutating func readNaloxone(_ text: String) throws {
        switch text.lowercased() {
        case "not yet", "later": said[.naloxone] = nil
        case _ where Prompts.isYes(text): set(.naloxone, ChecklistItem.Topic.naloxone.title, isDone: true)
        case _ where Prompts.isNone(text): said[.naloxone] = .some(nil)
        default:
            throw Problem.usage("Naloxone is yes if it is at hand, not yet, or no if it isn't needed.")
        }
    }
}
