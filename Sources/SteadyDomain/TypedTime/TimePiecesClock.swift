// Clock times in words, and with a letter for the hour.
extension TimeParser {
    /// `half past nine pm`, `quarter to 10 in the evening`, `ten past 8`. Without am, pm or a part of the day the hour is
    /// a bare one.
    mutating func readPast() -> Bool {
        guard clock == nil, hour == nil, let (minutes, isSaid) = minutes() else { return false }
        let isTo = peek() == "to" || peek() == "till" || peek() == "before"
        guard isTo || peek() == "past" || peek() == "after", position + 1 < tokens.count else { return false }
        // "5 to 8pm" could be from 5 till 8; half is never said of what is to come.
        guard !isTo || minutes < 30 else { return false }
        _ = advance()
        let token = tokens[position]
        if token.word == "noon" || token.word == "midnight" {
            let isNoon = token.word == "noon"
            if isTo {
                guard isSaid else { return false }
                clock = WrittenClock(hour: 11, minute: 60 - minutes, half: isNoon ? .am : .pm)
            } else {
                guard set(named: TypedClock(second: (isNoon ? 720 + minutes : minutes) * 60, isMidnight: !isNoon))
                else {
                    return false
                }
            }
            return advance()
        }
        guard let (hour, half) = wholeHour(token), !isTo || isSaid || minutes > hour else { return false }
        _ = advance()
        if peek() == "o'clock" { _ = advance() }
        var written = half
        if half == nil, let said = WrittenClock.Half(peek()) {
            written = said
            _ = advance()
        }
        // "Quarter to 12 am" could be before midnight or before noon.
        guard (1...12).contains(hour), !(isTo && hour == 12 && written != nil) else { return false }
        let meant = isTo ? (hour + 10) % 12 + 1 : hour
        clock = WrittenClock(hour: meant, minute: isTo ? 60 - minutes : minutes, half: written)
        if written == nil { pastHour = (hour, token) }
        return true
    }

    /// The minutes before `past` or `to`, and whether they can't be an hour.
    private mutating func minutes() -> (Int, isSaid: Bool)? {
        if peek() == "a", peek(1) == "quarter" { _ = advance() }
        let token = tokens[position]
        let number: Int? =
            switch token.word {
            case "half": 30
            case "quarter": 15
            case let word?: TimeWord.number(word)
            case nil: token.number
            }
        guard let number, (1...30).contains(number) else { return nil }
        _ = advance()
        let isUnit = peek() == "minutes" || peek() == "mins" || peek() == "min"
        if isUnit { _ = advance() }
        return (number, isUnit || number > 12)
    }

    private func wholeHour(_ token: TimeToken) -> (hour: Int, half: WrittenClock.Half?)? {
        switch token.kind {
        case .number(let number, false): (number, nil)
        case .word(let word): TimeWord.number(word).map { ($0, nil) }
        case .clock(let clock) where clock.minute == 0 && clock.second == 0 && clock.half != nil:
            (clock.hour, clock.half)
        default: nil
        }
    }

    /// `16h`, `16h30`, `08h30`: of the 24-hour clock. `8h30` could be a time ago, so only an hour that is written in full
    /// is read.
    mutating func readHourLetter() -> Bool {
        let token = tokens[position]
        guard clock == nil, case .number(let hour, false) = token.kind, token.range.count == 2, hour > 12 || hour < 10,
            position + 1 < tokens.count, peek(1) == "h", tokens[position + 1].range.lowerBound == token.range.upperBound
        else { return false }
        let end = tokens[position + 1].range.upperBound
        _ = advance(2)
        var minute = 0
        if position < tokens.count, case .number(let number, false) = tokens[position].kind,
            tokens[position].range.lowerBound == end
        {
            guard tokens[position].range.count == 2 else { return false }
            minute = number
            _ = advance()
        }
        clock = WrittenClock(hour: hour, minute: minute, half: nil, isPadded: true)
        return clock != nil
    }
}
