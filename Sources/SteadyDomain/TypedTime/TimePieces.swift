// The pieces of a typed time: days, dates, parts, clock times, and what is ago.
extension TimeParser {
    /// Reads what comes next. False if it means nothing.
    mutating func readPiece() throws(Failure) -> Bool {
        let token = tokens[position]
        switch token.kind {
        case .clock(let clock):
            if attempt({ $0.readPast() }) { return true }
            guard self.clock == nil else { return false }
            self.clock = clock
            return advance()
        case .date(let year, let month, let day):
            guard Day(year: year, month: month, day: day) != nil else {
                throw .noDate(year, month, day)
            }
            return advance() && set(.date(WrittenDate(.monthAndDay(month, day), year: year)))
        case .numbers(let first, let second, let year):
            if attempt({ $0.readAgo() }) { return true }
            return advance() && set(.date(WrittenDate(.unordered(first, second), year: year)))
        case .offset(let offset): return advance() && set(zone: .offset(offset))
        case .number(let number, let isOrdinal):
            if attempt({ $0.readAgo() }) || attempt({ $0.readDate() }) || attempt({ $0.readPast() })
                || attempt({ $0.readHourLetter() })
            {
                return true
            }
            if isOrdinal {
                guard (1...31).contains(number) else { return false }
                _ = advance()
                if let months = peek().flatMap(TimeParser.distance), peek(1) == "month" {
                    return advance(2) && set(.ofMonth(months, day: number))
                }
                return set(.date(WrittenDate(.dayOfMonth(number), year: nil)))
            }
            if let isRead = readDayOfMonth(number, token) { return isRead }
            guard hour == nil, number <= 24 else { return false }
            hour = (number, token)
            _ = advance()
            if peek() == "o'clock" { _ = advance() }
            return true
        case .word(let word): return readWord(word)
        case .separator, .dash, .other: return false
        }
    }

    /// `mon 14`, `mon 9, evening`: the number after a weekday, unless it may be an hour. Nil if it may.
    private mutating func readDayOfMonth(_ number: Int, _ token: TimeToken) -> Bool? {
        guard weekday != nil, day == nil, (1...31).contains(number), position > 0,
            tokens[position - 1].word.flatMap(TimeWord.weekday) == weekday
        else { return nil }
        let isMore = position + 1 < tokens.count
        guard number > 12 || kind == .day || token.isBeforeComma && isMore else {
            isHourOfWeekday = true
            return nil
        }
        return advance() && set(.date(WrittenDate(.dayOfMonth(number), year: nil)))
    }

    private mutating func readWord(_ word: String) -> Bool {
        if attempt({ $0.readAhead() }) || attempt({ $0.readAgo() }) || attempt({ $0.readDate() })
            || attempt({ $0.readWeek() })
            || attempt({ $0.readPast() })
        {
            return true
        }
        if let weekday = TimeWord.weekday(word) { return advance() && set(weekday) }
        if let part = TimeWord.part(word), (peek(1), peek(2)) != ("before", "last") { return advance() && set(part) }
        if let number = TimeWord.number(word), let half = WrittenClock.Half(peek(1)), clock == nil {
            clock = WrittenClock(hour: number, half: half)
            return advance(2)
        }
        if let number = TimeWord.number(word), hour == nil {
            hour = (number, tokens[position])
            _ = advance()
            if peek() == "o'clock" { _ = advance() }
            return true
        }
        switch (word, peek(1)) {
        case ("in", _): return advance()
        case ("now", _): return advance() && setNow()
        case ("just", "now"), ("right", "now"): return advance(2) && setNow()
        case ("today", _): return advance() && set(.fromToday(0))
        case ("yesterday", _): return advance() && set(.fromToday(-1))
        case ("tomorrow", _): return advance() && set(.fromToday(1))
        case ("day", "before") where peek(2) == "yesterday": return advance(3) && set(.fromToday(-2))
        case ("night", "before") where peek(2) == "last": return advance(3) && set(.fromToday(-2)) && set(.night)
        case ("evening", "before") where peek(2) == "last": return advance(3) && set(.fromToday(-2)) && set(.evening)
        case ("day", "after") where peek(2) == "tomorrow": return advance(3) && set(.fromToday(2))
        case ("tonight", _), ("tonite", _): return advance() && set(.fromToday(0)) && set(.night)
        case ("last", "night"), ("last", "nite"): return advance(2) && set(.fromToday(-1)) && set(.night)
        case ("last", "evening"): return advance(2) && set(.fromToday(-1)) && set(.evening)
        case ("noon", _), ("midday", _): return advance() && set(named: TypedClock(second: 12 * 3600))
        case ("midnight", _): return advance() && set(named: TypedClock(second: 0, isMidnight: true))
        case ("this", let next?):
            guard let part = TimeWord.part(next) else { return false }
            return advance(2) && set(.fromToday(0)) && set(part)
        default: return readZone(word)
        }
    }

    /// `EDT` after a clock time.
    private mutating func readZone(_ word: String) -> Bool {
        guard clock != nil, (2...5).contains(word.utf8.count), word.utf8.allSatisfy({ $0 >= 0x61 }),
            position > 0, case .clock = tokens[position - 1].kind, word.hasSuffix("t")
        else { return word == "z" && clock != nil && advance() && set(zone: .offset(0)) }
        return advance() && set(zone: .abbreviation(word.uppercased()))
    }

    /// `last mon`, `this mon`; and the week of a weekday that stands anywhere else: `next week's`, `last week`.
    private mutating func readWeek() -> Bool {
        if peek() == "this", peek(1) == "past" { position += 1 }
        guard let distance = peek().flatMap(TimeParser.distance), let next = peek(1) else { return false }
        if next == "week" || next == "week's" {
            guard weeks == nil else { return false }
            weeks = distance
            return advance(2)
        }
        guard let weekday = TimeWord.weekday(next) else { return false }
        let day: DayExpression =
            switch distance {
            case -1: .last(weekday)
            case 1: .next(weekday)
            default: .week(0, weekday)
            }
        return advance(2) && set(day)
    }

    private static func distance(_ word: String) -> Int? {
        switch word {
        case "last", "past": -1
        case "this": 0
        case "next": 1
        default: nil
        }
    }

    /// Whether `read` finds its piece; if not, nothing is read.
    private mutating func attempt(_ read: (inout TimeParser) -> Bool) -> Bool {
        let before = self
        if read(&self) { return true }
        self = before
        return false
    }

    // MARK: Each piece once

    mutating func set(_ day: DayExpression) -> Bool {
        guard self.day == nil else { return false }
        self.day = day
        return true
    }

    private mutating func set(_ weekday: Weekday) -> Bool {
        guard self.weekday == nil else { return false }
        self.weekday = weekday
        return true
    }

    mutating func set(_ part: PartOfDay) -> Bool {
        guard self.part == nil else { return false }
        self.part = part
        return true
    }

    mutating func set(named clock: TypedClock) -> Bool {
        guard named == nil else { return false }
        named = clock
        return true
    }

    private mutating func set(zone: TypedClock.Zone) -> Bool {
        guard self.zone == nil else { return false }
        self.zone = zone
        return true
    }

    private mutating func setNow() -> Bool {
        guard !isNow else { return false }
        isNow = true
        return true
    }

    /// The word so many tokens ahead.
    func peek(_ ahead: Int = 0) -> String? {
        position + ahead < tokens.count ? tokens[position + ahead].word : nil
    }

    mutating func advance(_ count: Int = 1) -> Bool {
        position += count
        return true
    }
}

extension WrittenClock.Half {
    init?(_ word: String?) {
        switch word {
        case "am": self = .am
        case "pm": self = .pm
        default: return nil
        }
    }
}
