/// A page's template, ready to be filled in: inheritance and partials are settled.
struct Template: Sendable {
  /// A piece of a template.
  indirect enum Part: Sendable {
    /// Stands as it is.
    case text([UInt8])
    /// A value, escaped unless it is HTML.
    case value(TemplateName, isHTML: Bool)
    /// What is written once for a value that is there, for each of a list, or only where it is not.
    case section(TemplateName, isInverted: Bool, [Part])
  }

  /// The pieces, in order.
  let parts: [Part]

  /// Fills the template in. O(length of the page).
  /// - Parameter context: the values: texts, truths, lists, and groups of values by name.
  /// - Returns: the page in UTF-8.
  func filled(with context: [String: Any]) -> [UInt8] {
    var filling = TemplateFilling(context)
    filling.write(parts)
    return filling.bytes
  }
}

/// How a template calls a value: `.` is the value at hand, `a.b` the value `b` in the group `a`.
struct TemplateName: Sendable, Hashable {
  /// The name.
  let text: String
  /// Its parts; none for the value at hand.
  let steps: [String]

  init(_ text: String) {
    self.text = text
    steps = text.split(separator: ".").map(String.init)
  }
}

/// A template while it is being filled in.
private struct TemplateFilling {
  private(set) var bytes: [UInt8] = []
  /// The values at hand, the innermost last, each with its group of values where it is one.
  private var scopes: [(value: Any, fields: [String: Any]?)]

  init(_ context: [String: Any]) {
    scopes = [(context, context)]
    bytes.reserveCapacity(1 << 15)
  }

  mutating func write(_ parts: [Template.Part]) {
    for part in parts {
      switch part {
      case .text(let text): bytes.append(contentsOf: text)
      case .value(let name, let isHTML): write(value(of: name), isHTML: isHTML)
      case .section(let name, isInverted: false, let parts):
        write(parts, for: value(of: name))
      case .section(let name, isInverted: true, let parts):
        if isNothing(value(of: name)) { write(parts) }
      }
    }
  }

  private mutating func write(_ value: Any?, isHTML: Bool) {
    guard let value else { return }
    let text = value as? String ?? String(describing: value)
    if isHTML {
      bytes.append(contentsOf: text.utf8)
    } else {
      HTMLText.escape(text, into: &bytes)
    }
  }

  private mutating func write(_ parts: [Template.Part], for value: Any?) {
    switch value {
    case nil: return
    case let text as String: write(parts, within: text, fields: nil)
    case let isTrue as Bool: if isTrue { write(parts) }
    case let fields as [String: Any]: write(parts, within: fields, fields: fields)
    case let items as [Any]:
      for item in items { write(parts, within: item, fields: item as? [String: Any]) }
    case let value?: write(parts, within: value, fields: nil)
    }
  }

  private mutating func write(
    _ parts: [Template.Part], within value: Any, fields: [String: Any]?
  ) {
    scopes.append((value, fields))
    write(parts)
    scopes.removeLast()
  }

  private func isNothing(_ value: Any?) -> Bool {
    switch value {
    case nil: true
    case is String: false
    case let isTrue as Bool: !isTrue
    case let items as [Any]: items.isEmpty
    default: false
    }
  }

  /// The innermost value of a name. The first step is looked for in every group at hand.
  private func value(of name: TemplateName) -> Any? {
    guard let first = name.steps.first else { return scopes.last?.value }
    for scope in scopes.reversed() {
      guard var value = scope.fields?[first] else { continue }
      for step in name.steps.dropFirst() {
        guard let next = (value as? [String: Any])?[step] else { return nil }
        value = next
      }
      return value
    }
    return nil
  }
}
