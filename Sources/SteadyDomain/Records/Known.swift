// What was on record on a day. Whoever is told of the days up to it learns nothing of what came later.

extension Program {
    /// The program as it stood at the end of a day: without an end that came later, and without later schedules. A planned
    /// end stays, since it was told beforehand.
    package func known(on day: Day) -> Program {
        var program = self
        if let ended, ended > day { (program.ended, program.endReason) = (nil, nil) }
        let begun = schedules.filter { $0.from <= day }
        program.schedules = begun.isEmpty ? Array(schedules.prefix(1)) : begun
        return program
    }
}

/// A record that is open until it is ticked off.
package protocol TickedOff {
    /// The day on which it was ticked off; nil while it is open.
    var doneOn: Day? { get set }
}

extension TickedOff {
    /// The record as it stood at the end of a day: open, if it was done later.
    package func known(on day: Day) -> Self {
        var record = self
        if let doneOn, doneOn > day { record.doneOn = nil }
        return record
    }
}

extension ExportBasis {
    /// What an export up to a day is made from.
    package func known(on day: Day) -> ExportBasis {
        var basis = self
        basis.programs = programs.map { $0.known(on: day) }
        basis.points = points.map { $0.known(on: day) }
        basis.agreements = agreements.map { $0.known(on: day) }
        basis.steps = steps.compactMap { $0.known(on: day) }
        basis.clinic = clinic.known(on: day)
        basis.planNotes = planNotes.compactMap { $0.known(on: day) }
        return basis
    }
}

extension Medication {
    /// The medication as it stood at the end of a day: still taken, if it ended later.
    package func known(on day: Day) -> Medication {
        var medication = self
        if let ended, ended > day { medication.ended = nil }
        return medication
    }
}
