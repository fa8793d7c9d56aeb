import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// Whatever is declared of a record is in its JSON, on its page, in its line and in its table, with no list of its own.
struct DeclaredFieldTests {
    /// A value of a field, told from those of the others by its text.
    private static func value(_ field: FieldDeclaration) -> FieldValue {
        guard let list = field.list else { return value(field, field.type) }
        return .list([list.item(of: list.columns.map { value(field, $0.type) })])
    }

    private static func value(_ field: FieldDeclaration, _ type: FieldType) -> FieldValue {
        switch type {
        case .score, .number, .flag: .int(1)
        case .minutes, .hours: .int(60)
        case .text, .name: .text("words of \(field.name)")
        case .word(let words): .text(words().last!)
        case .day: .text("2026-11-03")
        case .moment: .text("2026-11-03T18:00:00-05:00")
        case .weeklyTime: .text("mon 18:00")
        case .zone: .text("-05:00")
        case .reference: .text(uidOf(1, Contact.self).description)
        }
    }

    /// A record of which every field is set.
    private static func full<R: Record>(_: R.Type) -> R {
        var record = R(unread: uidOf(1))
        record.id = ID(1)
        for field in R.fields where field.declaration.isInDocuments {
            #expect(field.set(&record, to: value(field.declaration)), "\(R.kind.name).\(field.name)")
        }
        return record
    }

    private static func json(_ record: some Record) -> JSON {
        RecordJSON(vocabulary: .sample, programs: [.riverside]).object(record)
    }

    private static let kinds = RecordKind.all

    private static func record(_ kind: RecordKind) throws -> any Record {
        func fill<R: Record>(_: R.Type) -> any Record { Self.full(R.self) }
        let type: any Record.Type = try #require(Records.all.first(where: { $0.kind == kind }))
        return fill(type)
    }

    @Test(arguments: kinds) func `Each value that is read is written back`(_ kind: RecordKind) throws {
        func check<R: Record>(_ record: R) {
            for field in R.fields where field.declaration.isInDocuments {
                // Weeks and a day are two ways to say one end.
                if field.name == "planned_weeks" { continue }
                #expect(field.write(record) == Self.value(field.declaration), "\(R.kind.name).\(field.name)")
            }
        }
        check(try Self.record(kind))
    }

    @Test(arguments: kinds) func `Each has its key in JSON`(_ kind: RecordKind) throws {
        guard case .object(let members) = Self.json(try Self.record(kind)) else {
            Issue.record("No object")
            return
        }
        for field in RecordDeclaration.all[kind]?.fields ?? [] {
            guard field.isInDocuments, field.facet != Facet.made else { continue }
            #expect(members.contains { $0.key == field.key }, "\(kind.name).\(field.name) has no key in JSON")
        }
        #expect(Set(members.map(\.key)).count == members.count)
    }

    @Test(arguments: kinds)
    func `Each has its line on the record's page, under its name, and its key in the page's JSON`(
        _ kind: RecordKind
    ) throws {
        let record = try Self.record(kind)
        let declaration = try #require(RecordDeclaration.all[kind])
        let document = Document(
            declaration.documentFields.map { Document.Field(name: $0.name, value: Self.value($0)) })
        let change = Change(
            place: Change.Place(stamp: 1, uid: uidOf(1)), at: moment("2026-11-03T18:00:00-05:00"), verb: "test",
            undoes: nil,
            touched: [
                Change.Touched(
                    record: Reference(kind, 1), uid: uidOf(1, Contact.self).description, before: nil, after: document)
            ])
        let page = RecordPage(
            Reference(kind, 1), record: record, history: [change], vocabulary: .sample, programs: [.riverside],
            sessions: [:], here: calendar.zone)
        let (text, json) = (page.text(width: 200), page.json.text)
        // A program is planned for weeks or until a day: of the two, the record has one.
        let left = kind == Program.kind ? ["planned_weeks"] : []
        for field in declaration.documentFields where field.isShown {
            #expect(
                text.contains("\n  \(field.label) ") == !left.contains(field.name),
                "\(kind.name).\(field.name) has no line:\n\(text)")
            #expect(json.contains("\"\(field.key)\":"), "\(kind.name).\(field.name) has no key in history")
        }
    }

    @Test func `Each that is said in a record's line is said there`() throws {
        for type in Records.entries {
            let entry = try #require(try Self.record(type.kind) as? any Entry)
            let words = RecordText(vocabulary: .sample, programs: [.riverside], here: calendar.zone)
            let line = words.line(entry, today: day("2026-11-03")).text
            for field in RecordDeclaration.all[type.kind]?.fields ?? [] {
                guard case .text(let text) = Self.value(field), field.type.reference == nil else { continue }
                switch field.wording {
                case .none: continue
                case .value, .labelled, .titled, .note:
                    // A day and a moment are said in words, and an outcome of use as use.
                    if case .day = field.type { continue }
                    let moment = if case .moment = field.type { "Tue 3 Nov 2026 18:00" } else { String?.none }
                    let said = moment ?? (text == "used" ? "use" : text)
                    #expect(line.contains(said), "\(type.kind.name).\(field.name) is not said: \(line)")
                }
            }
        }
    }

    /// The tables whose rows are one record each.
    private static let tables: [(RecordKind, ExportTable)] = [
        (Program.kind, .programs), (Session.kind, .sessions), (Craving.kind, .cravings), (CheckIn.kind, .checkins),
        (Use.kind, .uses), (Point.kind, .points), (Agreement.kind, .agreements), (Contact.kind, .contacts),
        (Step.kind, .plan),
        (PlanNote.kind, .planNotes), (Schedule.kind, .schedules), (ChecklistItem.kind, .checklist),
        (Medication.kind, .medications), (Dose.kind, .doses), (ClinicScore.kind, .scores), (Screen.kind, .screens),
        (Comparison.kind, .comparisons),
    ]

    /// Names stand in the cells of what has them. An extra session stands in the figures of its week, and in sessions once
    /// it is recorded.
    private static let partsOfOthers = [Trigger.kind, Action.kind, ExtraSlot.kind]

    @Test(arguments: kinds) func `Each kind of which something may be seen has its table`(_ kind: RecordKind) {
        let isSeen = RecordDeclaration.all[kind]?.fields.contains { $0.column != nil } ?? false
        let tables = Self.tables.count { $0.0 == kind }
        #expect(
            tables == (isSeen && !Self.partsOfOthers.contains(kind) ? 1 : 0),
            "\(kind.name) is in no table of the export")
    }

    @Test func `Each that may be seen has its column, at the levels at which it may be seen`() {
        for (kind, table) in Self.tables {
            for field in RecordDeclaration.all[kind]?.fields ?? [] {
                guard let column = field.column else { continue }
                let name = "\(kind.name).\(field.name)"
                #expect(table.header(.everything, notes: false).contains(column), "\(name) has no column")
                let isShared = table.header(.counselor, notes: false).contains(column)
                let isShared2 = table.header(.counselor, notes: true).contains(column)
                switch field.sharing {
                case .table: #expect(isShared || table.level == .everything, "\(name) is kept back")
                case .notes:
                    #expect(
                        !isShared && isShared2 || table.level == .everything,
                        "\(name) leaves without the notes, or not with them")
                case .everything: #expect(!isShared && !isShared2, "\(name) leaves with the rest")
                case .nobody: Issue.record("\(name) has a column that nobody may see")
                }
            }
        }
    }

    // What was released stays in its place, whatever comes later (DESIGN §9).
    @Test(arguments: [
        (
            ExportTable.cravings,
            "id,day,part_of_day,intensity,triggers,actions,intensity_after,minutes,outcome,entered_late,at,place,company,note"
        ),
        (
            .sessions,
            "id,day,start,program,kind,status,hours,makeup_for,entered_late,reason,topic,note,planned_hours"
        ),
        (
            .checkins,
            "id,day,mood,stress,sleep_hours,urge,used,support,entered_late,at,contact,note,win,tomorrow"
        ),
        (.uses, "id,day,at,note,substance,next_time"), (.points, "id,raised_on,text,done_on"),
        (.agreements, "id,agreed_on,text,done_on"),
        (.contacts, "id,name,role,phone"), (.planNotes, "id,sort,text,since,until"),
        (
            .programs,
            "program,level,name,from,planned_until,ended,end_reason,sessions_min,sessions_max,hours_per_session,contact,note,substance"
        ), (.plan, "trigger,position,action,minutes,since,until,contact"),
    ])
    func `The columns are where they were when they were released`(_ table: ExportTable, _ released: String) {
        let header = table.header(.everything, notes: false)
        #expect(
            Array(header.prefix(released.split(separator: ",").count))
                == released.split(separator: ",").map(String.init))
    }
}
