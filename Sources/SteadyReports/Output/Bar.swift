/// Bars of plain characters, one column each.
enum Bar {
    private static let characters = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A bar for a count: a space for none, the highest for `most`.
    static func character(_ count: Int, of most: Int) -> String {
        guard count > 0, most > 0 else { return " " }
        return characters[min(characters.count, (count * characters.count + most - 1) / most) - 1]
    }
}
