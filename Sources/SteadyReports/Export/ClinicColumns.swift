import SteadyDomain

// The columns of the tables of ``ClinicRecords``.

extension ExportColumns<ChecklistItem> {
    static var checklist: ExportColumns {
        ExportColumns(
            released: ["id", "program", "topic", "text", "due", "done_on", "since", "contact"],
            own: [
                .id,
                ExportColumn("program", .id, "the program's id", isRequired: true) { report, item in
                    CSV.Cell(report.basis.programs.first { $0.uid == item.program }?.id)
                },
            ])
    }
}

extension ExportColumns<Medication> {
    static var medications: ExportColumns {
        ExportColumns(released: ["id", "name", "from", "ended", "times", "prescriber", "note"], own: [.id])
    }
}

extension ExportColumns<Dose> {
    static var doses: ExportColumns {
        ExportColumns(
            released: ["id", "day", "medication", "status", "entered_late", "at", "note", "precision"],
            own: [
                .id, .enteredLate, .at,
                // Its name leaves only in medications.csv.
                ExportColumn("medication", .id, "the medication's id", isRequired: true) { report, dose in
                    CSV.Cell(report.basis.clinic.medications.first { $0.uid == dose.medication }?.id)
                },
            ], cells: [.day])
    }
}

extension ExportColumns<ClinicScore> {
    static var scores: ExportColumns {
        ExportColumns(
            released: ["id", "day", "name", "value", "out_of", "entered_late", "note"], own: [.id, .enteredLate],
            cells: [.day])
    }
}

extension ExportColumns<Screen> {
    static var screens: ExportColumns {
        ExportColumns(
            released: ["id", "day", "at", "given_at", "result", "entered_late", "note", "precision"],
            own: [.id, .enteredLate, .at], cells: [.day])
    }
}

extension ExportColumns<Comparison> {
    static var comparisons: ExportColumns {
        ExportColumns(
            released: ["id", "day"] + Factor.allCases.map(\.rawValue) + ["entered_late", "note"],
            own: [.id, .enteredLate], cells: [.day])
    }
}

extension ExportReport {
    /// The items that were open on one of the days, of the chosen programs.
    var checklist: [ChecklistItem] {
        let programs = Set(basis.programs.map(\.uid))
        return basis.clinic.checklist.filter {
            programs.contains($0.program) && $0.doneOn ?? days.upperBound >= days.lowerBound
        }
    }

    /// The medications that were taken on one of the days.
    var medications: [Medication] { basis.clinic.medications.filter { $0.activeDays.overlaps(days) } }

    var doses: [Dose] { Array(basis.clinic.doses.on(days)) }
    var scores: [ClinicScore] { Array(basis.clinic.scores.on(days)) }
    var screens: [Screen] { Array(basis.clinic.screens.on(days)) }
    var comparisons: [Comparison] { Array(basis.clinic.comparisons.on(days)) }
}
