// What is refused when a person types a record, or a table tells of it, asked of a whole record of another program.

extension Craving {
    package func fault(enteredAt now: Now) -> FieldFault? {
        if let fault = Entered.fault(at, day, now) { return fault }
        return part == PartOfDay(of: at) ? nil : FieldFault("part", "is not the part of the day of \"at\"")
    }
}

extension Use {
    package func fault(enteredAt now: Now) -> FieldFault? { Entered.fault(at, day, now) }
}

extension Session {
    package func fault(enteredAt now: Now) -> FieldFault? {
        guard makeupFor != uid else { return FieldFault("makeup_for", "is the session itself") }
        guard start.canBelong(to: day) else { return FieldFault("day", Entered.otherDay) }
        return status.canBeAhead || start.instant <= now.instant + Session.attendEarly
            ? nil : FieldFault("at", "is in the future, so the session can't be \(status.rawValue)")
    }
}

extension CheckIn {
    package func fault(enteredAt now: Now) -> FieldFault? {
        if day > now.today { return FieldFault("day", Entered.ahead) }
        if isEmpty { return FieldFault(nil, "answers nothing") }
        if contact == nil, !others.isEmpty {
            return FieldFault("others", "has people although there is no \"contact\"")
        }
        if contact != nil, support == nil || support == .nobody {
            return FieldFault("support", "is reached or tried, since there is a \"contact\"")
        }
        return Set(people.map(\.contact)).count == people.count ? nil : FieldFault("others", "names someone twice")
    }
}

extension CarriedLine {
    package func fault(enteredAt now: Now) -> FieldFault? {
        if day > now.today { return FieldFault(Self.dayField, Entered.ahead) }
        guard let doneOn else { return nil }
        if doneOn > now.today { return FieldFault("done_on", Entered.ahead) }
        return doneOn < day ? FieldFault("done_on", "is before \"\(Self.dayField)\"") : nil
    }
}

extension Program {
    package func fault(enteredAt now: Now) -> FieldFault? {
        if let ended, ended < from { return FieldFault("ended", "is before \"from_day\"") }
        guard case .until(let day)? = plannedEnd, day < from else { return nil }
        return FieldFault("planned_until", "is before \"from_day\"")
    }
}

extension Setting {
    package func fault(enteredAt now: Now) -> FieldFault? {
        // One of a later release is kept.
        guard let key = Settings.Key(rawValue: name) else { return nil }
        var settings = Settings()
        guard let known = try? settings.set(key, to: value, now: now) else {
            return FieldFault("value", "is none that \(name) can have")
        }
        return known == value ? nil : FieldFault("value", "is written \"\(known)\"")
    }
}

/// What is wrong with the days of an entry.
enum Entered {
    static let ahead = "is in the future"
    static let otherDay = "is not the day of \"at\""

    static func fault(_ at: Moment, _ day: Day, _ now: Now) -> FieldFault? {
        guard at.instant <= now.instant else { return FieldFault("at", ahead) }
        return at.canBelong(to: day) ? nil : FieldFault("day", otherDay)
    }
}
