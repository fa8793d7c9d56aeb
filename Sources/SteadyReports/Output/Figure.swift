/// A chart: what it is called, the figures that it shows, and two ways to draw them. Whoever can't see the drawing has the
/// figures.
package struct Figure: Sendable {
    package let title: String
    /// How to read it, in a sentence; nil where it needs none.
    package let note: String?
    /// For a terminal: lines of plain characters, at most 38 columns wide. A screen reader can skip them.
    package let plain: [String]
    private let makeFigures: @Sendable () -> Grid
    private let makeDrawing: @Sendable () -> Drawing

    /// - Parameters:
    ///   - figures: everything that the drawing shows. Like the drawing it is only made for a form that has it: a page of
    ///     text would pay a million instructions for both.
    ///   - drawing: for a page with pictures.
    package init(
        title: String, note: String? = nil, figures: @autoclosure @escaping @Sendable () -> Grid,
        drawing: @autoclosure @escaping @Sendable () -> Drawing, plain: [String]
    ) {
        self.title = title
        self.note = note
        self.plain = plain
        makeFigures = figures
        makeDrawing = drawing
    }

    /// Everything that the drawing shows. Where nothing is drawn, it stands in the drawing's place.
    package var figures: Grid { makeFigures() }
    /// For a page with pictures.
    package var drawing: Drawing { makeDrawing() }

    /// What a screen reader says in the drawing's place.
    package var alternative: String { [note, figures.words].compactMap(\.self).joined(separator: " ") }
}

/// Marks on a surface, from its upper left corner. How they look is a matter of the style sheet, which knows them by their
/// style's name.
package struct Drawing: Sendable, Equatable {
    /// What a mark stands for.
    package enum Style: String, Sendable, CaseIterable {
        /// The frame of reference: an axis, the line of a value on it, a border between days.
        case axis, guide
        /// What is told by its height: of this week or period, of what it is compared with.
        case bar, before
        /// A value on a scale, the first and the second kind of it.
        case dot, ring
        /// A craving whose time is known, and one known by its part of the day or the day only.
        case tick, hollow
        /// A use, a change of care.
        case event
        /// The range from the lowest to the highest.
        case range
        /// Words beside the marks: quiet ones, and those that are a mark themselves.
        case label, sign
    }

    /// The side of a text's own point on which it stands.
    package enum Anchor: String, Sendable { case start, middle, end }

    /// A mark; all measures in the drawing's units.
    package enum Mark: Sendable, Equatable {
        case line(x1: Double, y1: Double, x2: Double, y2: Double, Style)
        case rectangle(x: Double, y: Double, width: Double, height: Double, Style)
        case circle(x: Double, y: Double, radius: Double, Style)
        /// A text on its base line.
        case text(String, x: Double, y: Double, Anchor, Style)
    }

    package let width: Double
    package let height: Double
    /// In order: later ones lie on earlier ones.
    package private(set) var marks: [Mark] = []

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    package mutating func add(_ mark: Mark) { marks.append(mark) }
}
