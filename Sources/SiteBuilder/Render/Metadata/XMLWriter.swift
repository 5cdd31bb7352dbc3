/// XML, written front to back as bytes, an element a line.
struct XMLWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes the declaration that a document begins with.
  mutating func declaration() {
    bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
  }

  /// Opens an element.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    bytes += ">\n".utf8
  }

  /// Closes an element.
  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  /// Writes an element with text.
  mutating func element(_ name: String, _ content: String) {
    start(name, [:])
    bytes.append(UInt8(ascii: ">"))
    text(content)
    close(name)
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// HTML escapes what XML does, and what HTML forbids is more than what XML 1.0 does, but for the
  /// form feed, which ``ReadableText`` makes a blank.
  private mutating func text(_ text: String) {
    HTMLText.escape(ReadableText(text).text, into: &bytes)
  }
}
