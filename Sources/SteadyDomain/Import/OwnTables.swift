/// Reads the tables of an export back into records (DESIGN §9).
package struct OwnTables {
    private var builder: ImportBuilder
    private let order: DateOrder?
    private var programs: [String: Program] = [:]
    private var medications: [String: Medication] = [:]
    private var sessions: [String: UID<Session>] = [:]
    private var missed: [(index: Int, id: String)] = []
    /// Whether uses have a table of their own, so that a craving that ended in one needn't stand for it.
    private var hasUses = false
    private var days: Set<Day> = []

    private init(_ builder: ImportBuilder, _ order: DateOrder?) {
        self.builder = builder
        self.order = order
    }

    /// Reads one table or several.
    /// - Parameters:
    ///   - program: the program on record whose sessions and schedules they are, if no table of programs is there.
    ///   - order: how dates in numbers are written, if a spreadsheet changed them.
    /// - Throws: ``Problem/conflict(_:command:)`` that names file, row and column.
    package static func read(
        _ files: [ImportFile], program: Program? = nil, dates order: DateOrder? = nil, _ stamp: Stamp
    ) throws -> ImportBatch {
        var reader = OwnTables(ImportBuilder(stamp), order)
        var tables: [(table: OwnTable, file: ImportFile)] = []
        for file in files {
            guard let header = try file.header() else {
                throw ImportPlace(file: file.name).problem("The file is empty.")
            }
            guard let table = OwnTable(header) else {
                let problem = ImportPlace(file: file.name, row: 1).problem(
                    "These are not the columns of a table of Steady's. `steady help csv` lists them.",
                    command: "steady help csv")
                guard files.count > 1 else { throw problem }
                reader.builder.batch.leftOut.append(
                    ImportBatch.LeftOut(file.name, "its columns are not those of a table of Steady's"))
                continue
            }
            if let reason = table.leftOut {
                reader.builder.batch.leftOut.append(ImportBatch.LeftOut(file.name, reason))
                continue
            }
            if let other = tables.first(where: { $0.table == table }) {
                throw ImportPlace(file: file.name).problem(
                    "\(other.file.name) has the same columns. Import one of them at a time.")
            }
            tables.append((table, file))
            for column in header.columns where !column.isEmpty && !table.columns.contains(column) {
                reader.builder.batch.leftOut.append(
                    ImportBatch.LeftOut("the column \(column) of \(file.name)", "no column of Steady's has that name"))
            }
        }
        if !tables.contains(where: { $0.table == .medications }),
            let index = tables.firstIndex(where: { $0.table == .doses })
        {
            reader.builder.batch.leftOut.append(
                ImportBatch.LeftOut(
                    tables.remove(at: index).file.name, "medications.csv, which says of what, is not there")
            )
        }
        reader.hasUses = tables.contains { $0.table == .uses }
        let hasPrograms = tables.contains { $0.table == .programs }
        for table in OwnTable.allCases {
            guard let file = tables.first(where: { $0.table == table })?.file else { continue }
            try file.forEachRow(dates: order) { row in
                reader.builder.batch.rows += 1
                try reader.read(row, of: table, program: hasPrograms ? nil : program)
            }
        }
        try reader.nameMissedSessions()
        return reader.builder.batch
    }

    private mutating func read(_ row: TableRow, of table: OwnTable, program: Program?) throws {
        switch table {
        case .contacts: try readContact(row)
        case .programs: try readProgram(row)
        case .schedules: try readSchedule(row, program)
        case .sessions: try readSession(row, program)
        case .uses: builder.batch.uses.append(try builder.use(row))
        case .cravings: try readCraving(row)
        case .checkins: try readCheckIn(row)
        case .plan: builder.batch.steps.append(try builder.step(row, after: builder.batch.steps.count))
        case .planNotes: builder.batch.planNotes.append(try builder.planNote(row))
        case .points: builder.batch.points.append(try builder.line(row))
        case .agreements: builder.batch.agreements.append(try builder.line(row))
        case .checklist:
            let program = try self.program(of: row, program, "things to line up")
            builder.batch.checklist.append(try builder.checklistItem(row, of: program))
        case .medications: try readMedication(row)
        case .doses: try readDose(row)
        case .scores: builder.batch.scores.append(try builder.score(row))
        case .screens: builder.batch.screens.append(try builder.screen(row))
        case .comparisons: builder.batch.comparisons.append(try builder.comparison(row))
        case .weeks, .attendance: break
        }
    }

    private mutating func readContact(_ row: TableRow) throws {
        let name = try row.required("name", row.name("name", for: "a contact"))
        let role = try row.word("role", as: Role.self)
        _ = builder.add(
            Contact(uid: builder.stamp.uid(), name: name, role: role ?? .support, phone: try row.text("phone")),
            row.place, assuming: role == nil ? ["role"] : [])
    }

    private mutating func readProgram(_ row: TableRow) throws {
        let program = try builder.program(row)
        try Self.note(program.record, of: row, by: "program", in: &programs)
        builder.batch.programs.append(program)
    }

    /// Notes a record by the number that it has in the files, where other rows name it so.
    private static func note<Of>(_ record: Of, of row: TableRow, by column: String, in known: inout [String: Of]) throws
    {
        guard let id = row.cell(column)?.trimmed else { return }
        guard known.updateValue(record, forKey: id) == nil else {
            throw row.place.at(column).problem("\(id) is there twice.")
        }
    }

    /// The program of a row.
    /// - Parameter only: the program of all rows; nil if each names its own.
    /// - Parameter what: what the row is of, for messages.
    private func program(of row: TableRow, _ only: Program?, _ what: String) throws -> Program {
        if let only { return only }
        let id = try row.required("program", row.cell("program")?.trimmed)
        guard let program = programs[id] else {
            throw row.place.at("program").problem(
                programs.isEmpty
                    ? "\(id) is the number of a program elsewhere. Import the folder with programs.csv too, or say whose "
                        + "\(what) these are with --program." : "programs.csv has no program \(id).")
        }
        return program
    }

    private mutating func readSchedule(_ row: TableRow, _ only: Program?) throws {
        let program = try program(of: row, only, "weekly times")
        let schedule = try builder.schedule(row, of: program)
        builder.batch.schedules.append(schedule)
        // The table of programs tells of one schedule too, but not its weekly times.
        guard schedule.record.from == program.from,
            let index = builder.batch.programs.firstIndex(where: { $0.record.uid == program.uid })
        else { return }
        builder.batch.programs[index].record.schedules = []
    }

    private mutating func readSession(_ row: TableRow, _ only: Program?) throws {
        let program = try program(of: row, only, "sessions")
        let session = try builder.session(row, of: program)
        if let id = row.cell("id")?.trimmed { sessions[id] = session.record.uid }
        if let id = row.cell("makeup_for")?.trimmed { missed.append((builder.batch.sessions.count, id)) }
        builder.batch.sessions.append(session)
    }

    /// Makes references of the numbers of the sessions that others make up for. A number that the table doesn't have is of
    /// a session before its first day.
    private mutating func nameMissedSessions() throws {
        for (index, id) in missed {
            guard let uid = sessions[id] else { continue }
            guard uid != builder.batch.sessions[index].record.uid else {
                throw builder.batch.sessions[index].place.at("makeup_for").problem("\(id) can't make up for itself.")
            }
            builder.batch.sessions[index].record.makeupFor = uid
        }
    }

    private mutating func readMedication(_ row: TableRow) throws {
        let medication = try builder.medication(row)
        try Self.note(medication.record, of: row, by: "id", in: &medications)
        builder.batch.medications.append(medication)
    }

    private mutating func readDose(_ row: TableRow) throws {
        let id = try row.required("medication", row.cell("medication")?.trimmed)
        guard let medication = medications[id] else {
            throw row.place.at("medication").problem("medications.csv has no medication \(id).")
        }
        builder.batch.doses.append(try builder.dose(row, of: medication))
    }

    private mutating func readCraving(_ row: TableRow) throws {
        let craving = try builder.craving(row)
        builder.batch.cravings.append(craving)
        guard !hasUses, craving.record.outcome == .used else { return }
        let record = craving.record
        builder.batch.uses.append(
            Imported(
                Use(
                    uid: builder.stamp.uid(), at: record.at, day: record.day, precision: record.precision,
                    made: record.made), row.place))
    }

    private mutating func readCheckIn(_ row: TableRow) throws {
        let checkIn = try builder.checkIn(row)
        guard days.insert(checkIn.record.day).inserted else {
            throw row.place.at("day").problem(
                "\(checkIn.record.day.spoken) is there twice, and a day has one check-in.")
        }
        builder.batch.checkIns.append(checkIn)
    }
}
