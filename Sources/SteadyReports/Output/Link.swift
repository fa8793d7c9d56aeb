import SteadyDomain

/// Where a link leads. A page can be made with these only, so it can't lead anywhere else.
package enum Link: Hashable, Sendable {
    /// Calls a number.
    case call(DialableNumber)
    /// Writes a text message to a number.
    /// - word: what to send; nil leaves the message empty. It is letters and digits, as services ask for.
    case text(DialableNumber, word: String?)

    /// `tel:+15550100`
    package var address: String {
        switch self {
        case .call(let number): "tel:\(number)"
        case .text(let number, nil): "sms:\(number)"
        // RFC 5724 writes `?body=`; some phones read `&body=` alone. This form works on both.
        case .text(let number, let word?):
            "sms:\(number)?&body=\(word.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })"
        }
    }
}
