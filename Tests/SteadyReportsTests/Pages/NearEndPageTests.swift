import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// What the pages say of a level of care that is soon to end, to the letter.
struct NearEndPageTests {
    /// Riverside IOP on the Monday before its last day.
    private func record(_ substances: String?, checklist: [ChecklistItem] = []) throws -> WeekRecord {
        var program = Program.riverside
        program.substances = substances
        var end = try #require(NearEnd(on: day("2027-01-18"), among: [program]))
        end.hasChecklist = !checklist.isEmpty
        return WeekRecord(
            week: Week(holding: day("2027-01-18"), start: .monday), now: now("2027-01-18T09:00:00-05:00"),
            firstDay: day("2027-01-18"), programs: [program], checklist: checklist, nearEnd: end)
    }

    @Test func `today says it with the day, and names naloxone where opioids are part of it`() throws {
        let page = TodayReport(try record("heroin"), showsSources: true).text(width: 80)
        #expect(
            page.contains(
                """
                  Planned end  Sun 24 Jan: line up the next appointment, medication and
                               who prescribes it, groups, whom to call the first night
                               and naloxone at hand. Care of about three months, then
                               continuing care, holds best for most people, so it is
                               worth asking what can follow. (TIP 47, NIDA)
                    steady program checklist p1 --begin

                """), "\(page)")
        #expect(page.contains("Sources\n  TIP 47        SAMHSA"), "\(page)")
        #expect(!TodayReport(try record("alcohol")).text(width: 80).contains("naloxone"))
    }

    @Test func `after the planned end the page goes on to say it, below the command that ends the program`() throws {
        let program = Program.riverside
        let end = try #require(NearEnd(on: day("2027-01-26"), among: [program]))
        let record = WeekRecord(
            week: Week(holding: day("2027-01-26"), start: .monday), now: now("2027-01-26T09:00:00-05:00"),
            firstDay: day("2027-01-18"), programs: [program], nearEnd: end)
        let page = TodayReport(record).text(width: 80)
        #expect(
            page.contains(
                """
                  Planned end  was Sun 24 Jan      steady program end p1 --on 2027-01-24
                               line up the next appointment, medication and who
                               prescribes it, groups and whom to call the first night.
                               Care of about three months,
                """), "\(page)")
        #expect(page.contains("steady program checklist p1 --begin"), "\(page)")
        let week = WeekReport(record).text(width: 80).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(week.contains("Riverside IOP was planned until Sun 24 Jan: line up"), "\(week)")
    }

    @Test func `what the person added stands below the advice on the week`() throws {
        let item = ChecklistItem(
            id: ID(1), uid: uidOf(1), program: uidOf(1), text: "the letter", since: day("2027-01-18"))
        let week = Week(holding: day("2027-01-18"), start: .monday)
        let record = WeekRecord(
            week: week, now: now("2027-01-18T09:00:00-05:00"), firstDay: day("2027-01-18"),
            programs: [.riverside], checklist: [item], checklistPrograms: [uidOf(1): ID(1)],
            nearEnd: NearEnd(on: day("2027-01-18"), among: [.riverside]))
        let page = WeekReport(record).text(width: 80)
        #expect(page.contains("To line up Riverside IOP is planned until Sun 24 Jan: line up the"), "\(page)")
        #expect(page.contains("\n  i1  the letter\n"), "\(page)")
        let today = TodayReport(record).text(width: 80)
        #expect(today.contains("Planned end  Sun 24 Jan: line up"), "\(today)")
        #expect(
            today.contains("To line up   the letter                    steady program checklist p1"), "\(today)"
        )
    }

    @Test func `a page for someone else tells nothing of the substances`() throws {
        let record = try record("heroin")
        #expect(WeekReport(record).text(width: 80).contains("naloxone"))
        for share in [ShareLevel.counselor, .attendance] {
            let page = WeekReport(record, share: share)
            for text in [page.text(width: 80), page.html, page.markdown, page.json.text] {
                #expect(!text.contains("naloxone") && !text.contains("heroin"), "\(text)")
            }
            #expect(page.text(width: 80).contains("To line up") == (share == .counselor))
        }
    }

    @Test func `a page of other programs tells nothing of this one`() throws {
        let page = WeekReport(try record(nil), programs: [Program.therapy.uid])
        #expect(page.nearEnd == nil && !page.text(width: 80).contains("line up"))
    }

    @Test func `with a list the end is only a day, and says when all is done`() throws {
        var item = ChecklistItem(
            id: ID(1), uid: uidOf(1), program: uidOf(1), topic: .groups, text: "Oak House", since: day("2027-01-18"))
        let open = TodayReport(try record(nil, checklist: [item])).text(width: 80)
        #expect(open.contains("Planned end  Sun 24 Jan\n") && open.contains("To line up   Oak House"), "\(open)")
        item.doneOn = day("2027-01-18")
        let done = TodayReport(try record(nil, checklist: [item])).text(width: 80)
        #expect(done.contains("Planned end  Sun 24 Jan · all that is on its list is done"), "\(done)")
        #expect(!done.contains("To line up"))
    }
}
