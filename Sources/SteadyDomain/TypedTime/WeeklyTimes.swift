extension TimeParser {
    /// Reads `mon,wed,fri 6pm` or `mon 18:00, tue 9:00`: weekdays, each with the clock time that comes after them.
    /// - Throws: ``Problem/usage(_:command:)``
    static func slots(_ text: String) throws -> [Slot] {
        var slots: [Slot] = []
        var weekdays: [Weekday] = []
        var pieces: [TimeToken] = []
        func finish() throws {
            let clock = try? expression(pieces)
            guard case .clock(let clock, nil)? = clock, clock.zone == nil, clock.second % 60 == 0, !weekdays.isEmpty
            else {
                throw Problem.usage(
                    "\"\(text)\" is not a weekly time. Write a weekday and a clock time, such as \"mon 18:00\".")
            }
            slots += weekdays.map { Slot(clock, on: $0) }
            (weekdays, pieces) = ([], [])
        }
        let tokens = TimeLexer.tokens(text.replacing(";", with: ",")).filter { $0.word != "every" && $0.word != "in" }
        // With the clock time first, the weekdays come after it: "6pm on monday".
        let isClockFirst = tokens.first.map { TimeToken.days(of: $0).isEmpty } ?? false
        var isRange = false
        for token in tokens {
            let days = TimeToken.days(of: token)
            if !days.isEmpty {
                if !isClockFirst, !pieces.isEmpty { try finish() }
                if isRange, let last = weekdays.last {
                    weekdays += (1...7).map { last.advanced(by: $0) }.prefix { $0 != days[0] }
                }
                weekdays += days
                isRange = false
            } else if !weekdays.isEmpty, token.isJoint, isClockFirst || pieces.isEmpty {
                isRange = token.isDash
            } else {
                if isClockFirst, !weekdays.isEmpty { try finish() }
                pieces.append(token)
            }
        }
        try finish()
        return slots
    }
}

extension Slot {
    /// The weekly time of a typed clock time that is said of a weekday: `mon midnight` and `mon night 1` are Tuesday's.
    init(_ typed: TypedClock, on weekday: Weekday) {
        self.init(weekday: weekday.advanced(by: typed.isOfNextDate ? 1 : 0), clock: typed.clock)
    }
}

extension ClockTime {
    /// Reads a clock time as a person types it: `20:00`, `8pm`, `noon`; nil if the text is none, or holds a day or a zone.
    package init?(typed text: String) {
        guard case .clock(let clock, nil)? = try? TimeExpression(text), clock.zone == nil, clock.second % 60 == 0 else {
            return nil
        }
        self = clock.clock
    }
}

extension TimeToken {
    /// The weekdays that a word names: one, or those of `weekdays`; none if it names no weekday.
    fileprivate static func days(of token: TimeToken) -> [Weekday] {
        guard let word = token.word else { return [] }
        if word == "weekday" || word == "weekdays" { return Array(Weekday.allCases.prefix(5)) }
        return TimeWord.weekday(word).map { [$0] } ?? []
    }

    /// Whether it only joins two weekdays: `mon and wed`, `mon/wed`, `mon-fri`.
    fileprivate var isJoint: Bool { isDash || isSeparator || kind == .other || word == "and" }
    /// Whether it stands for the weekdays between two: `mon-fri`, `mon to fri`.
    fileprivate var isDash: Bool { kind == .dash || word == "to" || word == "till" || word == "through" }
}

extension Weekday {
    fileprivate func advanced(by days: Int) -> Weekday { Weekday(rawValue: (rawValue - 1 + days).modulo(7) + 1)! }
}
