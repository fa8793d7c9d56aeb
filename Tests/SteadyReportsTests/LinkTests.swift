import SteadyDomain
import Testing

@testable import SteadyReports

struct LinkTests {
    @Test func `links lead to a call or a text, and hold nothing but digits`() throws {
        let number = try #require(DialableNumber("+1 (555) 0100\" onclick=\"x"))
        #expect(Link.call(number).address == "tel:+15550100")
        #expect(Link.text(number, word: nil).address == "sms:+15550100")
        #expect(Link.text(number, word: "HOME\"&x=<").address == "sms:+15550100?&body=HOMEx")
    }
}
