import SteadyTestSupport
import Testing

@testable import SteadyDomain

struct IdentityTests {
    @Test(arguments: [
        ("p1", Program.kind, 1), ("s7", Session.kind, 7), ("c12", Craving.kind, 12), ("d5", CheckIn.kind, 5),
        ("u2", Use.kind, 2), ("r3", Point.kind, 3), ("a3", Action.kind, 3), ("t4", Trigger.kind, 4),
        ("k1", Contact.kind, 1), ("n2", PlanNote.kind, 2), ("g4", Agreement.kind, 4), ("m1", Medication.kind, 1),
        ("o9", Dose.kind, 9),
        ("v2", ClinicScore.kind, 2), ("x1", Screen.kind, 1), ("b3", Comparison.kind, 3), ("i6", ChecklistItem.kind, 6),
        ("c123456789", Craving.kind, 123_456_789),
    ])
    func `an id is the letter of its kind and a number`(_ text: String, _ kind: RecordKind, _ number: Int) throws {
        let reference = try Reference(text)
        #expect(reference.kind == kind)
        #expect(reference.number == number)
        #expect(reference.description == text)
    }

    @Test func `an id may be typed with a capital`() throws {
        #expect(try Reference("C12") == Reference("c12"))
    }

    @Test(arguments: [
        "", "c", "12", "c0", "c-1", "c+1", "z1", "cc1", "c 1", "c1 ", "c1.5", "c١", "c99999999999999999999", "12c",
    ])
    func `what is no id is refused`(_ text: String) {
        expectRefusal { try Reference(text) }
    }

    @Test func `a record says its id by its kind`() {
        #expect(ID<Craving>(12).description == "c12")
        #expect(ID<CheckIn>(5).description == "d5")
        #expect(ID<Point>(3).description == "r3")
        #expect(ID<Contact>(1).description == "k1")
    }

    @Test func `ids sort by number`() {
        #expect([ID<Craving>(10), ID(9), ID(100)].sorted().map(\.number) == [9, 10, 100])
    }

    @Test func `a record that is not there is a problem of its own`() throws {
        let problem = try Reference("c99").notFound
        #expect(problem.exitCode == 69)
        #expect(problem.sentence.contains("c99"))
    }

    @Test func `a uid is a UUIDv7 of its millisecond`() {
        // The example of RFC 9562, appendix A.6.
        let uid = UID<Craving>(milliseconds: 0x017F_22E2_79B0, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
        #expect(uid.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test(arguments: [
        (UInt64.min, UInt64.min), (.max, .max), (.max, .min), (0x1234_5678_9ABC_DEF0, 0x0FED_CBA9_8765_4321),
    ])
    func `whatever the random bits, version and variant stand in their places`(_ high: UInt64, _ low: UInt64) throws {
        let text = Array(UID<Craving>(milliseconds: 0x017F_22E2_79B0, random: (high, low)).description)
        #expect(text.count == 36)
        #expect(String(text[0..<13]) == "017f22e2-79b0")
        #expect(text[14] == "7")
        #expect("89ab".contains(text[19]))
        #expect([8, 13, 18, 23].allSatisfy { text[$0] == "-" })
    }

    @Test(arguments: ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "00000000-0000-7000-8000-000000000000"])
    func `a uid is read as it is written`(_ text: String) throws {
        #expect(try #require(UID<Craving>(text)).description == text)
        #expect(UID<Craving>(text.uppercased()) == UID<Craving>(text))
    }

    @Test(arguments: [
        "", "017f22e2", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "g17f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398:",
        "@17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c0739é",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "{017f22e2-79b0-7cc3-98c4-dc0c0c0739}",
    ])
    func `what is no uid is none`(_ text: String) {
        #expect(UID<Craving>(text) == nil)
    }

    @Test func `a command's uids differ and carry its time`() throws {
        let bits = Counter()
        let stamp = Stamp(now: Now("2026-11-21T10:00:00-05:00")) { bits.next() }
        let (first, second) = (stamp.uid(for: Craving.self), stamp.uid(for: Craving.self))
        #expect(first != second)
        #expect(first.description.prefix(13) == second.description.prefix(13))
        #expect(first.description.hasPrefix("01a1fe9f-1180-7"))
        #expect(stamp.made.day.description == "2026-11-21")
    }
}

/// Bits that are random enough for a test: each differs from the one before.
private final class Counter: @unchecked Sendable {
    private var last: UInt64 = 0
    func next() -> UInt64 {
        last += 1
        return last
    }
}
