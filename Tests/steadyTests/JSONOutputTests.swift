import Foundation
import Testing

/// What is the same in every command that reads.
struct JSONOutputTests {
    @Test(arguments: [
        ["today", "--json"], ["now", "--json"], ["week", "--json"], ["week", "--format", "json"], ["raise", "--json"],
        ["agree", "--json"], ["sheet", "--json"], ["compare", "--json"], ["compare", "list", "--json"],
        ["safety", "--json"],
        ["log", "--json"], ["show", "c1", "--json"], ["program", "list", "--json"], ["program", "show", "--json"],
        ["program", "checklist", "--json"],
        ["plan", "--json"], ["catch-up", "--json"], ["report", "--json"], ["contact", "list", "--json"],
        ["config", "--json"],
    ])
    func `every command that reads prints JSON`(_ words: [String]) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(ran.output)) }
    }
}
