/// Reads the pieces of a typed time, in any order.
struct TimeParser {
    let tokens: [TimeToken]
    let kind: Kind
    var position = 0

    // What was read so far. Each can be said once.
    var day: DayExpression?
    /// A weekday alone, or beside a date.
    var weekday: Weekday?
    /// `last week`, in weeks from this one: which week's weekday is meant.
    var weeks: Int?
    /// Whether the year of the date may be a clock time: `nov 14 1930`.
    var isYearClock = false
    var part: PartOfDay?
    var clock: WrittenClock?
    /// `noon`, `midnight`
    var named: TypedClock?
    /// An hour alone, which needs a part of the day.
    var hour: (number: Int, token: TimeToken)?
    /// Whether that hour comes right after a weekday: with a clock time too, it is the day of the month.
    var isHourOfWeekday = false
    /// The hour of `half past 9`, which needs a part of the day too.
    var pastHour: (number: Int, token: TimeToken)?
    var zone: TypedClock.Zone?
    /// How many seconds ago.
    var back: Int?
    /// Whether they are counted from the day: `2 days and 3 hours ago`.
    var isBackFromDay = false
    var isNow = false

    /// Why the pieces don't make a time.
    enum Failure: Error {
        case unreadable
        /// `9`: the hour could be of either half of the day.
        case bareHour(Int, Range<Int>)
        /// `13:00 in the morning`
        case contradiction(TypedClock, PartOfDay)
        case noDate(Int, Int, Int)
    }

    /// What a text should be.
    enum Kind {
        case time, day

        /// With its article, for an error.
        var noun: String { self == .time ? "a time" : "a day" }
        /// What to write if no reading is near.
        var example: String { self == .time ? "yesterday 21:30" : "yesterday" }
    }

    private init(_ tokens: [TimeToken], as kind: Kind) {
        self.tokens = tokens
        self.kind = kind
    }

    /// Reads a text.
    /// - Parameter kind: what it should be, for the error.
    /// - Throws: ``Problem/usage(_:command:)`` with the nearest form that can be read.
    static func read(_ text: String, as kind: Kind) throws -> TimeExpression {
        if let expression = read(ifTime: text, as: kind) { return expression }
        do {
            return try expression(TimeLexer.tokens(text), as: kind)
        } catch {
            // RFC 3339 needs an offset. Without one it reads with a space; on a day that doesn't exist, not at all.
            if case .unreadable = error, let spaced = text.withoutDateSeparator {
                let failure = failure(spaced, kind)
                guard case .unreadable = failure else {
                    throw failure.problem(spaced, as: kind)
                }
                throw Problem.usage("\"\(text)\" is not \(kind.noun) that Steady reads. Write \"\(spaced)\".")
            }
            throw error.problem(text, as: kind)
        }
    }

    /// Nil if the text can't be read.
    static func read(ifTime text: String, as kind: Kind = .time) -> TimeExpression? {
        if let moment = Moment(text.trimmed) { return .exact(moment) }
        // Steady itself writes how far away a date is: "Mon 14 Sep 2026, 2 days ago".
        return (try? expression(TimeLexer.tokens(text), as: kind)) ?? dateBeforeDistance(text)
    }

    /// The expression before a last comma, if it has a date and a distance comes after it.
    private static func dateBeforeDistance(_ text: String) -> TimeExpression? {
        guard let comma = text.lastIndex(of: ",") else { return nil }
        let distance = text[comma...].dropFirst().lowercased().split(separator: " ").filter { $0 != "in" }
        let isDistance =
            distance.count == 1 && ["today", "yesterday", "tomorrow"].contains(distance[0])
            || distance == ["just", "now"]
            || distance.count >= 2 && Int(distance[0]) != nil
                && ["day", "hour", "minute"].contains { distance[1].hasPrefix($0) }
        guard isDistance, let expression = try? expression(TimeLexer.tokens(String(text[..<comma]))) else { return nil }
        switch expression {
        case .day(.date), .part(_, .date?), .clock(_, .date?): return expression
        default: return nil
        }
    }

    private static func failure(_ text: String, _ kind: Kind) -> Failure {
        do {
            _ = try expression(TimeLexer.tokens(text), as: kind)
            return .unreadable
        } catch {
            return error
        }
    }

    static func expression(_ tokens: [TimeToken], as kind: Kind = .time) throws(Failure) -> TimeExpression {
        var parser = TimeParser(tokens, as: kind)
        return try parser.read()
    }

    private mutating func read() throws(Failure) -> TimeExpression {
        guard !tokens.isEmpty else { throw .unreadable }
        while position < tokens.count {
            guard try readPiece() else { throw .unreadable }
        }
        return try expression()
    }

    // MARK: The whole

    private mutating func expression() throws(Failure) -> TimeExpression {
        // "Mon 9 18:00": beside a clock time, the number is no hour.
        if let hour, isHourOfWeekday, clock != nil || named != nil {
            guard set(.date(WrittenDate(.dayOfMonth(hour.number), year: nil))) else { throw .unreadable }
            self.hour = nil
        }
        let day = try wholeDay()
        let clock = try typedClock()
        guard !isYearClock || clock != nil || part != nil || weekday != nil else { throw .unreadable }
        if isNow || back != nil {
            guard clock == nil, part == nil, !isNow || back == nil, day == nil || isBackFromDay else {
                throw .unreadable
            }
            return back.map { $0 == 0 && day == nil ? .now : .back(seconds: $0, from: day) } ?? .now
        }
        if let clock { return .clock(clock, day) }
        if let part { return .part(part, day) }
        guard let day else { throw .unreadable }
        return .day(day)
    }

    /// The day, with the weekday that may stand beside a date or a week.
    private func wholeDay() throws(Failure) -> DayExpression? {
        guard let weekday else {
            guard weeks == nil else { throw .unreadable }
            return day
        }
        if let weeks {
            guard day == nil else { throw .unreadable }
            return .week(weeks, weekday)
        }
        switch day {
        case nil: return .weekday(weekday)
        case .date(var date):
            date.weekday = weekday
            return .date(date)
        default: throw .unreadable
        }
    }

    private func typedClock() throws(Failure) -> TypedClock? {
        guard (clock == nil ? 0 : 1) + (named == nil ? 0 : 1) + (hour == nil ? 0 : 1) <= 1 else { throw .unreadable }
        var typed: TypedClock?
        if let named {
            typed = TypedClock(second: named.second, isMidnight: named.isMidnight, part: part)
            try checkPart(typed)
        } else if let clock {
            if let pastHour, part == nil { throw .bareHour(pastHour.number, pastHour.token.range) }
            typed = read(clock)
            if clock.half != nil || !(1...12).contains(clock.hour) { try checkPart(typed) }
        } else if let hour {
            guard part != nil, let clock = WrittenClock(hour: hour.number, half: nil) else {
                throw .bareHour(hour.number, hour.token.range)
            }
            typed = read(clock)
            if !(1...12).contains(clock.hour) { try checkPart(typed) }
        }
        guard zone == nil || typed != nil else { throw .unreadable }
        typed?.zone = zone
        return typed
    }

    private func read(_ clock: WrittenClock) -> TypedClock {
        let isInFull = clock.half != nil || !(1...12).contains(clock.hour)
        let hour = hour(of: clock)
        return TypedClock(
            second: hour * 3600 + clock.minute * 60 + clock.second, part: part,
            isHalfGuessed: !isInFull && !clock.isPadded && part.map { !isUsual(hour, in: $0) } ?? true)
    }

    /// Whether people say a part of the day of that hour. "12 this evening" may mean midnight.
    private func isUsual(_ hour: Int, in part: PartOfDay) -> Bool {
        switch part {
        case .morning: hour > 0
        case .afternoon: (11...18).contains(hour)
        case .evening: (16...23).contains(hour)
        case .night: true
        }
    }

    /// The hour from 0 to 23: as its half of the day says, or its part of the day.
    private func hour(of clock: WrittenClock) -> Int {
        switch (clock.half, part) {
        case (.am, _): clock.hour % 12
        case (.pm, _): clock.hour % 12 + 12
        case (nil, _) where !(1...12).contains(clock.hour): clock.hour
        case (nil, .morning): clock.hour % 12
        case (nil, .afternoon), (nil, .evening): clock.hour % 12 + 12
        case (nil, .night): (5...11).contains(clock.hour) ? clock.hour + 12 : clock.hour % 12
        case (nil, nil): clock.hour
        }
    }

    /// Refuses a clock time that lies far from the part of the day beside it. A night may begin with the evening, since
    /// people say "7pm tonight".
    private func checkPart(_ clock: TypedClock?) throws(Failure) {
        guard let part, let clock else { return }
        let hours =
            part == .night
            ? PartOfDay.evening.hours.lowerBound..<part.hours.upperBound + 2
            : part.hours.lowerBound - 2..<part.hours.upperBound + 2
        let hour = clock.second / 3600
        // "2am this morning" is further from the morning than two hours, but people say it of the small hours of today's
        // date, and it means nothing else.
        if part == .morning, day == .fromToday(0), hour < 5 { return }
        guard hours.contains(hour) || hours.contains(hour + 24) else { throw .contradiction(clock, part) }
    }
}

extension String {
    /// The text with a space in place of the T between a date and a clock time; nil if there is none.
    fileprivate var withoutDateSeparator: String? {
        let bytes = Array(utf8)
        guard bytes.count > 11, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[4] == UInt8(ascii: "-"),
            bytes[7] == UInt8(ascii: "-")
        else { return nil }
        return String(decoding: bytes[..<10], as: UTF8.self) + " " + String(decoding: bytes[11...], as: UTF8.self)
    }
}
