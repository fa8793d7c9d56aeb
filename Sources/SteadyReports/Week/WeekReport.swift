import SteadyDomain

/// All figures of a week's report, computed once. The functions that write them compute nothing.
package struct WeekReport: Sendable {
    /// Figures of the week before, to compare with this week's.
    package struct Previous: Sendable {
        package let sessionsAttended: Int
        package let cravings: Int
        package let intensity: Answers
        package let checkIns: Int
        package let mood: Answers
        package let stress: Answers
        package let sleep: Answers
        package let urge: Answers
        /// Whether anything of that week is on record. If not, it had no cravings that anyone knows of, rather than none.
        package let hasEntries: Bool
    }

    /// A trigger without a step of its own in the plan, and what could be its step.
    package struct Unplanned: Sendable {
        package let trigger: Name
        /// What helped with it, or the plan's own first step: nothing after which cravings were stronger. Nil if there is
        /// no such action.
        package let action: Name?
    }

    /// How much was recorded: without it no figure says anything.
    package struct Recorded: Sendable {
        package let evenings: Int
        package let eveningsOf: Int
        package let sessions: Int
        /// The planned sessions that have begun; nil where no program has weekly times, so that nobody can tell.
        package let sessionsOf: Int?

        /// - Parameter checkIns: nil if the page doesn't tell of them.
        fileprivate init(_ checkIns: CheckInWeek?, _ programs: [ProgramWeek]) {
            evenings = checkIns?.done ?? 0
            eveningsOf = checkIns?.of ?? 0
            if programs.contains(where: { !$0.slots.isEmpty }) {
                let begun = programs.reduce(0) { $0 + $1.begun }
                sessions = begun - programs.reduce(0) { $0 + $1.unrecorded }
                sessionsOf = begun
            } else {
                sessions = programs.reduce(0) { $0 + $1.sessions.count }
                sessionsOf = nil
            }
        }
    }

    /// A slot next week.
    package struct Coming: Sendable {
        package let program: Program
        package let slot: SlotOccurrence
    }

    /// A missed session and the session that makes up for it.
    package struct Makeup: Sendable {
        package let missed: Session
        package let makeup: Session
    }

    /// How much of the record is in it.
    package let share: ShareLevel
    package let week: Week
    package let now: Now
    package let inProgress: Bool
    package let points: [Point]
    /// The points that the page has room for: the first ones, open ones before those ticked off.
    package var firstPoints: [Point] { WeekReport.first(points) }
    /// What was agreed with the counselor, whether it is still open or was done in the week or after it.
    package let agreements: [Agreement]
    /// The agreements that the page has room for, chosen as the points are.
    package var firstAgreements: [Agreement] { WeekReport.first(agreements) }

    /// What is still to be lined up around a change of care, due first ones first.
    package let checklist: [ChecklistItem]
    /// The level of care that is soon to end; nil if there is none, or if the page doesn't tell of it.
    package let nearEnd: NearEnd?
    /// Whether it says where what it tells comes from.
    let showsSources: Bool

    private static func first<Line: CarriedLine>(_ lines: [Line]) -> [Line] {
        let most = 4
        return Array((lines.filter { $0.doneOn == nil } + lines.filter { $0.doneOn != nil }).prefix(most))
    }
    /// Programs active in the week or with a session in it, by start then id.
    package let programs: [ProgramWeek]
    package let cravings: CravingWeek
    package let checkIns: CheckInWeek
    package let recorded: Recorded
    /// The week's days, in order.
    package let days: [WeekDay]
    /// Nil if there are too few cravings to tell.
    package let course: DayCourse?
    package let events: Events
    package let use: UseCount
    /// Nil when the week before ended before the first day of the record.
    package let previous: Previous?
    package let absences: [UID<Program>: AbsenceTally]
    /// By first day; those of which there is nothing to tell too.
    package let medications: [Medicine]
    /// What the page tells that has a source.
    var facts: [Fact] {
        [tolerance?.fact, nearEnd.flatMap { $0.hasChecklist ? nil : $0.fact }].compactMap(\.self)
    }
    /// The line about tolerance if an opioid among them ended in the week, where its name is told; nil otherwise.
    let tolerance: Nudge?
    /// In the order of their first days.
    package let scores: [ScoreSeries]
    /// The week's triggers in their order, each with the plan's steps for it.
    package let triggers: [TriggerSteps]
    /// Triggers of at least two cravings that have no step of their own in the plan.
    package let unplanned: [Unplanned]
    /// The next week's slots, by start.
    package let nextWeek: [Coming]
    /// The make-up sessions around this week, each with the session that it makes up for.
    package let makeups: [Makeup]
    package let vocabulary: Vocabulary
    /// Writes this page's clock times.
    let wallClock: WallClock

    /// - Parameters:
    ///   - share: what is left out of it, in every form.
    ///   - chosen: the only programs to tell of; empty for all.
    package init(
        _ record: WeekRecord, share: ShareLevel = .everything, programs chosen: Set<UID<Program>> = [],
        showsSources: Bool = false
    ) {
        self.showsSources = showsSources
        let record = record.shared(at: share, programs: chosen)
        self.share = share
        let week = record.week
        self.week = week
        now = record.now
        inProgress = record.inProgress
        points = record.points
        agreements = record.agreements
        (checklist, nearEnd) = (record.checklist.open, record.nearEnd)
        vocabulary = record.vocabulary
        let own = WeekFigures(
            week, programs: record.programs,
            entries: Entries(sessions: record.sessions, cravings: record.cravings, checkIns: record.checkIns),
            firstDay: record.firstDay, now: record.now)
        programs = own.programs
        cravings = CravingWeek(
            own.cravings, of: record.cravings, days: week.days, vocabulary: record.vocabulary)
        checkIns = own.checkIns
        recorded = Recorded(share.includes(.counselor) ? own.checkIns : nil, own.programs)
        days = WeekDay.all(in: record, programs: own.programs)
        course = record.course
        use = record.use
        events = Events(record, programs: own.programs.map(\.program), strongest: own.cravings.peak)
        absences = record.absences
        scores = record.scores
        medications = record.medications.map { Medicine($0, on: record.week.days, record) }
        tolerance = WeekReport.tolerance(record)
        previous = share.includes(.counselor) ? WeekReport.previous(record) : nil
        triggers = TriggerSteps.all(cravings.triggers, record)
        unplanned = WeekReport.unplanned(cravings.triggers, record)
        makeups = record.sessions.compactMap { session in
            guard let uid = session.makeupFor else { return nil }
            let missed = record.sessions.first { $0.uid == uid } ?? record.madeUp.first { $0.uid == uid }
            return missed.map { Makeup(missed: $0, makeup: session) }
        }
        nextWeek = record.programs.flatMap { program in
            program.slots(
                on: week.next.days, dayStart: record.now.calendar.dayStart, sessions: record.sessions
            )
            .filter { $0.session == nil }.map { Coming(program: program, slot: $0) }
        }.sorted { $0.slot.start.instant < $1.slot.start.instant }
        wallClock = WallClock(
            here: record.now.calendar.zone, programs: programs.map(\.program) + nextWeek.map(\.program))
    }

    /// Whether a file with this beginning is a week's page, in any of its forms.
    package static func isWeek(_ beginning: [UInt8]) -> Bool {
        var text = String(decoding: beginning, as: UTF8.self)[...]
        if PageForm.week.isBeginning(String(text)) { return true }
        // Enough to be sure that it is Steady's: {"week":"2026-W38","from":"2026-09-14".
        if text.hasPrefix("{\"week\":\"") { return text.contains("\",\"from\":\"") }
        if text.hasPrefix("# ") { text = text.dropFirst(2) }
        guard text.hasPrefix("Week "), let line = text.split(separator: "\n").first else { return false }
        return Weekday.allCases.contains { line.contains("\($0.shortName) ") } && line.contains(" – ")
    }

    private static func unplanned(_ triggers: [CravingWeek.TriggerCount], _ record: WeekRecord) -> [Unplanned] {
        let lacking = triggers.filter { record.plan.lacksStep(for: $0.uid, setOff: $0.count) }
        guard !lacking.isEmpty else { return [] }
        // Only of the weeks that were read: the whole record's effects would be another query.
        let effects = ActionEffects(in: record.cravings)
        return lacking.map { trigger in
            Unplanned(
                trigger: trigger.name,
                action: effects.proposal(for: trigger.uid, record.plan, record.vocabulary).map {
                    record.vocabulary.name($0)
                })
        }
    }

    private static func previous(_ record: WeekRecord) -> Previous? {
        let week = record.week.previous
        guard week.to >= record.firstDay ?? record.now.today else { return nil }
        let cravings = CravingTally(record.cravings[...], days: week.days)
        let checkIns = CheckInWeek(
            record.checkIns[...], days: week.days, firstDay: record.firstDay, today: record.now.today)
        return Previous(
            sessionsAttended: record.sessions.count { week.days.contains($0.day) && $0.status == .attended },
            cravings: cravings.count, intensity: cravings.intensity, checkIns: checkIns.done, mood: checkIns.mood,
            stress: checkIns.stress, sleep: checkIns.sleep, urge: checkIns.urge,
            hasEntries: cravings.count > 0 || checkIns.done > 0
                || record.sessions.contains { week.days.contains($0.day) })
    }
}
