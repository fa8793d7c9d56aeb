import SteadyDomain
import SteadyReports
import SteadyStore

/// The output after something is recorded: what Steady understood, and how to undo it.
struct Echo {
    let context: Context
    private var document = ReportDocument()

    init(_ context: Context) {
        self.context = context
    }

    /// Adds the entry's line, with the command that undoes it.
    /// - Parameters:
    ///   - isWhole: whether to write its note in full.
    ///   - back: how to take it back; nil if a line before it says so.
    mutating func entry(_ entry: any Entry, isWhole: Bool = false, back: String? = Echo.undo) throws {
        line(try context.recordText(for: entry, isWhole: isWhole).echo(entry, today: context.now.today), back: back)
        if let other = context.store.repeated { note("\(other), a moment ago, is the same") }
    }

    /// Adds the entry's line, and below it the line from before the edit.
    mutating func entry(_ entry: any Entry, was old: any Entry) throws {
        let today = context.now.today
        // A line has only the beginning of a note. If that hides what changed, both notes are written in full.
        let hidesChange =
            try context.recordText(for: entry).line(entry, today: today)
            == context.recordText(for: old).line(old, today: today)
        try self.entry(entry, isWhole: hidesChange)
        was(try context.recordText(for: old, isWhole: hidesChange).line(old, today: today))
        for change in entry.untold(since: old) {
            note(change.words)
            if let text = change.before { was(Phrase(text)) }
        }
    }

    /// Adds the words from before an edit, unless nothing changed.
    mutating func was(_ old: Phrase) {
        if context.store.hasWritten { document.line(old.led(by: "was"), depth: 1, hanging: 5) }
    }

    /// How to take back what was recorded.
    static let undo = "undo: steady undo"

    /// Adds a line, with the command that undoes it.
    mutating func line(_ text: Phrase, back: String? = Echo.undo) {
        // If nothing was written, an undo would take back an earlier change.
        document.line(text, right: (context.store.hasWritten ? back : "nothing changed").map { .words($0) })
    }

    mutating func note(_ text: Phrase, right: ReportDocument.Aside? = nil) {
        document.line(text, right: right, depth: 1)
    }
    mutating func notes(_ texts: [Phrase]) { for text in texts { note(text) } }

    /// Adds a program's first day if it is in the past, or if another day could have been meant. Comes before everything
    /// else.
    mutating func firstDay(_ first: ResolvedDay) {
        let today = context.now.today
        guard first.day < today || first.other != nil else { return }
        document.line("First day \(first.day.spoken), \(first.day.distance(from: today))")
        other(first.other, option: "--from")
    }

    /// Names the other day that could have been meant, with the words that mean it.
    mutating func other(_ day: Day?, option: String) {
        if let day { note(Echo.other(day, option: option)) }
    }

    /// Names the other days that the days of an edit could have meant.
    mutating func others<Of>(_ reader: DraftReader<Of>) {
        for (name, day) in reader.otherDays.sorted(by: { $0.key < $1.key }) { other(day, option: "--\(name)") }
    }

    static func other(_ day: Day, option: String) -> Phrase { "\(day.spoken) would be \(option)\u{A0}\(day)" }

    /// Adds remarks about anything unusual about a session.
    mutating func remarks(on session: Session) throws {
        let store = context.store
        let others = try store.sessions(on: session.day - 2...session.day + 2).filter { $0.uid != session.uid }
        let makeups = try session.makeupFor.map { try store.makeups(for: $0) } ?? []
        guard let program = try store.programs().first(where: { $0.uid == session.program }) else { return }
        let remarks = SessionRemark.all(
            of: session, in: program, others: others, makeups: makeups.filter { $0.uid != session.uid },
            own: try store.makeups(for: session.uid), dayStart: context.now.calendar.dayStart)
        let clock = WallClock(here: context.world.zone, programs: [program])
        for remark in remarks { note(Phrase(remark.words(program, clock))) }
    }

    /// Adds what else a craving created.
    mutating func made(by recorded: Recorded<Craving>) throws {
        if let use = recorded.use {
            note("recorded as \(use.id) too: an event, not a reset")
            try disagreement(of: use)
        }
        created(recorded.created)
    }

    /// Adds new names, each with a similar existing one.
    mutating func created(_ created: [Created]) {
        for name in created { new(name.kind, name.name, like: name.nearest) }
    }

    /// Adds a note if the name of a new or renamed record looks like another one's.
    mutating func likeness<R: NamedRecord>(of record: R, among others: [R], isNew: Bool = true) {
        if let same = others.first(where: { $0.uid != record.uid && $0.name.key == record.name.key }) {
            return note("\(same.id) has that name too")
        }
        let names = others.filter { $0.uid != record.uid }.map(\.name.text)
        guard let nearest = Nearest.match(record.name.text, in: names) else { return }
        if isNew { return new(R.kind, record.name, like: nearest) }
        note(
            "\"\(record.name.text)\" looks like \"\(nearest)\", another \(R.kind.noun)", right: .command("steady undo"))
    }

    private mutating func new(_ kind: RecordKind, _ name: Name, like nearest: String?) {
        let question = nearest.map { "; did you mean \($0)?" } ?? ""
        note(
            "new \(kind.noun) \"\(name.text)\"\(question)", right: nearest == nil ? nil : .command("steady undo"))
    }

    /// Names the same weekday's time in the other week, if that could have been meant.
    /// - Parameter option: the option that takes a time; nil if the command takes it without one.
    mutating func other(_ choice: Attendance.Choice, option: String?) {
        guard let other = choice.other else { return }
        let start = WallClock(here: context.world.zone, programs: [choice.program]).spoken(other.start)
        // Non-breaking spaces keep it in one piece for copying.
        let time = "\"\(other.start.calendarDay)\u{A0}\(other.start.clock)\""
        let typed = option.map { "\($0)\u{A0}\(time)" } ?? time
        let words = other.session.map { "is on record as \($0.id), \($0.status.rawValue)" } ?? "would be \(typed)"
        note("\(start) \(words)")
    }

    /// Names what else the same words could have meant, with words that mean only that. If the clock showed the time
    /// twice, says that the first is meant and how to give the second.
    /// - Parameter option: the option that takes a time; nil if the command takes it without one.
    mutating func repeated(_ moment: ResolvedMoment?, option: String? = "--at") {
        for other in moment?.others ?? [] {
            // Non-breaking spaces keep it in one piece for copying.
            let typed = other.typed.contains(" ") ? "\"\(other.typed.replacing(" ", with: "\u{A0}"))\"" : other.typed
            let isSameDate = other.moment.calendarDay == moment?.moment.calendarDay
            let words =
                switch other.precision {
                case .minute where isSameDate: other.moment.clock.description
                case .minute: WallClock(here: context.world.zone).spoken(other.moment)
                case .part: "\(other.day.spoken), \(PartOfDay(of: other.moment).rawValue)"
                case .day: other.day.spoken
                }
            note("\(words) would be \(option.map { "\($0)\u{A0}\(typed)" } ?? typed)")
        }
        guard let second = moment?.second, let clock = moment?.moment.clock else { return }
        let typed = option.map { "\($0) \(second)" } ?? second.description
        note("\(clock) came twice then; this is the first. For the second: \(typed)")
    }

    /// Adds the line after a hard moment (DESIGN §7), unless there is none or the person silenced it: people and plan, not
    /// the crisis line.
    mutating func offer(_ nudge: Nudge?) {
        guard let nudge, context.settings.nudge else { return }
        note(nudge.words, right: .command("steady now"))
    }

    /// Adds that line after a use.
    /// - Parameters:
    ///   - substance: what was used. If the person didn't say, it may be what their programs are about.
    ///   - note: what they wrote besides.
    mutating func offerAfterUse(of substance: String?, _ note: String?, on day: Day) throws {
        guard context.settings.nudge else { return }
        // One that has ended counts too: the weeks after it are those of the highest risk (FACTS, "Levels of care").
        let programs = substance == nil ? try context.store.programs().filter { $0.from <= day } : []
        offer(Nudge(afterUseOf: ([substance] + programs.map(\.substances)).compactMap(\.self), note: note))
    }

    /// Adds where the facts that it tells come from.
    mutating func sources(of facts: [Fact]) { document.sources(of: facts) }

    mutating func print() throws {
        // Checked last, since the person can stop at any question.
        if context.terminal.keyboard.hasStopped { note("stopped there; what you entered is kept") }
        try context.terminal.print(document)
    }
}

extension Record {
    /// The texts that differ from those of the record before and that no line of it tells, such as a look back's.
    func untold(since old: any Record) -> [(words: Phrase, before: String?)] {
        guard let old = old as? Self else { return [] }
        return Self.fields.compactMap { field in
            guard case .text = field.declaration.type, case .none = field.declaration.wording,
                field.declaration.isShown, field.declaration.list == nil
            else { return nil }
            func text(_ record: Self) -> String? {
                if case .text(let text) = field.write(record) { text } else { nil }
            }
            let (now, before) = (text(self), text(old))
            return now == before ? nil : (Phrase("\(field.declaration.label): \(now ?? "left out")"), before)
        }
    }
}

extension SessionRemark {
    fileprivate func words(_ program: Program, _ clock: WallClock) -> String {
        switch self {
        case .noSlot(let slots):
            let times = slots.map { clock.clock($0.start) }.joined(separator: ", ")
            let kind = slots.contains(where: \.isExtra) ? "times" : "weekly times"
            return "not one of the \(kind) of \(program.name.text) that day, \(times)"
        case .secondSession(let slot, let first):
            return "a second session: \(first.id), \(first.status.rawValue), is the one of \(clock.clock(slot.start))"
        case .overlaps(let other):
            return "in the same hours as \(other.id), \(clock.clock(other.start)), \(Minutes.hours(other.minutes)) h"
        case .secondMakeup(let other): return "\(other.id) makes up for the same session"
        case .isMadeUp(let other): return "\(other.id) is on record as the make-up for it"
        }
    }
}
