import SteadyDomain

/// One of the four things that a check-in asks for as a number, on its own scale.
enum CourseScore: String, CaseIterable {
    case mood, stress, urge, sleep

    /// The largest number of its axis, which begins at 0.
    var most: Int { self == .sleep ? 12 : 10 }

    var title: String { self == .sleep ? "Sleep (hours)" : rawValue.capitalized }

    /// The answers of some evenings.
    func answers(_ checkIns: CheckInWeek) -> Answers {
        switch self {
        case .mood: checkIns.mood
        case .stress: checkIns.stress
        case .urge: checkIns.urge
        case .sleep: checkIns.sleep
        }
    }
}

extension CourseReport {
    /// Adds the weeks one by one: the four scores, the cravings, and how many evenings were answered.
    func addWeeks(_ form: Form, to document: inout ReportDocument) {
        document.section("Week by week", .course)
        switch form {
        case .lines, .tables:
            if form == .lines {
                document.figure(weekFigure)
                // A section of its own, which stays where no bars are wanted.
                document.section("The same in figures", .course)
            }
            document.grid(weekGrid)
            document.line("Mood 10 is best, the others 10 worst", depth: 1)
            document.line("Lowest–middle–highest answer; under four answers, the answers", depth: 1)
        case .sheet:
            document.line(
                "Each week from its lowest to its highest answer, with a dot at the middle one; under four answers, a ring for each"
            )
            if !(course.uses.isEmpty && course.usesByCheckIn.isEmpty && course.careChanges.isEmpty) {
                document.line(Phrase(["U: a use", "C: a change of care"]))
            }
            for score in CourseScore.allCases { document.figure(figure(of: score)) }
            document.figure(cravingFigure)
        }
    }

    /// The weeks as rows.
    var weekGrid: Grid {
        Grid(
            [Grid.Column("Week of")] + CourseScore.allCases.map { Grid.Column($0.rawValue.capitalized) }
                + [Grid.Column("Cravings", isNumber: true), Grid.Column("Evenings")],
            rows: course.weeks.map { week in
                let scores = CourseScore.allCases.map { score in
                    let answers = score.answers(week.figures.checkIns)
                    return answers.range(of: week.figures.checkIns.done) ?? "–"
                }
                return [label(week)] + scores + [cravings(of: week) ?? "–", evenings(of: week) ?? "–"]
            })
    }

    /// How many cravings there were; nil if nothing of the week is on record, so that nobody can tell.
    func cravings(of week: CourseWeek) -> String? {
        week.hasEntries ? String(week.figures.cravings.count) : nil
    }

    /// `5 of 7`; nil if no evening counts.
    func evenings(of week: CourseWeek) -> String? {
        let checkIns = week.figures.checkIns
        return checkIns.of == 0 ? nil : "\(checkIns.done) of \(checkIns.of)"
    }
}

extension Answers {
    /// `2–5–8`, `2–5–8 of 6` where not all evenings answered it, or under four answers the answers themselves; nil if there
    /// is none.
    /// - Parameter evenings: how many evenings could have answered it.
    fileprivate func range(of evenings: Int) -> String? {
        guard hasMean, let median, let lowest, let highest else { return words() }
        return "\(lowest.short)–\(median.short)–\(highest.short)" + (count < evenings ? " of \(count)" : "")
    }
}
