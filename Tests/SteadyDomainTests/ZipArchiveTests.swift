import Foundation
import Testing

@testable import SteadyDomain

/// Zip archives of other programs, packed by a library that others wrote (zlib).
struct ZipArchiveTests {
    private static let short = "steady, steady, steady\n"
    private static let long = (0..<500).map { "2026-\($0 % 12)-\($0 % 28),\($0 * $0 % 7)\n" }.joined()

    /// Deflated in its three kinds of block: stored, in the fixed code, and in a code of its own.
    private static let packed: [(text: String, base64: String)] = [
        (short, "ARcA6P9zdGVhZHksIHN0ZWFkeSwgc3RlYWR5Cg=="),
        (short, "Ky5JTUyp1FEoRqG5AA=="),
        (
            long,
            """
            7dNbjgQhCAXQ/1lLkQAK6v43NpgOchdBuj8oywd1zFVWJyb++E9vKSSf/Eol/eavHDQ+/ZWTZpZGlhPil8sWrdxs087RQyfnCsc/
            95A4UPIhXrwjY3xUJzJzz0FiOT5JPOcbycp9YvXOepG8kzcpV0Mq76OZVPNFdKQjV8SL97kxblmHjReOruroSVpJekmuktwleUoy
            enFo5VlyWUpZKlAOkJwgaSDpILlAcoPkAcl7Vxvv6oAMV0NlqUA5QHKCpIGkg+QCyV2SpyTvTT0pKUsmuCYrHa9WnuQsSStJB8kF
            khskD0hemUd5ZZ4lg6WApQLlAMkJkgaSDpILJDdIHpC8Ng44Zdn57nx3vjvfne/Od+e789357nx3vjvfne/Od+e789357nx3vmP+
            Pw==
            """
        ),
    ]

    private static func bytes(_ base64: String) throws -> [UInt8] {
        [UInt8](try #require(Data(base64Encoded: base64, options: .ignoreUnknownCharacters)))
    }

    @Test(arguments: packed) func `Each kind of block is unpacked`(_ text: String, _ base64: String) throws {
        let packed = try Self.bytes(base64)
        #expect(try Inflater.bytes(of: packed[...], size: text.utf8.count) == Array(text.utf8))
        for size in [0, text.utf8.count - 1, text.utf8.count + 1] {
            #expect(throws: Inflater.Malformed.self) { try Inflater.bytes(of: packed[...], size: size) }
        }
        for end in 0..<packed.count {
            #expect(throws: Inflater.Malformed.self) { try Inflater.bytes(of: packed[..<end], size: text.utf8.count) }
        }
    }

    @Test(arguments: packed) func `With any bit turned it ends, and never with more than was said`(
        _ text: String, _ base64: String
    ) throws {
        let packed = try Self.bytes(base64)
        for bit in 0..<packed.count * 8 {
            var turned = packed
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            let unpacked = try? Inflater.bytes(of: turned[...], size: text.utf8.count)
            #expect(unpacked.map { $0.count == text.utf8.count } ?? true)
        }
    }

    @Test func `A copy of what was not written, and a kind of block that there is not, are refused`() {
        // The last block; in the fixed code, three bytes from one back, where nothing is yet.
        #expect(throws: Inflater.Malformed.self) { try Inflater.bytes(of: [0b0000_0011, 0b0000_0010, 0], size: 3) }
        #expect(throws: Inflater.Malformed.self) { try Inflater.bytes(of: [0b111, 0, 0], size: 3) }
    }
}
