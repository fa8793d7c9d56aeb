/// How a week compares with what was agreed (DESIGN §5).
package enum WeekStatus: String, Sendable {
    case above, met, excused, inProgress, below
}

/// Why a week required fewer sessions than the commitment's least.
package enum ShortWeek: Hashable, Sendable {
    /// The program began in the week, or after it.
    case began(Day)
    /// The program ended in the week, or before it.
    case ended(Day)
    /// The record's first day lies in the week: what was before counts for nothing.
    case recordBegan(Day)
    /// The program cancelled sessions.
    case cancelled(Int)
}

/// One program's week: what was agreed and what happened (DESIGN §5, "Programs").
package struct ProgramWeek: Sendable {
    package let program: Program
    package let weekNumber: Int
    package let commitment: Commitment?
    package let activeDays: Int
    package let required: Int
    package let attended: Int
    package let missed: Int
    package let excused: Int
    package let cancelled: Int
    package let unrecorded: Int
    /// Slots that have begun, from the first day of the record on, recorded or not.
    package let begun: Int
    /// Minutes attended.
    package let minutes: Int
    /// The minutes that the schedule has: those of its slots that were not cancelled, or without slots those of the
    /// sessions required. Nil if there is neither.
    package let minutesScheduled: Int?
    /// Nil if as much was required as the commitment says, or if there are just fewer slots.
    package let shortWeek: ShortWeek?
    package let remaining: Int
    /// Slots still ahead; nil if the schedule has no slots and the week no extra one.
    package let slotsLeft: Int?
    package let status: WeekStatus?
    /// The week's sessions, by start.
    package let sessions: [Session]
    /// The week's slots, by start.
    package let slots: [SlotOccurrence]
    /// Slots not recorded, or still ahead. Past slots before the first day of the record count as neither.
    package let open: [SlotOccurrence]

    package var hours: Tenths { Mean.tenths(minutes, over: 60) }
    package var hoursScheduled: Tenths? { minutesScheduled.map { Mean.tenths($0, over: 60) } }

    /// - Parameters:
    ///   - counted: the days of the week that count; nil for all of them.
    ///   - sessions: the sessions of the week and of at least a day before and after it, of every program.
    ///   - firstDay: the first day of the record; nil if there is none yet.
    package init(
        _ program: Program, week: Week, counting counted: ClosedRange<Day>? = nil, sessions: ArraySlice<Session>,
        firstDay: Day?, now: Now
    ) {
        let firstDay = firstDay ?? now.today
        let days = counted ?? week.days
        self.program = program
        weekNumber = program.weekNumber(in: week)
        let active = days.overlaps(program.activeDays) ? days.clamped(to: program.activeDays) : nil
        // Without an active day in the week, use the nearest: the last day of an ended program, the first day of a
        // future one.
        let reference =
            active?.upperBound ?? (program.from > days.upperBound ? program.from : program.activeDays.upperBound)
        let schedule = program.schedule(on: reference)
        commitment = schedule?.commitment
        activeDays = active?.count ?? 0

        let own = sessions.filter { $0.program == program.uid }
        self.sessions = own.filter { days.contains($0.day) }.sorted { $0.start.instant < $1.start.instant }
        slots = program.slots(on: days, dayStart: now.calendar.dayStart, sessions: own)
        attended = self.sessions.count { $0.status == .attended }
        missed = self.sessions.count { $0.status == .missed }
        excused = self.sessions.count { $0.status == .excused }
        cancelled = self.sessions.count { $0.status == .cancelled }
        minutes = self.sessions.filter { $0.status == .attended }.reduce(0) { $0 + $1.minutes }

        let hasSlots = schedule.map { !$0.slots.isEmpty } ?? false
        let expected = slots.filter { $0.day >= firstDay }
        if let commitment {
            if hasSlots {
                required = min(commitment.least, expected.count { $0.session?.status != .cancelled })
            } else {
                let activeDays = active.map { $0.count { $0 >= firstDay } } ?? 0
                required = max(0, commitment.least * activeDays / 7 - cancelled)
            }
        } else {
            required = 0
        }
        let isShort = required < (commitment?.least ?? 0)
        shortWeek =
            isShort ? ShortWeek(program, on: days, firstDay: firstDay, cancelled: cancelled) : nil
        let scheduled =
            hasSlots
            ? expected.filter { $0.session?.status != .cancelled }.reduce(0) { $0 + $1.minutes }
            : required * (schedule?.minutes ?? 0)
        minutesScheduled = scheduled > 0 ? scheduled : nil
        begun = expected.count { $0.start.instant <= now.instant }
        unrecorded = expected.count { $0.start.instant <= now.instant && $0.session == nil }
        slotsLeft =
            hasSlots || slots.contains(where: \.isExtra)
            ? slots.count { $0.start.instant > now.instant && $0.session == nil } : nil
        open = slots.filter { $0.session == nil && ($0.day >= firstDay || $0.start.instant > now.instant) }
        remaining = max(0, required - attended - excused)

        if let commitment, required > 0 || attended > 0 {
            status =
                if attended > commitment.most { .above } else if attended >= required {
                    .met
                } else if attended + excused >= required { .excused } else if days.contains(now.today) {
                    .inProgress
                } else { .below }
        } else {
            status = nil
        }
    }
}

extension ShortWeek {
    fileprivate init?(_ program: Program, on days: ClosedRange<Day>, firstDay: Day, cancelled: Int) {
        if let ended = program.ended, ended < days.upperBound {
            self = .ended(ended)
        } else if program.from > days.lowerBound {
            self = .began(program.from)
        } else if firstDay > days.lowerBound {
            self = .recordBegan(firstDay)
        } else if cancelled > 0 {
            self = .cancelled(cancelled)
        } else {
            return nil
        }
    }
}
