import ArgumentParser
import FlyingFox
import FlyingSocks
import Foundation

/// `sitegen serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Build the site, and serve it to this machine's browsers.")

  @OptionGroup var options: BuildOptions

  @Option(help: "The port to listen on, at 127.0.0.1.")
  var port: UInt16 = 8080

  func run() async throws {
    _ = try options.build()
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    let server = HTTPServer(
      address: address, logger: .disabled, handler: SiteHandler(folder: options.output))
    print("Serving \(options.output) at http://127.0.0.1:\(port)/ – Ctrl-C ends it")
    try await server.run()
  }
}

/// Answers requests with the files of a finished site.
struct SiteHandler: HTTPHandler {
  /// The folder of the site.
  let folder: String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return HTTPResponse(statusCode: .methodNotAllowed)
    }
    if let file = file(for: request.path) { return response(.ok, file, request) }
    return response(.notFound, folder + "/404.html", request)
  }

  /// The file a request means, if there is one inside the folder.
  private func file(for path: String) -> String? {
    let parts = (path.removingPercentEncoding ?? path).split(separator: "/")
    guard !parts.contains(".."), !path.contains("\0") else { return nil }
    let file = ([folder] + parts.map(String.init)).joined(separator: "/")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue ? self.file(for: path + "/index.html") : file
  }

  private func response(
    _ status: HTTPStatusCode, _ file: String, _ request: HTTPRequest
  ) -> HTTPResponse {
    guard let data = FileManager.default.contents(atPath: file) else {
      return HTTPResponse(statusCode: .notFound)
    }
    let headers: HTTPHeaders = [
      .contentType: Self.contentType(of: file), HTTPHeader("Cache-Control"): "no-cache",
    ]
    return HTTPResponse(
      statusCode: status, headers: headers, body: request.method == .HEAD ? Data() : data)
  }

  private static func contentType(of file: String) -> String {
    let ending = file.split(separator: ".").last.map(String.init) ?? ""
    return contentTypes[ending] ?? "application/octet-stream"
  }

  private static let contentTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "json": "application/json", "jsonl": "application/jsonl; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "xml": "application/xml",
    "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
  ]
}
