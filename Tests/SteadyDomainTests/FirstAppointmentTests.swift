import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// The first appointment of a program that begins on Monday 25 January 2027.
struct FirstAppointmentTests {
    private let wednesday = Now("2027-01-13T12:00:00-05:00")

    @Test(arguments: [
        ("mon 17:00", "2027-01-25T17:00:00-05:00"), ("tue 5pm", "2027-01-26T17:00:00-05:00"),
        ("sun 17:00", "2027-01-31T17:00:00-05:00"), ("17:00", "2027-01-25T17:00:00-05:00"),
        ("9:30am", "2027-01-25T09:30:00-05:00"), ("2027-02-03 17:00", "2027-02-03T17:00:00-05:00"),
        ("3 feb 17:00", "2027-02-03T17:00:00-05:00"), ("tomorrow 17:00", "2027-01-14T17:00:00-05:00"),
    ])
    func `a weekday is the first one there, a date is itself`(_ text: String, _ moment: String) throws {
        let read = try wednesday.firstAppointment(TimeExpression(text), from: day("2027-01-25"), zones: [])
        #expect(read.moment.description == moment)
    }

    @Test func `a part of a day is too little`() throws {
        #expect(throws: Problem.self) {
            try wednesday.firstAppointment(TimeExpression("tue evening"), from: day("2027-01-25"), zones: [])
        }
    }
}
