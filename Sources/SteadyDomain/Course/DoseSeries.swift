/// The doses of a medication in a course, as a whole and week by week.
package struct DoseSeries: Sendable {
    package let id: ID<Medication>
    /// Nil where it isn't told.
    package let name: Name?
    /// Of the course's days.
    package let figures: DoseFigures
    /// Of each week of the course, of the days that count in it.
    package let weeks: [(week: CourseWeek, figures: DoseFigures)]

    init(_ medication: MedicationCourse, on days: ClosedRange<Day>, weeks: [CourseWeek], _ record: CourseRecord) {
        id = medication.id
        name = medication.name
        func figures(_ days: ClosedRange<Day>) -> DoseFigures {
            DoseFigures(of: medication, on: days, firstDay: record.firstDay, now: record.now)
        }
        self.figures = figures(days)
        self.weeks = weeks.map { ($0, figures($0.days)) }
    }
}
