/// A line of text with lines below it.
struct TreeNode {
  var text: String
  var children: [TreeNode] = []

  /// The node and all below it, drawn with lines that join each to its parent: `├─`, `└─`.
  var drawing: String {
    var lines: [String] = []
    draw(into: &lines, first: "", rest: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func draw(into lines: inout [String], first: String, rest: String) {
    lines.append(first + text)
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      child.draw(
        into: &lines, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
  }
}
