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

    @Test(arguments: [
        ("called sam but no answer", ["sam tried"]), ("Texted Sam, no reply", ["Sam tried"]),
        ("texted sam, dave, no reply", ["sam tried", "dave tried"]), ("sam, no answer", ["sam tried"]),
        ("spoke with sam", ["sam reached"]), ("talked to lena and dave", ["lena reached", "dave reached"]),
        ("talked to lena and bob", ["lena reached", "bob reached"]), ("sam & dave", ["sam reached", "dave reached"]),
        ("left sam a voicemail", ["sam tried"]), ("left a message for Dr. Rivera", ["Dr. Rivera tried"]),
        ("I called sam and she picked up", ["sam reached"]), ("sam didn\u{2019}t pick up", ["sam tried"]),
        ("couldn't reach sam", ["sam tried"]), ("tried calling sam", ["sam tried"]),
        ("called sam but no answer, spoke to lena", ["sam tried", "lena reached"]),
        ("sam, tried dave, no answer", ["sam reached", "dave tried"]),
    ])
    func `a sentence is read where it leaves no doubt`(_ answer: String, _ people: [String]) throws {
        try `is read as names and outcomes`(answer, people)
    }

    @Test(arguments: [
        "called sam", "texted sam", "called sam, dave", "sam, dave, no answer", "called sam but no answer, dave",
        "no answer", "spoke with sam, no answer", "wanted to but no", "sam said no", "sam no answer, lena",
        "thought about it but left", "tried", "Reached", "sam, tried", "called",
    ])
    func `one that leaves it open is asked about again`(_ answer: String) {
        #expect(throws: Problem.self) {
            try SaidPerson.people(in: answer) { Self.known.contains($0.lowercased()) }
        }
    }
}
