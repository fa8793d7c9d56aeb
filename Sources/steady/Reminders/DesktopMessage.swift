/// A message of the desktop.
enum DesktopMessage {
    /// Shows a line.
    /// - Returns: nil if the desktop took it; else one sentence that says why not.
    static func show(_ line: String) -> String? {
        guard let tool = Tool("notify-send") else {
            return "The desktop can't show it, since notify-send is not installed."
        }
        return tool.run(["--", line]) == 0 ? nil : "The desktop did not take it, so here it is."
    }
}
