import SteadyDomain

/// Writes records in one line, for echoes and the log.
package struct RecordText {
    let vocabulary: Vocabulary
    private let programs: [UID<Program>: Program]
    private let sessions: [UID<Session>: ID<Session>]
    private let wallClock: WallClock?
    private let isWhole: Bool

    /// - Parameters:
    ///   - programs: the programs that sessions may belong to; other records don't need them.
    ///   - sessions: the ids of the sessions that other sessions make up for.
    ///   - here: the reader's zone; nil if no clock time will be written.
    ///   - isWhole: whether to write notes in full.
    package init(
        vocabulary: Vocabulary, programs: [Program] = [], sessions: [UID<Session>: ID<Session>] = [:],
        here: Zone? = nil, isWhole: Bool = false
    ) {
        self.isWhole = isWhole
        self.vocabulary = vocabulary
        self.programs = Dictionary(programs.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
        self.sessions = sessions
        wallClock = here.map { WallClock(here: $0, programs: programs) }
    }

    /// The words of an entry. An echo puts `when` between `what` and `details`; the log puts it first.
    struct Words {
        let what: String
        let when: String
        let details: [String]
    }

    /// `c12  craving 7, then 4 · Wed 16 Sep 2026 19:42 · stress · walk`
    package func echo(_ entry: any Entry, today: Day) -> Phrase {
        line(entry, today: today).led(by: entry.reference.description)
    }

    /// Like ``echo(_:today:)``, without the id. If its day isn't today, says how far away it is.
    package func line(_ entry: any Entry, today: Day) -> Phrase {
        let words = words(for: entry)
        let day = entry.day
        let when = day == today ? words.when : "\(words.when), \(day.distance(from: today))"
        return Phrase([words.what, when] + words.details)
    }

    /// A line of the log in its columns: `Wed 16 Sep 19:42`, `c12`, `craving 7, then 4 · stress · walk`.
    package func logLine(_ entry: any Entry, today: Day) -> (when: String, id: String, text: Phrase) {
        let words = words(for: entry)
        let day = entry.day
        let date = entry.knownTime?.calendarDay ?? day
        let year = date.year == today.year ? "" : " \(date.year)"
        let when =
            "\(date.shortSpoken)\(year)".padded(to: 10 + year.count) + " "
            + (entry.knownTime.map(clock) ?? (entry.precision == .part ? entry.knownPart?.rawValue : nil) ?? "     ")
        return (
            when, entry.reference.description,
            Phrase([words.what] + words.details)
        )
    }

    /// `p1  Riverside IOP · iop · from Mon 2 Nov 2026, 12 weeks · 3–5 a week, 3 h each · mon 18:00`
    package func echo(_ program: Program, on day: Day) -> Phrase {
        line(program, on: day).led(by: program.id.description)
    }

    /// Like ``echo(_:on:)``, without the id. It names the extra sessions from that day on.
    /// - Parameter length: how long it is, to stand after its days; nil for nothing.
    package func line(_ program: Program, on day: Day, length: String? = nil) -> Phrase {
        var parts = [program.name.text]
        if Name.key(program.level.title) != program.name.key { parts.append(program.level.rawValue) }
        parts.append("from \(program.from.spoken)" + plannedEnd(of: program))
        if let ended = program.ended {
            parts.append("ended \(ended.spoken)" + (program.endReason.map { ", \($0.rawValue)" } ?? ""))
        }
        if let length { parts.append(length) }
        if let schedule = program.schedule(on: day), program.hasSessions(on: day) { parts += words(for: schedule) }
        parts += program.extras.filter { $0.calendarDay >= day }.map { "extra \(spoken($0))" }
        if let absences = program.absences {
            parts.append("\(absences) \(absences == 1 ? "absence" : "absences") allowed")
        }
        parts += program.rules.words
        if let counselor = program.counselor { parts.append("counselor \(vocabulary.name(counselor).text)") }
        parts += program.coverage.words
        if let substances = program.substances { parts.append("about \(substances)") }
        if let note = program.note { parts.append(self.note(note)) }
        return Phrase(parts)
    }

    /// `3–5 a week, 3 h each` and the weekly times.
    package func words(for schedule: Schedule) -> [String] {
        var parts: [String] = []
        let hours = "\(Minutes.hours(schedule.minutes)) h"
        parts.append(schedule.commitment.map { "\($0) a week, \(hours) each" } ?? "\(hours) a session")
        if !schedule.slots.isEmpty { parts.append(schedule.slots.map(\.description).joined(separator: ", ")) }
        return parts
    }

    private func plannedEnd(of program: Program) -> String {
        switch program.plannedEnd {
        case .weeks(let weeks): ", \(weeks) \(weeks == 1 ? "week" : "weeks")"
        case .until(let day): " to \(day.spoken)"
        case nil: ""
        }
    }

    /// `Sam · support · +1 555 0100`
    package func line(_ contact: Contact) -> Phrase {
        Phrase([contact.name.text, contact.role.rawValue, contact.phone].compactMap(\.self))
    }

    /// `warning sign · skipping meals`
    package static func line(_ note: PlanNote) -> Phrase { Phrase([note.noun, note.text]) }

    /// A plan's step: `walk (10 min)`, `call someone (Sam)`.
    package func line(_ step: Step) -> String {
        let extras = [step.minutes.map { "\($0) min" }, step.contact.map { vocabulary.name($0).text }]
            .compactMap(\.self)
        return vocabulary.name(step.action).text
            + (extras.isEmpty ? "" : " (\(extras.joined(separator: ", ")))")
    }

    // MARK: Each kind

    private func words(for entry: any Entry) -> Words {
        switch entry {
        case let session as Session: words(for: session)
        case let craving as Craving:
            Words(
                what: "craving \(craving.intensity)" + (craving.after.map { ", then \($0)" } ?? ""),
                when: spoken(craving),
                // In the order of the fields: triggers and actions first.
                details: details(
                    of: craving, own: [("outcome", craving.outcome.map { $0 == .used ? "use" : $0.rawValue })]))
        case let checkIn as CheckIn:
            Words(
                what: "check-in", when: checkIn.day.spoken,
                details: details(
                    of: checkIn,
                    own: [("used", checkIn.used.map { $0 ? "use" : "no use" }), ("support", support(of: checkIn))]))
        case let point as Point:
            Words(
                what: point.doneOn == nil ? "to raise" : "raised", when: point.day.spoken,
                details: details(of: point))
        case let agreement as Agreement:
            Words(what: "agreed", when: agreement.day.spoken, details: details(of: agreement))
        case let dose as Dose: words(for: dose)
        case let score as ClinicScore: words(for: score)
        case let screen as Screen: words(for: screen)
        // For all other kinds, also new ones, the declared fields are enough.
        default:
            Words(
                what: type(of: entry).kind.noun, when: spoken(entry),
                details: details(of: entry))
        }
    }

    private func words(for session: Session) -> Words {
        let program = programs[session.program]
        let makeup = session.makeupFor.map { made in "make-up" + (sessions[made].map { " for \($0)" } ?? "") }
        let kind = session.kind == program?.level.defaultKind ? nil : session.kind.rawValue
        let first = [program?.name.text, session.hours(in: program), kind, makeup].compactMap(\.self)
        return Words(
            what: session.status.rawValue, when: spoken(session.start), details: first + details(of: session))
    }

    /// The words of a record's declared fields, in order.
    /// - Parameter own: words for fields that the kind writes in its own way; nil words leave the field out.
    func details<R: Record>(of record: R, own: [(field: String, words: String?)] = []) -> [String] {
        R.fields.flatMap { field -> [String] in
            if let own = own.first(where: { $0.field == field.name }) { return [own.words].compactMap(\.self) }
            let declaration = field.declaration
            if case .none = declaration.wording { return [] }
            return said(field.write(record), declaration).map { value in
                switch declaration.wording {
                case .none, .value: value
                case .labelled: "\(declaration.label) \(value)"
                case .titled: "\(declaration.label): \(value)"
                case .note: note(value)
                }
            }
        }
    }

    /// A field's value in words; several for a list.
    private func said(_ value: FieldValue, _ declaration: FieldDeclaration) -> [String] {
        switch (value, declaration.type) {
        case (.null, _): []
        case (.int(let minutes), .minutes): ["\(minutes) min"]
        case (.int(let minutes), .hours): ["\(Minutes.hours(minutes)) h"]
        case (.int(let number), .flag): [number == 0 ? "no" : "yes"]
        case (.int(let number), _): [String(number)]
        case (.text(let uid), .reference(let kind)): [vocabulary.name(kind, uid) ?? "?"]
        case (.text(let text), .day): [Day(text)?.spoken ?? text]
        case (.text(let text), .moment): [Moment(text).map(spoken) ?? text]
        case (.text(let text), _): [text]
        case (.list(let items), _): items.flatMap { said($0, declaration) }
        case (.item(let document), _): [document.fields.flatMap { said($0.value, declaration) }.joined(separator: " ")]
        }
    }

    /// `Sam and Ada reached, Dave tried`
    private func support(of checkIn: CheckIn) -> String? {
        guard let support = checkIn.support else { return nil }
        if support == .nobody { return "nobody reached" }
        let people =
            [(checkIn.contact.map { vocabulary.name($0).text } ?? "someone", support)]
            + checkIn.others.map { (vocabulary.name($0.contact).text, $0.outcome) }
        return [Support.reached, .tried].compactMap { outcome in
            let names = people.filter { $0.1 == outcome }.map(\.0)
            return names.isEmpty ? nil : "\(names.listed(by: "and")) \(outcome.rawValue)"
        }.joined(separator: ", ")
    }

    /// When an entry was, as well as that is known.
    func spoken(_ entry: any Entry) -> String {
        guard let time = entry.time else { return entry.day.spoken }
        return wallClock?.spoken(time, entry.precision, on: entry.day) ?? time.spoken
    }

    /// `Wed 16 Sep 2026 18:00`, with its zone if the reader's clock shows another offset then.
    func spoken(_ moment: Moment) -> String { wallClock?.spoken(moment) ?? moment.spoken }
    private func clock(_ moment: Moment) -> String { wallClock?.clock(moment) ?? moment.clock.description }

    /// A note: in full, or only its beginning.
    func note(_ note: String) -> String {
        if isWhole { return "note: \(note)" }
        let lines = note.split(whereSeparator: \.isNewline)
        let first = lines.first ?? ""
        let isWhole = first.count <= 60 && lines.count < 2
        return "note: " + first.prefix(60) + (isWhole ? "" : " …")
    }
}

extension Session {
    /// `3 h`, or `2 of 3 h` if it was cut short.
    func hours(in program: Program?) -> String {
        let planned = program?.plannedMinutes(of: self) ?? minutes
        let isCutShort = status == .attended && minutes < planned
        return "\(Minutes.hours(minutes))\(isCutShort ? " of \(Minutes.hours(planned))" : "") h"
    }
}
