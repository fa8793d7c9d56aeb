/// Unpacks what is compressed with deflate (RFC 1951), as in zip archives. No package that reads zip archives can be had
/// without a library of the system's.
struct Inflater {
    /// The bytes are not what deflate makes, or unpack to another size than was said.
    struct Malformed: Error {}

    private let source: ArraySlice<UInt8>
    private var position: Int
    /// Bits that were read and not yet taken, the next one lowest.
    private var held: UInt32 = 0
    private var heldCount = 0
    private var output: [UInt8] = []
    private let size: Int

    /// Unpacks bytes.
    /// - Parameter size: how many they become; they are never more on the way.
    /// - Throws: ``Malformed``
    static func bytes(of source: ArraySlice<UInt8>, size: Int) throws -> [UInt8] {
        var inflater = Inflater(source, size: size)
        return try inflater.run()
    }

    private init(_ source: ArraySlice<UInt8>, size: Int) {
        self.source = source
        self.size = size
        position = source.startIndex
    }

    private mutating func run() throws -> [UInt8] {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try copyStored()
            case 1: try unpack(HuffmanCode.fixedLengths, HuffmanCode.fixedDistances)
            case 2:
                let (lengths, distances) = try codes()
                try unpack(lengths, distances)
            default: throw Malformed()
            }
        }
        guard output.count == size else { throw Malformed() }
        return output
    }

    // MARK: Bits

    private mutating func bits(_ count: Int) throws -> Int {
        while heldCount < count {
            guard position < source.endIndex else { throw Malformed() }
            held |= UInt32(source[position]) << UInt32(heldCount)
            position += 1
            heldCount += 8
        }
        let taken = held & (1 << UInt32(count) - 1)
        held >>= UInt32(count)
        heldCount -= count
        return Int(taken)
    }

    /// Takes the next symbol of a code. Its bits come with the highest first.
    private mutating func symbol(_ code: HuffmanCode) throws -> Int {
        // The codes of each length are consecutive numbers, beginning after those of the length before.
        var (read, first, index) = (0, 0, 0)
        for count in code.counts.dropFirst() {
            read |= try bits(1)
            if read - first < count { return code.symbols[index + read - first] }
            index += count
            first = (first + count) << 1
            read <<= 1
        }
        throw Malformed()
    }

    // MARK: Blocks

    private mutating func copyStored() throws {
        // It begins at the next byte. No whole byte is held.
        (held, heldCount) = (0, 0)
        guard source.endIndex - position >= 4 else { throw Malformed() }
        let count = Int(source[position]) | Int(source[position + 1]) << 8
        let check = Int(source[position + 2]) | Int(source[position + 3]) << 8
        position += 4
        guard count ^ check == 0xFFFF, source.endIndex - position >= count, output.count + count <= size else {
            throw Malformed()
        }
        output += source[position..<position + count]
        position += count
    }

    private mutating func unpack(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws {
        while true {
            let symbol = try symbol(lengths)
            if symbol < 256 {
                guard output.count < size else { throw Malformed() }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Inflater.lengths.count else { throw Malformed() }
            let (length, lengthBits) = Inflater.lengths[symbol - 257]
            let count = try length + bits(lengthBits)
            let place = try self.symbol(distances)
            guard place < Inflater.distances.count else { throw Malformed() }
            let (distance, distanceBits) = Inflater.distances[place]
            let back = try distance + bits(distanceBits)
            guard back <= output.count, output.count + count <= size else { throw Malformed() }
            // One by one: what is copied may be what was just written.
            for _ in 0..<count { output.append(output[output.count - back]) }
        }
    }

    /// The codes that a block brings along, themselves written in a code.
    private mutating func codes() throws -> (lengths: HuffmanCode, distances: HuffmanCode) {
        let (lengthCount, distanceCount) = (try bits(5) + 257, try bits(5) + 1)
        var sizes = [Int](repeating: 0, count: 19)
        for index in 0..<(try bits(4) + 4) { sizes[Inflater.order[index]] = try bits(3) }
        let code = try HuffmanCode(sizes[...])
        var all: [Int] = []
        while all.count < lengthCount + distanceCount {
            switch try symbol(code) {
            case 16:
                guard let last = all.last else { throw Malformed() }
                all += repeatElement(last, count: try bits(2) + 3)
            case 17: all += repeatElement(0, count: try bits(3) + 3)
            case 18: all += repeatElement(0, count: try bits(7) + 11)
            case let size: all.append(size)
            }
        }
        guard all.count == lengthCount + distanceCount, all[256] > 0 else { throw Malformed() }
        return (try HuffmanCode(all[..<lengthCount]), try HuffmanCode(all[lengthCount...]))
    }

    // RFC 1951, 3.2.5 and 3.2.7.

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths = ranges(from: 3, sharing: 4, last: 258, count: 28) + [(258, 0)]
    private static let distances = ranges(from: 1, sharing: 2, last: 32_769, count: 30)

    /// Ranges one after another, `sharing` of them for each number of extra bits, and twice as many without any.
    private static func ranges(from first: Int, sharing: Int, last: Int, count: Int) -> [(least: Int, bits: Int)] {
        var (ranges, next) = ([(least: Int, bits: Int)](), first)
        for index in 0..<count {
            let bits = max(0, index / sharing - 1)
            ranges.append((next, bits))
            next += 1 << bits
        }
        assert(next == last || next == last + 1)
        return ranges
    }
}

/// A code in which frequent symbols have few bits, told by how many each has.
private struct HuffmanCode {
    /// How many symbols have each number of bits, from none to 15.
    let counts: [Int]
    /// By their number of bits, then by their value.
    let symbols: [Int]

    /// - Throws: ``Inflater/Malformed`` if there are more codes than bits can tell apart.
    init(_ sizes: ArraySlice<Int>) throws {
        self.init(right: sizes)
        // Each bit halves what is left of the codes.
        var left = 1
        for count in counts.dropFirst() {
            left = left * 2 - count
            guard left >= 0 else { throw Inflater.Malformed() }
        }
    }

    private init(right sizes: ArraySlice<Int>) {
        var counts = [Int](repeating: 0, count: 16)
        for size in sizes { counts[size] += 1 }
        counts[0] = 0
        self.counts = counts
        symbols = (1..<16).flatMap { size in sizes.indices.filter { sizes[$0] == size }.map { $0 - sizes.startIndex } }
    }

    // RFC 1951, 3.2.6.

    static let fixedLengths = HuffmanCode(
        right: ([Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
            + [Int](repeating: 8, count: 8))[...])
    static let fixedDistances = HuffmanCode(right: [Int](repeating: 5, count: 30)[...])
}
