import Foundation
import Testing

@Suite struct OutputTests {
  static let rank = ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province", "-q"]

  @Test(arguments: [
    ("x.csv", "rank,"), ("x.json", "[\n"), ("x.ndjson", "{\"rank\": 1,"), ("x.md", "**2024年"),
    ("x.txt", "2024年"),
    ("x", "rank,"), ("x.data", "rank,"),
  ])
  func theEndingSetsTheFormat(_ name: String, _ start: String) throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(Self.rank + ["-o", name])
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(run.error.isEmpty)
    #expect(scratch.read(name)?.hasPrefix(start) == true)
    #expect(try scratch.names() == ["Datasets", name].sorted())
  }

  @Test func theOptionBeatsTheEnding() throws {
    let scratch = try Scratch.withData()
    _ = try scratch.run(Self.rank + ["--output", "x.json", "--format", "csv"])
    #expect(scratch.read("x.json")?.hasPrefix("rank,") == true)
  }

  @Test(arguments: ["nowhere/x.csv", "Datasets", "Datasets/observations.csv/x.csv"])
  func unwritablePlaces(_ place: String) throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(Self.rank + ["-o", place])
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains(place))
    #expect(try scratch.names() == ["Datasets"])
  }

  @Test func aFailureLeavesTheFileAlone() throws {
    let scratch = try Scratch.withData()
    try scratch.write("old", to: "x.csv")
    let run = try scratch.run([
      "rank", "--indicator", "gdp", "--year", "2150", "--tier", "province", "-o", "x.csv",
    ])
    #expect(run.code == 1)
    #expect(scratch.read("x.csv") == "old")
  }

  @Test func linksAreFollowed() throws {
    let scratch = try Scratch.withData()
    try scratch.write("old", to: "real.csv")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.csv"), withDestinationPath: scratch.path("real.csv"))
    _ = try scratch.run(Self.rank + ["-o", "link.csv"])
    #expect(scratch.read("real.csv")?.hasPrefix("rank,") == true)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.csv"))) != nil)
  }

  @Test func devicesAreWrittenDirectly() throws {
    let run = try Scratch.withData().shell("\"$D\" \(Self.rank.joined(separator: " ")) -o /dev/stdout | cat")
    #expect(run.code == 0)
    #expect(run.lines.count == 6)
  }

  @Test func aClosedPipeIsNoError() throws {
    let run = try Scratch().shell("\"$D\" regions --former | head -1")
    #expect(run.code == 0)
    #expect(run.output == "region,name,short_name,tier,parent,from,to\n")
    #expect(run.error.isEmpty)
  }

  @Test func aFullDiskIsAnError() throws {
    let run = try Scratch().shell("\"$D\" regions > /dev/full")
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
  }

  @Test(arguments: [
    ["indicators"], ["regions", "--tier", "province"], ["compare", "浙江省", "--year", "2024"],
    ["series", "浙江省", "--indicator", "gdp"], ["check", "Datasets"], ["doctor"],
    ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"],
    ["rank", "--indicator", "gdp", "--years", "2023..2024", "--tier", "province"],
    ["extract", "report.txt", "--evidence"],
  ])
  func everyCommandHasValidJSON(_ arguments: [String]) throws {
    let scratch = try Scratch.withData()
    try scratch.write(Samples.report, to: "report.txt")
    let json = try scratch.run(arguments + ["--format", "json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: json.bytes) as? [[String: Any]])
    let csv = try scratch.run(arguments + ["--format", "csv"])
    let header = csv.lines.first?.split(separator: ",").map(String.init) ?? []
    #expect(rows.count == csv.lines.count - 1)
    // Rankings tell in JSON how each row came about, which has no place in the columns of the CSV.
    let more: Set<String> =
      arguments.contains("--years") ? ["choices"] : arguments.first == "rank" ? RankTests.jsonOnly : []
    for row in rows { #expect(Set(row.keys) == Set(header).union(more)) }
  }

  @Test(arguments: [
    ["indicators"], ["regions", "--tier", "province"], ["compare", "浙江省", "--year", "2024"],
    ["series", "浙江省", "--indicator", "gdp"],
    ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"],
    ["extract", "report.txt"],
  ])
  func quietMeansSilent(_ arguments: [String]) throws {
    let scratch = try Scratch.withData()
    try scratch.write(Samples.report, to: "report.txt")
    let run = try scratch.run(arguments + ["--quiet", "--format", "table"])
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let scratch = try Scratch.withData()
    let catalogue = "region,name,short_name,tier,parent,from,to\n990000,\u{1B}[31m某省,某,province,100000,,\n"
    try scratch.write(catalogue, to: "own/regions.csv")
    let run = try scratch.run(["regions", "--search", "990000", "--catalogue", "own", "--format", "table"])
    #expect(run.code == 0)
    #expect(run.output.contains("某省"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
