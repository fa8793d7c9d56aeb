/// The absences of a program from its first day to a day, held against its own rules.
package struct AbsenceTally: Hashable, Sendable {
    /// How many absences the program allows; nil if it was not said.
    package let allowed: Int?
    package let rules: AbsenceRules
    package let missed: Int
    package let excused: Int
    /// Absences on record after the last day that count, such as an excused session ahead: they are spent.
    package let ahead: Int
    /// How many of the newest sessions were absences one after another. A cancelled session neither counts nor ends the row.
    package let inRow: Int
    /// The excused sessions of a program that wants notice, by start, each with whether it had it.
    package let notices: [NoticedAbsence]
    /// The excused sessions that are still to be made up, by start.
    package let toMakeUp: [Session]

    /// An excused session, and whether the program was told early enough.
    package struct NoticedAbsence: Hashable, Sendable {
        package let session: Session
        /// Nil: nobody can tell, since the record was made too late and says no other time.
        package let isInTime: Bool?
    }

    /// Counts alone, for a program that only says how many absences it allows.
    package init(allowed: Int?, counted: AbsenceRules.Counted?, missed: Int, excused: Int, ahead: Int = 0) {
        self.allowed = allowed
        var rules = AbsenceRules()
        rules.counted = counted
        self.rules = rules
        (self.missed, self.excused, self.ahead) = (missed, excused, ahead)
        (inRow, notices, toMakeUp) = (0, [], [])
    }

    /// - Parameters:
    ///   - sessions: at least those of the program; those of others are passed over.
    ///   - last: the last day that counts.
    package init(of program: Program, _ sessions: [Session], until last: Day) {
        allowed = program.absences
        rules = program.rules
        let all = sessions.filter { $0.program == program.uid }
        let own = all.filter { $0.day >= program.from && $0.day <= last }
            .sorted { $0.start.instant < $1.start.instant }
        missed = own.count { $0.status == .missed }
        let excused = own.filter { $0.status == .excused }
        self.excused = excused.count
        let counted: Set<SessionStatus> = program.rules.counted == .missed ? [.missed] : [.missed, .excused]
        ahead = all.count { $0.day > last && counted.contains($0.status) }
        inRow = own.reversed().filter { $0.status != .cancelled }.prefix { counted.contains($0.status) }.count
        notices =
            program.rules.notice.map { notice in
                excused.map { NoticedAbsence(session: $0, isInTime: $0.wasTold(before: notice)) }
            } ?? []
        guard program.rules.excusedMakeUp == true else {
            toMakeUp = []
            return
        }
        let madeUp = Set(all.filter { $0.status == .attended }.compactMap(\.makeupFor))
        toMakeUp = excused.filter { !madeUp.contains($0.uid) }
    }

    /// Whether excused sessions count among the allowed absences.
    package var countsExcused: Bool { rules.counted != .missed }
    /// The absences that count.
    package var used: Int { countsExcused ? missed + excused : missed }
    /// How many are left; nil if the program doesn't limit them.
    package var left: Int? { allowed.map { max(0, $0 - used) } }
    /// How many more in a row the program allows; nil if it doesn't limit them.
    package var leftInRow: Int? { rules.inRow.map { max(0, $0 - inRow) } }
    /// How many are left after those that lie ahead; nil if the program doesn't limit them.
    package var remaining: Int? { left.map { max(0, $0 - ahead) } }
    /// Whether one more uses a limit up: the time to say so, before it matters. A limit of one is the rule itself.
    package var isNearLimit: Bool { remaining == 1 && used + ahead > 0 || leftInRow == 1 && inRow > 0 }
}

extension Session {
    /// Whether the program was told so many minutes before the start: at the time that was said, or else by when the record
    /// was made, if that was before the start. Nil if neither tells.
    fileprivate func wasTold(before notice: Int) -> Bool? {
        let latest = start.instant - notice * 60
        if let toldAt { return toldAt.instant <= latest }
        return made.at.instant < start.instant ? made.at.instant <= latest : nil
    }
}

extension AbsenceRules {
    /// Whether they need more than the number of absences: their order, their times or their make-ups.
    package var hasMoreThanCounts: Bool { inRow != nil || notice != nil || excusedMakeUp == true }

    /// How long beforehand, as a person types it: `48h`, `2 days`, `90 min`; a number alone is hours.
    /// - Returns: minutes.
    /// - Throws: ``Problem/usage(_:command:)`` if the text is no length from a minute to 31 days.
    package static func notice(typed text: String) throws -> Int {
        let typed = text.trimmed.lowercased()
        let number = typed.prefix { $0.isASCII && $0.isNumber }
        let unit = typed.dropFirst(number.count).drop { $0 == " " }
        let minutes: Int? =
            switch unit {
            case "d", "day", "days": Int(digits: number.utf8.span).flatMap { $0 <= 31 ? $0 * 1440 : nil }
            case "w", "week", "weeks": Int(digits: number.utf8.span).flatMap { $0 <= 4 ? $0 * 7 * 1440 : nil }
            case "", "h", "hr", "hrs", "hour", "hours":
                Int(digits: number.utf8.span).flatMap { $0 <= 744 ? $0 * 60 : nil }
            default: Minutes.written(typed)
            }
        guard let minutes, notices.contains(minutes) else {
            throw Problem.usage("Notice is a length of time such as 48h or 2 days, up to 31 days; not \"\(text)\".")
        }
        return minutes
    }

    /// A notice in words: `48 h`, `90 min`.
    package static func spoken(notice minutes: Int) -> String {
        minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes) min"
    }
}
