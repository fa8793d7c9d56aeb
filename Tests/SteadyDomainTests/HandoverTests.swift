import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What is to be lined up for a change of care, and by when.
struct HandoverTests {
    private let today = day("2027-01-11")

    private func dues(_ handover: Handover, on today: Day) -> [String?] {
        Handover.topics.map { handover.due($0, today: today)?.description }
    }

    @Test func `a step has its days from the last one here and the first one there`() throws {
        let next = try Program.of(.outpatient, number: 2, from: "2027-01-25")
        #expect(
            dues(Handover(to: next), on: today)
                == ["2027-01-25", "2027-01-24", "2027-02-01", "2027-01-24", "2027-01-24"])
        #expect(
            dues(Handover(to: next, lastDay: day("2027-01-20")), on: today)
                == ["2027-01-25", "2027-01-20", "2027-02-01", "2027-01-20", "2027-01-20"])
    }

    @Test func `nothing is due before today`() throws {
        let next = try Program.of(.outpatient, number: 2, from: "2027-01-25")
        #expect(
            dues(Handover(to: next), on: day("2027-01-28"))
                == ["2027-01-28", "2027-01-28", "2027-02-01", "2027-01-28", "2027-01-28"])
    }

    @Test func `no day lies outside those that can be written`() throws {
        let next = try Program.of(.outpatient, number: 2, from: "9999-12-28")
        #expect(
            dues(Handover(to: next), on: today)
                == ["9999-12-28", "9999-12-27", "9999-12-31", "9999-12-27", "9999-12-27"])
        var iop = try Program.of(.iop, from: "2026-11-02")
        for end in [Program.PlannedEnd.until(day("9999-12-31")), .until(day("9999-12-25"))] {
            iop.plannedEnd = end
            #expect(dues(Handover(of: iop, today: today), on: today)[2] == "9999-12-31")
        }
        iop = try Program.of(.iop, from: "9999-12-20")
        iop.plannedEnd = .weeks(12)
        #expect(
            dues(Handover(of: iop, today: day("9999-12-30")), on: day("9999-12-30"))
                == Array(repeating: "9999-12-31", count: 5))
        let first = try Program.of(.iop, from: "0001-01-01")
        #expect(Handover(to: first).lastDay == day("0001-01-01"))
    }

    @Test func `a program that goes on is about its end, one to come about its beginning`() throws {
        var iop = try Program.of(.iop, from: "2026-11-02")
        #expect(dues(Handover(of: iop, today: today), on: today) == [nil, nil, nil, nil, nil])
        iop.plannedEnd = .weeks(12)
        let end = Handover(of: iop, today: today)
        #expect(end.lastDay == day("2027-01-24") && end.firstDay == day("2027-01-25"))
        #expect(end.entry(about: .appointment, today: today).text.contains("next appointment"))
        let next = try Program.of(.outpatient, number: 2, from: "2027-01-25")
        let step = Handover(of: next, today: today)
        #expect(step.lastDay == day("2027-01-24") && step.firstDay == day("2027-01-25"))
        #expect(step.entry(about: .appointment, today: today).text.contains("first appointment there"))
    }

    @Test func `a gap is the days between the last one here and the first appointment there`() throws {
        let next = try Program.of(.outpatient, number: 2, from: "2027-01-25")
        #expect(Handover(to: next).gap() == nil)
        #expect(Handover(to: next).gap(until: day("2027-01-25")) == nil)
        #expect(Handover(to: next).gap(until: day("2027-01-26")) == day("2027-01-25")...day("2027-01-25"))
        #expect(
            Handover(to: next, lastDay: day("2027-01-22")).gap() == day("2027-01-23")...day("2027-01-24"))
    }

    @Test func `what is open comes in the order of its days, and what has none last`() {
        func item(_ number: Int, _ due: String?, done: String? = nil) -> ChecklistItem {
            ChecklistItem(
                id: ID(number), uid: uidOf(number), program: uidOf(1), text: "x", due: due.map { day($0) },
                doneOn: done.map { day($0) }, since: day("2027-01-11"))
        }
        let items = [
            item(1, nil), item(2, "2027-01-25"), item(3, "2027-01-24"), item(4, "2027-01-24"),
            item(5, "2027-01-01", done: "2027-01-11"),
        ]
        #expect(items.open.map(\.id.number) == [3, 4, 2, 1])
    }
}
