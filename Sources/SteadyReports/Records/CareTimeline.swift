import SteadyDomain

/// The programs in order, with the gaps in days between levels of care.
package struct CareTimeline: Report {
    private let programs: [Program]
    private let today: Day
    private let vocabulary: Vocabulary
    private let here: Zone?

    /// - Parameter here: the reader's zone; nil to write every clock time as its program's clock shows it.
    package init(_ programs: [Program], today: Day, vocabulary: Vocabulary, here: Zone? = nil) {
        self.here = here
        self.programs = programs
        self.today = today
        self.vocabulary = vocabulary
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary, programs: programs, here: here)
        let gaps = CareGap.all(between: programs)
        for program in programs {
            if let gap = gaps.first(where: { $0.after == program.uid }) {
                document.line(Phrase(gap.words).led(by: "", width: CareTimeline.idWidth))
            }
            let day = min(max(today, program.from), program.activeDays.upperBound)
            document.line(words.echo(program, on: day), hanging: CareTimeline.idWidth)
        }
        if programs.isEmpty { document.line("No program is on record yet.", right: .command("steady program start")) }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return .array(programs.map { records.object($0) })
    }

    private static let idWidth = 4
}

extension CareGap {
    /// `9 days between levels of care`
    var words: String { "\(days.count) \(days.count == 1 ? "day" : "days") between levels of care" }
}

extension Program {
    /// A hint if an IOP's hours are fewer or more than an IOP usually asks (FACTS: levels of care and dose); nil
    /// otherwise.
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
