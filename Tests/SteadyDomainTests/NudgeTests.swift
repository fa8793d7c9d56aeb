import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// When an entry is followed by a line that points to `steady now`, and to what.
struct NudgeTests {
    @Test func `a strong urge points to people, a weaker one or none to nothing`() {
        #expect((0...8).allSatisfy { Nudge(after: Score($0)) == nil } && Nudge(after: nil) == nil)
        #expect(Nudge(after: Score(9)) == .people && Nudge(after: Score(10)) == .people)
    }

    @Test(arguments: [
        "heroin", "Heroin.", "oxycodone 10mg", "two percs and a beer", "OXY", "oxys", "fentanyl", "fent",
        "pressed M30s",
        "blues", "dope", "codeine/promethazine", "purple drank", "half a suboxone", "Methadone", "opioids", "opiates",
        "Hydromorphon", "isotonitazene", "nitazenes", "black-tar", "speedball", "painkillers", "FENTANYL (smoked)",
        "heroína", "héroïne", "Buprenorphin", "pro-tonitazene", "M-30s", "co-codamol", "speed ball", "MS Contin", "DHC",
    ])
    func `an opioid is known by its names`(_ substance: String) {
        #expect(Nudge(afterUseOf: [substance], note: nil) == .naloxone)
    }

    @Test(arguments: [
        "Brixadi", "Buvidal 24 mg", "Butrans", "Belbuca", "Probuphine", "Espranor", "Norspan", "Buprenex", "Substitol",
        "Physeptone", "Metadol", "Heptadon", "OxyNorm", "Longtec", "Targin", "Palexia", "Sevredol", "MST 30 mg",
        "Xtampza ER", "Hysingla", "bup",
    ])
    func `an opioid medication is known by its brand`(_ name: String) {
        let medication = Medication(uid: uidOf(1), name: .of(name), from: day("2026-11-01"))
        #expect(medication.isOpioid)
    }

    @Test func `a time zone in a note is no opioid`() {
        #expect(Nudge(afterUseOf: [], note: "at 9 MST") == .people)
        #expect(Nudge(afterUseOf: ["mstx"], note: nil) == .people)
    }

    @Test(arguments: [
        "alcohol", "beer", "cannabis", "dopey", "hash", "h", "kratom", "cocaine", "meth",
        "oxygen", "bluesy", "smackdown", "methamphetamine", "", "opi oids of", "ibuprofen", "percussion", "submarine",
    ])
    func `other words are no opioid`(_ substance: String) {
        #expect(Nudge(afterUseOf: [substance], note: nil) == .people)
    }

    @Test func `a note names one by its own name only`() {
        #expect(Nudge(afterUseOf: [], note: "some heroin after work") == .naloxone)
        #expect(Nudge(afterUseOf: ["wine"], note: "I had the blues, and no one to lean on") == .people)
        #expect(Nudge(afterUseOf: [], note: nil) == .people)
    }
}
