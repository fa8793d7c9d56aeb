import SteadyDomain

extension CourseRecord {
    /// The record as someone who gets that level may see it. What is left out is gone before anything is counted or
    /// written, so no form of the course can show it. Which days have an entry is known at every level: without it, a week
    /// that nobody wrote down would seem one of missed sessions.
    func shared(at share: ShareLevel) -> CourseRecord {
        guard share != .everything else { return self }
        let hasEntries = share.includes(.counselor)
        return CourseRecord(
            days: days, now: now, firstDay: firstDay, programs: programs.map { $0.shared(at: share) }, gaps: gaps,
            entries: Entries(
                sessions: entries.sessions.map { $0.shared(at: share) },
                cravings: hasEntries ? entries.cravings.map { $0.sharedOnPage(at: share) } : [],
                checkIns: hasEntries ? entries.checkIns.map { $0.shared(at: share) } : []),
            entryDays: entryDays, uses: hasEntries ? uses.map { $0.sharedOnPage(at: share) } : [],
            use: hasEntries ? use : nil, points: hasEntries ? points : [],
            agreements: hasEntries ? agreements : [],
            medications: hasEntries ? medications.map { $0.shared(at: share) } : [],
            scores: hasEntries ? scores : [],
            steps: hasEntries ? steps.map { $0.shared(at: share) } : [], vocabulary: vocabulary)
    }
}
