// Made of the fields that may be seen. A field that is added later is left out by itself.

extension Program {
    /// Its days and times, without anything else that is on record of it.
    var attendanceAlone: Program {
        var program = Program(
            id: id, uid: uid, level: level, name: name, from: from, ended: ended, zone: zone, schedules: schedules)
        program.extras = extras
        return program
    }
}

extension Session {
    /// When it was and what became of it.
    var attendanceAlone: Session {
        Session(
            id: id, uid: uid, program: program, start: start, day: day, minutes: minutes, status: status, kind: .other,
            makeupFor: makeupFor, made: made)
    }
}
