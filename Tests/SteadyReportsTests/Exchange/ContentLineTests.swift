import Testing

@testable import SteadyReports

/// The lines of calendars and cards.
struct ContentLineTests {
    private func lines(_ name: String, text: String) -> [[UInt8]] {
        var lines = ContentLines()
        lines.add(name, text: text)
        return lines.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("two\nlines", "two\\nlines"),
        ("two\r\nlines", "two\\nlines"),
        ("one\rtwo", "one\\ntwo"), ("a\u{2028}b\u{2029}c", "a\\nb\\nc"), ("a\u{1B}[31mb\0\u{7F}\u{85}c", "a[31mbc"),
        ("tab\there", "tab\there"), ("a:b\"c", "a:b\"c"), ("\u{202E}abc\u{202C}", "\u{202E}abc\u{202C}"),
        ("\\n", "\\\\n"), ("", ""),
    ])
    func `a text is escaped`(_ text: String, _ escaped: String) {
        #expect(ContentLines.escaped(text) == escaped)
    }

    @Test(arguments: ["x", "é", "€", "🌱", "👩‍👩‍👧", "e\u{301}", "x🌱é€"], [0, 1, 2, 3, 65, 66, 67, 68, 69, 70, 300])
    func `a long line is folded between characters, and reads as it was`(_ pattern: String, _ count: Int) throws {
        let text = String(repeating: "y", count: count % 7) + String(repeating: pattern, count: count)
        let found = lines("SUMMARY", text: text)
        #expect(found.last == [])
        for line in found.dropLast() {
            #expect(line.last == 0x0D && line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        let joined = found.dropLast().enumerated().flatMap {
            $0.offset == 0 ? $0.element.dropLast() : $0.element.dropLast().dropFirst()
        }
        #expect(String(decoding: joined, as: UTF8.self) == "SUMMARY:\(text)")
        // No line is shorter than it has to be.
        for line in found.dropLast(2) { #expect(line.count > 72) }
    }

    @Test func `75 octets are one line, 76 are two`() {
        #expect(lines("A", text: String(repeating: "x", count: 73)).count == 2)
        #expect(lines("A", text: String(repeating: "x", count: 74)).count == 3)
    }

    @Test func `a parameter with a separator stands in quotes`() {
        var lines = ContentLines()
        lines.add("DTSTART", "x", with: ["TZID": "GMT+05:30"])
        lines.add("DTSTART", "x", with: ["TZID": "Europe/Berlin"])
        #expect(
            String(decoding: lines.bytes, as: UTF8.self)
                == "DTSTART;TZID=\"GMT+05:30\":x\r\nDTSTART;TZID=Europe/Berlin:x\r\n")
    }
}
