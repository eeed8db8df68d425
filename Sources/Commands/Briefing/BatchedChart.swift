import ArgumentParser
import Charts
import GDRendering
import Schema
import Synchronization

/// What the charts of a spec file share: data sets and fonts, each loaded once.
struct ChartResources: Sendable {
  /// What a data set is loaded by.
  struct DataKey: Hashable, Sendable {
    let folders: [String]
    let catalogue: String?

    init(_ options: DataOptions) {
      folders = options.data
      catalogue = options.catalogue
    }
  }

  private(set) var dataSets: [DataKey: Result<DataSet, CommandFailure>] = [:]
  private(set) var typefaces: [String?: Result<Typeface, CommandFailure>] = [:]

  /// Loads what a chart needs, unless it is there.
  mutating func load(_ options: DataOptions, font: String?, console: Console) {
    let key = DataKey(options)
    if dataSets[key] == nil {
      dataSets[key] = Result { () throws(CommandFailure) in
        try DataSetFolder.load(options, console: console)
      }
    }
    if typefaces[font] == nil {
      typefaces[font] = Result { () throws(CommandFailure) in try ChartWriter.typeface(font) }
    }
  }
}

/// A chart of a spec file while its command runs: the command finds here what is loaded already, and leaves here what it
/// would draw.
final class BatchedChart: Sendable {
  /// The chart whose command runs now; `nil` when the command was typed.
  @TaskLocal static var current: BatchedChart?

  let resources: ChartResources
  /// The command as it could be typed, with the program's name.
  let commandLine: [String]
  private let state = Mutex((pictures: [Picture](), notes: [Message]()))

  /// A chart ready to be drawn.
  struct Picture: Sendable {
    let spec: any ChartSpec
    let options: ChartOptions
    let description: ChartDescription
    let rows: [UInt8]?
    /// Whether its rows were chosen (`--top` and the like), so that none of them may be left out.
    let isChosen: Bool
  }

  init(resources: ChartResources, commandLine: [String]) {
    self.resources = resources
    self.commandLine = commandLine
  }

  /// What the command would have drawn.
  var pictures: [Picture] { state.withLock { $0.pictures } }
  /// What it has to tell.
  var notes: [Message] { state.withLock { $0.notes } }

  func take(_ picture: Picture) { state.withLock { $0.pictures.append(picture) } }
  func take(_ note: Message) { state.withLock { $0.notes.append(note) } }
}
