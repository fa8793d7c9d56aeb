import Foundation
import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// README.txt and datapackage.json say what the tables hold, and nothing that a person typed.
struct ExportDescriptionTests {
    private let canary = "canary \"=1+1\u{1B}[2J"

    private func report(
        _ share: ShareLevel, notes: Bool = false, hasRelativeDays: Bool = false
    ) -> ExportReport {
        var program = Program.riverside
        program.name = .of(canary)
        let day = day("2026-11-02")
        let basis = ExportBasis(
            firstDay: day, entryDays: nil, programs: [program], uses: [], points: [.of(1, canary, "2026-11-05")],
            agreements: [], steps: [], planNotes: [],
            vocabulary: Vocabulary(triggers: [.of(1, .of(canary))], actions: [.of(1, .of(canary))]), madeUp: [:],
            strays: [], counts: ExportBasis.Counts(sessions: 0, cravings: 0, checkIns: 0, daysWithUse: 0),
            mentioned: ([], []), newestChange: 1)
        return ExportReport(
            basis, now: now("2026-11-11T12:00:00-05:00"), weekStart: .monday, days: Day.range, share: share,
            notes: notes, hasRelativeDays: hasRelativeDays)
    }

    private func package(_ report: ExportReport) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(report.dataPackage.text.utf8)) as? [String: Any])
    }

    @Test(arguments: ShareLevel.allCases) func `The package has the tables, their columns and nothing else`(
        _ share: ShareLevel
    ) throws {
        for notes in [false, true] {
            let report = report(share, notes: notes)
            let package = try package(report)
            #expect(package["$schema"] as? String == "https://datapackage.org/profiles/2.0/datapackage.json")
            #expect(package["profile"] == nil)
            let resources = try #require(package["resources"] as? [[String: Any]])
            #expect(resources.map { $0["path"] as? String } == report.tables.map(\.fileName))
            for (resource, table) in zip(resources, report.tables) {
                #expect(resource["type"] as? String == "table")
                let schema = try #require(resource["schema"] as? [String: Any])
                #expect(schema["missingValues"] as? [String] == [""])
                let fields = try #require(schema["fields"] as? [[String: Any]])
                #expect(fields.map { $0["name"] as? String } == table.header(share, notes: notes))
                let types: Set = ["string", "integer", "number", "boolean", "date", "datetime"]
                #expect(fields.allSatisfy { types.contains($0["type"] as? String ?? "") })
                #expect(Set(schema["primaryKey"] as? [String] ?? []).isSubset(of: table.header(share, notes: notes)))
            }
        }
    }

    @Test func `Constraints are those that were declared`() throws {
        let resources = try #require(try package(report(.everything))["resources"] as? [[String: Any]])
        func field(_ table: String, _ name: String) throws -> [String: Any] {
            let resource = try #require(resources.first { $0["name"] as? String == table })
            let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
            return try #require(fields.first { $0["name"] as? String == name })
        }
        let intensity = try #require(try field("cravings", "intensity")["constraints"] as? [String: Any])
        #expect(intensity["required"] as? Bool == true)
        #expect(intensity["minimum"] as? Int == 0 && intensity["maximum"] as? Int == 10)
        let after = try #require(try field("cravings", "intensity_after")["constraints"] as? [String: Any])
        #expect(after["required"] == nil && after["maximum"] as? Int == 10)
        let status = try #require(try field("attendance", "status")["constraints"] as? [String: Any])
        #expect((status["enum"] as? [String])?.last == "no record")
        #expect(try field("weeks", "partial")["trueValues"] as? [String] == ["yes"])
        #expect(try field("cravings", "day")["type"] as? String == "date")
        #expect(try field("sessions", "start")["type"] as? String == "datetime")
    }

    @Test func `With days of the care no column is a date`() throws {
        let report = report(.everything, hasRelativeDays: true)
        let text = report.dataPackage.text
        #expect(!text.contains("\"date\"") && !text.contains("\"datetime\""))
        #expect(report.readMe(isRaw: false).contains("Week 0"))
        let digits = (report.readMe(isRaw: false) + text).replacing("2.0", with: "")
        #expect(digits.firstMatch(of: /\d{4}-\d{2}-\d{2}/) == nil)
    }

    @Test(arguments: ShareLevel.allCases) func `The README tells every column, and no name`(_ share: ShareLevel) {
        let report = report(share)
        let text = report.readMe(isRaw: false)
        for table in report.tables {
            #expect(text.contains("\n\(table.fileName): one row is \(table.row)\n"))
            for name in table.header(share, notes: false) {
                #expect(text.contains("\n  \(name) "), "\(table) \(name)")
            }
        }
        #expect(!text.contains("canary") && !report.dataPackage.text.contains("canary"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
        #expect(text.contains("has a ' in front") && !report.readMe(isRaw: true).contains("has a ' in front"))
    }

    @Test func `Each knows its own beginning`() {
        let report = report(.counselor)
        let beginnings = [report.readMe(isRaw: true), report.dataPackage.text].map { Array($0.utf8.prefix(512)) }
        #expect(ExportReport.isReadMe(beginnings[0]) && !ExportReport.isReadMe(beginnings[1]))
        #expect(ExportReport.isDataPackage(beginnings[1]) && !ExportReport.isDataPackage(beginnings[0]))
    }

    @Test(arguments: ExportTable.allCases) func `Every column has a meaning, and its name once`(_ table: ExportTable) {
        #expect(table.columns.allSatisfy { !$0.meaning.isEmpty })
        #expect(Set(table.columns.map(\.name)).count == table.columns.count)
        #expect(Set(table.key).isSubset(of: table.columns.map(\.name)))
    }
}

struct RelativeDaysTests {
    private let days = RelativeDays(first: Week(holding: day("2026-11-04"), start: .monday))

    @Test(arguments: [
        ("2026-11-02", "week 1, day 1"), ("2026-11-04", "week 1, day 3"), ("2026-11-17", "week 3, day 2"),
        ("2026-11-01", "week 0, day 7"), ("2026-10-25", "week -1, day 7"),
    ])
    func `A day is that of the week, week 1 holding the first`(_ date: String, _ words: String) {
        #expect(days.words(day(date)) == words)
    }

    @Test func `No cell with a date keeps it`() {
        var csv = CSV(header: nil, days: days)
        let week = Week(holding: day("2026-11-17"), start: .monday)
        csv.append([
            .day(day("2026-11-17")), .moment(moment("2026-11-17T18:05:00-05:00")), .part(day("2026-11-17"), .evening),
            .week(week), .isoWeek(week), .number(3), .text("2026"),
        ])
        #expect(
            String(decoding: csv.bytes, as: UTF8.self)
                == "\"week 3, day 2\",\"week 3, day 2, 18:05\",\"week 3, day 2, evening\",week 3,,3,2026\r\n")
    }
}
