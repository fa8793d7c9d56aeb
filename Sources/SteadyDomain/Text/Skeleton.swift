import Foundation

extension Name {
    /// A form that is equal for names that look alike: without marks and widths, and with one letter for all that look
    /// like it (after Unicode UTS #39, for Latin, Cyrillic and Greek). For pointing out similar names, never for
    /// treating two names as the same.
    package static func skeleton(_ text: String) -> String {
        if text.isASCII {
            return String(decoding: text.lowercased().utf8.map { $0.likeness }, as: UTF8.self)
        }
        var skeleton = String.UnicodeScalarView()
        for scalar in key(text).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: continue
            default: skeleton.append(scalar.likeness)
            }
        }
        return String(skeleton)
    }

    /// Letters of other scripts or with a stroke, and the Latin letter that each looks like. Small letters stand for
    /// their capitals too, so \u{412} maps to b.
    fileprivate static let likenesses: [Unicode.Scalar: Unicode.Scalar] = {
        let cyrillic = zip("авекмнорстухіјѕһԁԛԝӏьг".unicodeScalars, "abekmhopctyxijshdqwlbr".unicodeScalars)
        let greek = zip("αβγεζηικμνορστυχω".unicodeScalars, "abyeznikmvopotuxw".unicodeScalars)
        let latin = zip("ıøłđħŧɑɡɩ".unicodeScalars, "ioldhtagi".unicodeScalars)
        return Dictionary(uniqueKeysWithValues: Array(cyrillic) + Array(greek) + Array(latin))
    }()
}

extension UInt8 {
    /// The letter that 0 or 1 looks like; any other byte unchanged.
    fileprivate var likeness: UInt8 {
        switch self {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"): UInt8(ascii: "l")
        default: self
        }
    }
}

extension Unicode.Scalar {
    fileprivate var likeness: Unicode.Scalar {
        if isASCII { return Unicode.Scalar(UInt8(ascii: self).likeness) }
        return Name.likenesses[self] ?? self
    }
}
