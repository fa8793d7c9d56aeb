import SteadyDomain

/// Says what is used and left of a program's allowed absences, kindly, and before it matters.
struct AbsenceText {
    private let tally: AbsenceTally
    /// A session's day in words: `Wed 16`.
    private let spoken: (Session) -> String

    init(_ tally: AbsenceTally, spoken: @escaping (Session) -> String) {
        self.tally = tally
        self.spoken = spoken
    }

    /// `1 of 6 absences used`; nil if the program doesn't limit them.
    var used: String? { tally.allowed.map { "\(tally.used) of \($0) absences used" } }

    /// What its other rules say, a part each: `1 of 3 in a row`, `excused in time: Wed 16`, `to be made up: Wed 16`.
    var otherRules: [String] {
        let (notices, wanted) = (tally.notices, tally.rules.notice.map { AbsenceRules.spoken(notice: $0) } ?? "")
        return [
            tally.rules.inRow.map { "\(tally.inRow) of \($0) in a row" },
            days("excused with \(wanted) notice", notices.filter { $0.isInTime == true }.map(\.session)),
            days("excused later than that", notices.filter { $0.isInTime == false }.map(\.session)),
            days("excused, notice not noted", notices.filter { $0.isInTime == nil }.map(\.session)),
            days("to be made up", tally.toMakeUp),
        ].compactMap(\.self)
    }

    /// All of it, for the program's own page. Without a rule, the counts.
    var lines: [String] {
        let counts = "\(tally.missed) missed, \(tally.excused) excused"
        guard let allowed = tally.allowed, let left = tally.remaining else { return [counts] + otherRules }
        let counted = tally.countsExcused ? "excused ones count" : "excused ones don't count"
        let ahead = tally.ahead > 0 ? ", \(tally.ahead) to come" : ""
        return ["\(tally.used) of \(allowed) used\(ahead), \(left) left (\(counted))", counts] + otherRules
    }

    private func days(_ label: String, _ sessions: [Session]) -> String? {
        sessions.isEmpty ? nil : "\(label): \(sessions.map(spoken).joined(separator: ", "))"
    }
}

extension AbsenceTally {
    /// What is good to know before the next session; nil while there is room, and when there is none: it is said before it
    /// matters, not after.
    package var notice: String? {
        guard isNearLimit else { return nil }
        let left = remaining == 1 ? "1 absence left" : "1 more in a row is within the rule"
        let when = rules.notice.map { " \(AbsenceRules.spoken(notice: $0)) before" } ?? " beforehand"
        return "\(left); if you can't come, tell them\(when)"
    }

    /// The tally with the keys that the documentation lists.
    var json: JSON {
        func ids(_ sessions: [Session]) -> JSON { .array(sessions.map { .string($0.id.description) }) }
        return [
            "allowed": JSON(allowed), "used": .int(used), "left": JSON(left), "ahead": .int(ahead),
            "counts": .string((rules.counted ?? .all).rawValue), "missed": .int(missed), "excused": .int(excused),
            "inRow": .int(inRow), "inRowAllowed": JSON(rules.inRow), "noticeMinutes": JSON(rules.notice),
            "excusedInTime": ids(notices.filter { $0.isInTime == true }.map(\.session)),
            "excusedLate": ids(notices.filter { $0.isInTime == false }.map(\.session)),
            "toMakeUp": ids(toMakeUp),
        ]
    }
}

extension AbsenceRules {
    /// The rules beside the number: `only missed ones count`, `3 in a row`, `48 h notice`.
    var words: [String] {
        [
            counted == .missed ? "only missed ones count" : nil, inRow.map { "at most \($0) in a row" },
            notice.map { "\(AbsenceRules.spoken(notice: $0)) notice" },
            excusedMakeUp.map { $0 ? "excused ones must be made up" : "excused ones need no make-up" },
        ].compactMap(\.self)
    }
}

extension Coverage {
    /// `cost: 25 a session`, `authorized until Fri 2 Oct 2026`
    package var words: [String] {
        [
            cost.map { "cost: \($0)" }, insurance.map { "insurance: \($0)" },
            authorizedUntil.map { "authorized until \($0.spoken)" },
        ].compactMap(\.self)
    }
}
