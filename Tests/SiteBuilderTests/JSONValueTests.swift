import Testing

@testable import SiteBuilder

struct JSONValueTests {
  @Test func `values are written as JSON, fields in their order`() {
    let value = JSONValue.object([
      ("z", .int(1)), ("a", .array([.null, .bool(true), .number(0.5), .number(1)])),
      ("s", .string("سلام \"x\" \\ \n \u{1}")),
    ])
    #expect(
      value.line == #"{"z":1,"a":[null,true,0.5,1],"s":"سلام \"x\" \\ \n \u0001"}"#)
  }

  @Test func `a field that a spreadsheet would run is written as text`() {
    let table = DataExport.Table(name: "t", fields: ["a", "b"], count: 1) { _ in
      [[("a", .string("=1+1")), ("b", .string("x,\"y\""))]]
    }
    let text = table.text(of: 0..<1)
    #expect(String(decoding: text.csv, as: UTF8.self) == "\"'=1+1\",\"x,\"\"y\"\"\"\r\n")
    #expect(String(decoding: text.json, as: UTF8.self) == #"{"a":"=1+1","b":"x,\"y\""}"# + "\n")
  }
}
