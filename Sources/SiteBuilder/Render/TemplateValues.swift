import Mustache

/// What a template may name, as a type that the engine asks for a value at once. Whether a dictionary
/// can be asked depends on its keys, which the engine would find out anew for every name.
struct TemplateValues: MustacheParent {
  let values: [String: Any]

  func child(named name: String) -> Any? { values[name] }
}

/// A text gives itself: the engine need not find out by reflection what to write.
extension String: @retroactive MustacheCustomRenderable {
  /// The text.
  public var renderText: String { self }
  /// No text is null, an empty one neither.
  public var isNull: Bool { false }
}
