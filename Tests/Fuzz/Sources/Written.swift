import SteadyDomain

/// Written moments, read and resolved.
enum Times {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let situation = Situation(bytes)
        let now = situation.now
        if let moment = Moment(situation.text) { checkWriting(moment) }
        let resolved = try now.moment(TimeExpression(situation.text))
        for moment in [resolved.moment, resolved.second].compactMap(\.self) {
            checkWriting(moment)
            // The day that the entry would be stored under.
            let day = now.calendar.day(of: moment)
            require(Day(day.description) == day, "\(moment) is of \(day), which reads back as another day")
        }
        if let second = resolved.second {
            require(second.instant > resolved.moment.instant, "\(second) is not after \(resolved.moment)")
        }
        try checkEditing(situation.text, now)
        let past = try now.past(TimeExpression(situation.text))
        require(past.moment.instant <= now.instant, "\(past.moment) lies ahead")
        checkPrinting(past.moment, now)
    }

    /// An edit of an entry that was made in another zone some days before.
    private static func checkEditing(_ text: String, _ now: Now) throws {
        let entry = Moment(instant: now.instant - 200_000, offset: 9 * 3600)
        let edited = try now.moment(
            TimeExpression(text), editing: entry, on: now.calendar.day(of: entry), zones: [now.calendar.zone])
        checkWriting(edited.moment)
        let day = now.calendar.day(of: edited.moment)
        require(Day(day.description) == day, "\(edited.moment) is of \(day), which reads back as another day")
        _ = WallClock(here: now.calendar.zone).spoken(edited.moment)
    }

    /// A printed time reads back as the same minute, or as the first of two if the clock showed it twice.
    private static func checkPrinting(_ moment: Moment, _ now: Now) {
        guard moment.calendarDay.year >= 1000 else { return }
        let text = WallClock(here: now.calendar.zone).spoken(moment)
        let read = try? now.past(TimeExpression(text))
        let minute = moment.instant - moment.instant.modulo(60)
        require(
            read?.moment.instant == minute || read?.second?.instant == minute,
            "\(text) reads back as \(read?.moment.description ?? "nothing")")
    }

    /// A stored text reads back as the same moment, since the database keeps only the text.
    private static func checkWriting(_ moment: Moment) {
        require(Moment(moment.description) == moment, "\(moment) reads back as another moment")
        require(
            (try? TimeExpression(moment.description)) == .exact(moment),
            "\(moment) is not what the person means by it")
    }
}

/// Written days, read and resolved.
enum Days {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let situation = Situation(bytes)
        let day = try situation.now.day(DayExpression(situation.text))
        require(Day(day.description) == day, "\(day) reads back as another day")
        require(
            (try? DayExpression(day.description)) == .date(WrittenDate(day)),
            "\(day) is not what the person means by it")
        let date = day.date
        require(Day(year: date.year, month: date.month, day: date.day) == day, "\(day) has the date of another")
        let start = situation.now.calendar.start(of: day)
        // A day may have no hours at all, as 2011-12-30 in Samoa.
        guard situation.now.calendar.start(of: day + 1) > start else { return }
        require(situation.now.calendar.day(of: start) == day, "\(day) begins on another day")
        require(situation.now.calendar.day(of: start - 1) < day, "\(day) begins before its start")
    }
}

/// Written weeks.
enum Weeks {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let situation = Situation(bytes)
        let (now, start, text) = (situation.now, situation.weekStart, situation.text)
        let week = try Week(text, now: now, start: start)
        require(week.from.weekday == start, "\(week.label) begins on a \(week.from.weekday)")
        require(week.from <= now.today, "\(week.label) has not begun")
        require(week.to - week.from == 6, "\(week.label) has \(week.to - week.from + 1) days")
        if let day = try? now.day(DayExpression(text)) {
            require(week.days.contains(day), "\(week.label) does not hold \(day)")
        }
        let again = try? Week(week.label, now: now, start: start)
        require(again == week, "\(week.label) reads back as \(again?.label ?? "no week")")
        require(week.previous.next == week, "\(week.label) does not come after the one before it")
        _ = (week.previous.label, week.next.label)
    }
}

/// Sessions a week and weekly times.
enum Commitments {
    @Sendable static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let situation = Situation(bytes)
        let text = situation.text
        if let commitment = try written(Commitment.init, text) {
            require((1...50).contains(commitment.least), "\(commitment) is out of bounds")
            require((commitment.least...50).contains(commitment.most), "\(commitment) is out of bounds")
            require(
                try written(Commitment.init, commitment.description) == commitment, "\(commitment) reads back otherwise"
            )
        }
        for slot in try written(Slot.typed, text) ?? [] {
            require(try written(Slot.typed, slot.description) == [slot], "\(slot) reads back otherwise")
            require(Slot(stored: slot.description) == slot, "\(slot) is stored as something else")
            for day in situation.now.today - 3...situation.now.today + 3 {
                let start = slot.start(on: day, in: situation.now.calendar.zone)
                require(abs(start.calendarDay - day) <= 1, "\(slot) of \(day) begins on \(start)")
            }
        }
    }

    /// What the text means; nil if it is refused with a ``Problem``.
    private static func written<T>(_ read: (String) throws -> T, _ text: String) throws -> T? {
        do { return try read(text) } catch is Problem { return nil }
    }
}
