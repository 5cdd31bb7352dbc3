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
    let table = DataExport.Table(
      name: "t", records: [[("a", .string("=1+1")), ("b", .string("x,\"y\""))]],
      fields: ["a", "b"])
    #expect(
      String(decoding: CSV.text(table), as: UTF8.self) == "a,b\r\n\"'=1+1\",\"x,\"\"y\"\"\"\r\n")
  }
}
