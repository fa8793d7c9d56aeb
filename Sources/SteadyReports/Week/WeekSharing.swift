import SteadyDomain

extension WeekRecord {
    /// The record as someone who gets that level may see it. What is left out is gone before anything is counted or
    /// written, so no form of the page can show it.
    /// - Parameter chosen: the only programs to tell of; empty for all.
    func shared(at share: ShareLevel, programs chosen: Set<UID<Program>> = []) -> WeekRecord {
        guard share != .everything || !chosen.isEmpty else { return self }
        func isChosen(_ program: UID<Program>) -> Bool { chosen.isEmpty || chosen.contains(program) }
        let hasEntries = share.includes(.counselor)
        return WeekRecord(
            week: week, now: now, firstDay: firstDay,
            programs: programs.filter { isChosen($0.uid) }.map { $0.shared(at: share) },
            sessions: sessions.filter { isChosen($0.program) }.map { $0.shared(at: share) },
            madeUp: madeUp.filter { isChosen($0.program) }.map { $0.shared(at: share) },
            cravings: hasEntries ? cravings.map { $0.sharedOnPage(at: share) } : [],
            checkIns: hasEntries ? checkIns.map { $0.shared(at: share) } : [], course: hasEntries ? course : nil,
            uses: hasEntries ? uses.map { $0.sharedOnPage(at: share) } : [], use: hasEntries ? use : nil,
            absences: absences, points: hasEntries ? points : [],
            agreements: hasEntries ? agreements : [],
            medications: hasEntries ? medications.map { $0.shared(at: share) } : [],
            scores: hasEntries ? scores : [],
            checklist: hasEntries ? checklist.filter { isChosen($0.program) }.map { $0.sharedOnPage(at: share) } : [],
            nearEnd: hasEntries ? nearEnd.flatMap { isChosen($0.program.uid) ? $0.shared(at: share) : nil } : nil,
            plan: hasEntries ? plan : Plan(steps: []), removedSteps: hasEntries ? removedSteps : [],
            vocabulary: vocabulary, nudges: nudges)
    }
}

extension Craving {
    /// Below `everything` without place, company, note and clock time.
    func sharedOnPage(at share: ShareLevel) -> Craving {
        guard share != .everything else { return self }
        var craving = shared(at: share)
        craving.precision = max(.part, precision)
        if precision == .minute { craving.at = at.placedInItsPart }
        return craving
    }
}

extension Use {
    /// Below `everything` without substance, note and clock time. What would help next time stays: it is written for the
    /// talk that the page is for.
    func sharedOnPage(at share: ShareLevel) -> Use {
        guard share != .everything else { return self }
        var use = shared(at: share)
        use.nextTime = nextTime
        use.precision = max(.part, precision)
        if precision == .minute { use.at = at.placedInItsPart }
        return use
    }
}

extension MedicationCourse {
    /// Below `everything` without its name.
    func shared(at share: ShareLevel) -> MedicationCourse { share == .everything ? self : unnamed }
}

extension ChecklistItem {
    /// Below `everything` only what it is about, when it is due and whether it is done.
    func sharedOnPage(at share: ShareLevel) -> ChecklistItem {
        guard share != .everything else { return self }
        var item = self
        (item.text, item.contact) = (topic.title, nil)
        return item
    }
}

extension NearEnd {
    /// Below `everything` without what tells of the substances.
    fileprivate func shared(at share: ShareLevel) -> NearEnd { share == .everything ? self : withoutSubstances }
}

extension Moment {
    /// Where an entry stands of which only the part of the day is told.
    fileprivate var placedInItsPart: Moment {
        let part = PartOfDay(of: self)
        // The hours after midnight belong to the night that began on the date before.
        let day = part == .night && clock < PartOfDay.morning.placement ? calendarDay - 1 : calendarDay
        return Moment(instant: day.number * 86_400 + part.placement.minutes * 60 - offset, offset: offset)
    }
}

extension Precision: Comparable {
    /// What is known less well is greater.
    package static func < (left: Precision, right: Precision) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

extension ShareLevel {
    /// What a page says of itself at its foot. It claims no protection by law (FACTS "Privacy and law").
    package var foot: [String] {
        let content =
            switch self {
            case .attendance: "Sessions and programs only."
            case .counselor: "Left out: people's names, notes, places, clock times of cravings and uses."
            case .everything: "With names, places and clock times."
            }
        return [content, "The person wrote this and chooses who sees it. It may not be legally protected."]
    }
}
