extension Figure {
    /// Its values in a template.
    /// - Parameters:
    ///   - number: tells it apart from the page's other charts.
    ///   - heading: the heading of its section. Where that says the chart's title already, it is not said again.
    func values(number: Int, under heading: String?) -> TemplateValues {
        [
            "template": "figure", "number": number, "title": title, "caption": title == heading ? nil : title,
            "note": note, "hasCaption": title != heading || note != nil, "alternative": alternative,
            "drawing": drawing.values, "grid": figures.values,
        ]
    }
}

extension Drawing {
    fileprivate var values: TemplateValues {
        ["width": width.written, "height": height.written, "marks": marks.map(\.values)]
    }
}

extension Drawing.Mark {
    fileprivate var values: TemplateValues {
        switch self {
        case .line(let x1, let y1, let x2, let y2, let style):
            [
                "line": [
                    "x1": x1.written, "y1": y1.written, "x2": x2.written, "y2": y2.written, "style": style.rawValue,
                ] as TemplateValues
            ]
        case .rectangle(let x, let y, let width, let height, let style):
            [
                "rectangle": [
                    "x": x.written, "y": y.written, "width": width.written, "height": height.written,
                    "style": style.rawValue,
                ] as TemplateValues
            ]
        case .circle(let x, let y, let radius, let style):
            [
                "circle": ["x": x.written, "y": y.written, "radius": radius.written, "style": style.rawValue]
                    as TemplateValues
            ]
        case .text(let text, let x, let y, let anchor, let style):
            [
                "text": [
                    "text": text, "x": x.written, "y": y.written, "anchor": anchor.rawValue, "style": style.rawValue,
                ] as TemplateValues
            ]
        }
    }
}

extension Double {
    /// To the hundredth, as short as it can be: `12`, `3.5`.
    fileprivate var written: String {
        let hundredths = Int((self * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(whole)\(fraction)"
    }
}
