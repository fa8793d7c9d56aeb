import SteadyDomain
import Testing

@testable import steady

/// What a person answers when asked whom they reached.
struct SaidPersonTests {
    private static let known = ["sam", "dr. rivera", "dave", "lena", "sam and ada", "rivera, ana", "tried and true"]

    @Test(arguments: [
        ("Sam", ["Sam reached"]), ("tried dave", ["dave tried"]), ("Tried  Dave", ["Dave tried"]),
        ("lena, dave", ["lena reached", "dave reached"]), ("Sam, Dr. Rivera", ["Sam reached", "Dr. Rivera reached"]),
        ("Dr. Rivera", ["Dr. Rivera reached"]), ("reached sam, tried dave", ["sam reached", "dave tried"]),
        ("tried dave, lena", ["dave tried", "lena tried"]),
        ("tried dave; reached lena", ["dave tried", "lena reached"]),
        ("Sam and Dave", ["Sam reached", "Dave reached"]), ("tried Sam and Dave", ["Sam tried", "Dave tried"]),
        // A name that is on record is never taken apart, one that isn't is asked about as it is.
        ("Sam and Ada", ["Sam and Ada reached"]), ("Rivera, Ana", ["Rivera, Ana reached"]),
        ("tried and true", ["tried and true reached"]), ("tried tried and true", ["tried and true tried"]),
        ("Sam and Bob", ["Sam and Bob reached"]), ("Alex, Sam", ["Alex reached", "Sam reached"]), (" , ", []),
    ])
    func `is read as names and outcomes`(_ answer: String, _ people: [String]) throws {
        let said = try SaidPerson.people(in: answer) { Self.known.contains($0.lowercased()) }
        #expect(said.map { "\($0.name) \($0.outcome.rawValue)" } == people)
    }
}
