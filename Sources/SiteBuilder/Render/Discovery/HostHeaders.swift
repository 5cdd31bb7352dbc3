/// `_headers`, which Netlify and Cloudflare Pages read: what a page already asks of its reader's
/// browser, and what only a server can ask. Other hosts pass over it.
struct HostHeaders {
  /// The policy of every page; `layout.mustache` has the same.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  /// The file.
  var file: OutputFile {
    OutputFile(
      path: "_headers",
      text: """
        /*
          Content-Security-Policy: \(Self.policy)
          Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Permissions-Policy: camera=(), geolocation=(), microphone=()
        /assets/*
          Cache-Control: public, max-age=31536000, immutable
        /images/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }
}
