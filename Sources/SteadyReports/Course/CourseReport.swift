import SteadyDomain

/// The course of care: what was recorded week by week, and what happened when. The functions that write it compute
/// nothing, and say nothing of a direction.
package struct CourseReport: Sendable {
    package let course: Course
    /// How much of the record is in it.
    package let share: ShareLevel
    /// Whether programs that were not named are left out.
    private let leavesOutPrograms: Bool
    /// Writes this page's clock times.
    private let wallClock: WallClock

    /// - Parameters:
    ///   - share: what is left out of it, in every form.
    ///   - leavesOutPrograms: whether the course was asked for by its programs.
    package init(_ record: CourseRecord, share: ShareLevel = .everything, leavesOutPrograms: Bool = false) {
        course = Course(record.shared(at: share))
        self.share = share
        self.leavesOutPrograms = leavesOutPrograms
        wallClock = WallClock(here: record.now.calendar.zone, programs: record.programs)
    }

    /// Whether a file with this beginning is a course or its JSON.
    package static func isCourse(_ beginning: [UInt8]) -> Bool {
        var text = String(decoding: beginning, as: UTF8.self)[...]
        if PageForm.course.isBeginning(String(text)) { return true }
        if text.hasPrefix("{\"coverage\":{\"evenings\":") { return text.contains("\"eveningsOf\":") }
        if text.hasPrefix("# ") { text = text.dropFirst(2) }
        guard text.hasPrefix(titlePrefix), let line = text.split(separator: "\n").first else { return false }
        return Weekday.allCases.contains { line.contains("\($0.shortName) ") }
    }

    /// The width of the column with section titles.
    static let titleWidth = WeekReport.titleWidth
}

extension CourseReport: PageReport {
    /// The course in lines and tables as long as it has weeks, for a terminal.
    package var document: ReportDocument { page(.lines) }

    /// The course on a sheet, with charts.
    package var sheet: ReportDocument { page(.sheet) }

    package var html: String { sheet.html(.course) }

    package var markdown: String { page(.tables).markdown }

    /// How the weeks are laid out.
    enum Form {
        /// A line for each week, and bars of plain characters.
        case lines
        /// A line for each week.
        case tables
        /// A column for each week, and charts.
        case sheet
    }

    private func page(_ form: Form) -> ReportDocument {
        var document = ReportDocument(
            title: Phrase(title),
            subtitle: Phrase(["Made \(wallClock.spoken(course.now.moment))", WeekReport.origin]))
        document.section(nil, .recorded)
        document.row("Recorded", Phrase(course.coverage.words(at: share)), labelWidth: CourseReport.titleWidth)
        addCare(form, to: &document)
        addAttendance(form, to: &document)
        if share.includes(.counselor) {
            addWeeks(form, to: &document)
            addMedications(to: &document)
            addScores(to: &document)
            addTriggers(to: &document)
            addUse(to: &document)
        }
        addChanges(to: &document)
        addCarriedLines(to: &document)
        document.section(nil, .foot)
        if leavesOutPrograms { document.line("Programs that were not asked for are left out.") }
        for line in share.foot { document.line(Phrase(line)) }
        return document
    }

    private static let titlePrefix = "Course · "

    private var title: String { CourseReport.titlePrefix + course.days.words }

    // MARK: Care

    private func addCare(_ form: Form, to document: inout ReportDocument) {
        document.section(Phrase(CourseReport.careTitle), .care)
        if course.care.isEmpty { document.line("No program is on record for these days.", depth: 1) }
        for care in course.care {
            if let gap = course.gaps.first(where: { $0.after == care.program.uid }) {
                // Without a label, so that it stays below what went before.
                document.row("", Phrase([gap.words, gap.days.words]), labelWidth: CourseReport.nameWidth, depth: 1)
            }
            document.row(
                Phrase(care.program.name.text), Phrase(words(for: care)), labelWidth: CourseReport.nameWidth, depth: 1)
        }
        if form == .sheet, let figure = careFigure { document.figure(figure) }
    }

    static let careTitle = "Care"

    /// The width of the column with the names of programs.
    static let nameWidth = 18

    /// `iop`, `Mon 31 Aug – Sun 22 Nov 2026`, `84 days, 84 planned`, `completed`
    private func words(for care: CareStage) -> [String] {
        let program = care.program
        var parts: [String] = []
        if Name.key(program.level.title) != program.name.key { parts.append(program.level.rawValue) }
        parts.append(care.hasEnded ? care.days.words : "from \(program.from.spoken)")
        parts.append(care.length(today: course.now.today))
        if care.hasEnded, let reason = program.endReason { parts.append(reason.rawValue) }
        return parts
    }
}

extension Course.Coverage {
    /// `54 of 186 evenings, 20 of 27 weeks with an entry`
    fileprivate func words(at share: ShareLevel) -> String {
        let evenings = "\(evenings) of \(eveningsOf) \(eveningsOf == 1 ? "evening" : "evenings")"
        let weeks = "\(weeks) of \(weeksOf) \(weeksOf == 1 ? "week" : "weeks") with an entry"
        return eveningsOf == 0 || !share.includes(.counselor) ? weeks : "\(evenings), \(weeks)"
    }
}

extension ClosedRange<Day> {
    /// `Mon 3 Aug – Sun 30 Aug 2026`, with both years if they differ; a single day as `Mon 3 Aug 2026`.
    var words: String {
        if lowerBound == upperBound { return lowerBound.spoken }
        let first = lowerBound.year == upperBound.year ? lowerBound.shortSpoken : lowerBound.spoken
        return "\(first) – \(upperBound.spoken)"
    }
}
