/// What tells a device that the site can be kept as an application.
struct WebManifest {
  let settings: SiteSettings
  let assets: [OutputFile]

  /// The file, as the Web Application Manifest of the W3C has it.
  var file: OutputFile {
    let icons = assets.filter { $0.path.hasPrefix("assets/icon.") && $0.path.hasSuffix(".svg") }
    let json = JSONValue.object([
      ("name", .string(settings.title)), ("short_name", .string(settings.title)),
      ("description", .string(settings.description ?? settings.title)), ("lang", .string("ar")),
      ("dir", .string("rtl")), ("start_url", .string("index.html")), ("scope", .string("./")),
      ("display", .string("minimal-ui")),
      (
        "icons",
        .array(
          icons.map {
            .object([
              ("src", .string($0.path)), ("sizes", .string("any")),
              ("type", .string("image/svg+xml")),
            ])
          })
      ),
    ])
    return OutputFile(path: "manifest.json", text: json.line + "\n")
  }
}
