import SteadyDomain

/// The programs in order, with the days between two levels of care on which none was active.
package struct CareTimeline {
    private let programs: [Program]
    private let today: Day
    private let vocabulary: Vocabulary

    package init(_ programs: [Program], today: Day, vocabulary: Vocabulary) {
        self.programs = programs
        self.today = today
        self.vocabulary = vocabulary
    }

    package func text(width: Int) -> String {
        var page = Page(width: width)
        let words = RecordText(vocabulary: vocabulary)
        var lastCare: Day?
        for program in programs {
            if program.level.isCare {
                if let lastCare, program.from - lastCare > 1 { page.line("    \(gap(program.from - lastCare - 1))") }
                lastCare = program.activeDays.upperBound
            }
            page.line(words.echo(program, on: min(max(today, program.from), program.activeDays.upperBound)), hanging: 4)
        }
        if programs.isEmpty { page.line("No program is on record yet.", right: "steady program start") }
        return page.text
    }

    private func gap(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days") between levels of care" }
}

extension Program {
    /// What an IOP usually asks, where the commitment lies outside (FACTS: levels of care and dose).
    package func hint(on day: Day) -> String? {
        guard level == .iop, let schedule = schedule(on: day), let commitment = schedule.commitment else { return nil }
        let minutes = commitment.least * schedule.minutes
        if minutes < 9 * 60 {
            return "\(Minutes.hours(minutes)) h a week is less than an IOP usually asks; check with your program"
        }
        if minutes >= 20 * 60 {
            return "\(Minutes.hours(minutes)) h a week is what a partial hospitalization program asks"
        }
        return nil
    }
}
