/// `_headers`, which Netlify and Cloudflare Pages read: what a page already asks of its reader's
/// browser, and what only a server can ask. Other hosts pass over it.
struct HostHeaders {
  /// A page of the site, which names its policy.
  let page: OutputFile

  /// The file.
  var file: OutputFile {
    let policy = policy.map { "  Content-Security-Policy: \($0)\n" } ?? ""
    return OutputFile(
      path: "_headers",
      text: """
        /*
        \(policy)  Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Permissions-Policy: camera=(), geolocation=(), microphone=()
        /assets/*
          Cache-Control: public, max-age=31536000, immutable
        /images/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  /// The page's own policy, without what serves it from disk only, and with what a page cannot ask.
  var policy: String? {
    let html = String(decoding: page.bytes, as: UTF8.self)
    guard let start = html.firstRange(of: "\"Content-Security-Policy\" content=\"")?.upperBound,
      let end = html[start...].firstIndex(of: "\"")
    else { return nil }
    return html[start..<end].replacing(" file:", with: "") + "; frame-ancestors 'none'"
  }
}
