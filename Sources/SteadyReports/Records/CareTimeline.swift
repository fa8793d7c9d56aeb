import SteadyDomain

/// The course of care: every program in order, with how long it was and was to be, and the gaps in days between levels of
/// care. Drawn too, from the first day of the first program on.
package struct CareTimeline: Report {
    private let stages: [CareStage]
    private let gaps: [CareGap]
    private let today: Day
    private let words: RecordText
    private let vocabulary: Vocabulary
    private let draws: Bool

    /// - Parameters:
    ///   - programs: by first day.
    ///   - here: the reader's zone; nil to write every clock time as its program's clock shows it.
    ///   - draws: whether the timeline is drawn with plain characters.
    package init(
        _ programs: [Program], today: Day, vocabulary: Vocabulary, here: Zone? = nil, draws: Bool = true
    ) {
        stages = programs.map { CareStage($0, today: today) }
        gaps = CareGap.all(between: programs)
        words = RecordText(vocabulary: vocabulary, programs: programs, here: here)
        self.today = today
        self.vocabulary = vocabulary
        self.draws = draws
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        if draws, let drawing = CareDrawing(stages, today: today) {
            document.section()
            for line in drawing.lines { document.line(Phrase(line)) }
        }
        document.section()
        for stage in stages {
            let program = stage.program
            if let gap = gap(before: program) {
                document.line(
                    Phrase([gap.words, gap.days.words]).led(by: "", width: CareTimeline.idWidth),
                    hanging: CareTimeline.idWidth)
            }
            let day = min(max(today, program.from), program.activeDays.upperBound)
            // A last day that was given as one stands in the line already.
            let length = stage.length(today: today, namesEnd: program.plannedWeeks != nil)
            let line = words.line(program, on: day, length: length)
            document.line(line.led(by: program.id.description), hanging: CareTimeline.idWidth)
        }
        if stages.isEmpty { document.line("No program is on record yet.", right: .command("steady program start")) }
        return document
    }

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary)
        return .array(
            stages.map { stage in
                records.object(
                    stage.program,
                    adding: [
                        ("days", JSON(stage.hasBegun ? stage.days.count : nil)),
                        ("plannedDays", JSON(stage.plannedDays)),
                        ("gapBefore", gap(before: stage.program)?.days.json ?? .null),
                    ])
            })
    }

    private func gap(before program: Program) -> CareGap? { gaps.first { $0.after == program.uid } }

    private static let idWidth = 4
}

extension CareGap {
    /// `9 days between levels of care`
    var words: String { "\(days.count) \(days.count == 1 ? "day" : "days") between levels of care" }

}

extension CareStage {
    /// `28 days, 28 planned`, `92 days up to today, 84 planned (to Sun 22 Nov 2026)`, `begins in 6 days, 84 planned`
    /// - Parameter namesEnd: whether to name the planned last day where another one was, or is not known yet.
    func length(today: Day, namesEnd: Bool = true) -> String {
        let last = days.upperBound < today ? days.upperBound.spoken : "today"
        let length = "\(days.count) \(days.count == 1 ? "day" : "days")" + (hasEnded ? "" : " up to \(last)")
        var parts = [hasBegun ? length : "begins \(program.from.distance(from: today))"]
        if let planned = plannedDays, let end = program.plannedLastDay {
            parts.append("\(planned) planned" + (end == days.upperBound || !namesEnd ? "" : " (to \(end.spoken))"))
        }
        return parts.joined(separator: ", ")
    }
}
