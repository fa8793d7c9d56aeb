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
            slots += weekdays.map { Slot(weekday: $0, clock: clock.clock) }
            (weekdays, pieces) = ([], [])
        }
        for token in TimeLexer.tokens(text.replacing(";", with: ",")) {
            if let weekday = token.word.flatMap({ TimeWord.weekday($0) }) {
                if !pieces.isEmpty { try finish() }
                weekdays.append(weekday)
            } else if weekdays.isEmpty == false, token.isJoint, pieces.isEmpty {
                continue
            } else {
                pieces.append(token)
            }
        }
        try finish()
        return slots
    }
}

extension TimeToken {
    /// Whether it only joins two weekdays: `mon and wed`, `mon/wed`.
    fileprivate var isJoint: Bool { kind == .separator || kind == .other || word == "and" }
}
