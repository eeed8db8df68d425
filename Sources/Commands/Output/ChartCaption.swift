import Charts
import Schema

/// The texts of a chart before the user's own take their place.
struct ChartCaption {
  let title: Message
  let subtitle: Message
  let source: Message
  var notes: [Message] = []
  /// What the picture shows, figure by figure.
  let facts: Message
  /// The title as a sentence, with --finding; asked for only then.
  var finding: () -> Message? = { nil }

  /// The texts around the plot.
  func text(_ options: ChartOptions, _ language: Language) -> ChartText {
    let heading = heading(options, language)
    return ChartText(
      title: heading.title, subtitle: heading.subtitle,
      footers: options.footers(source: source[language], notes: notes.map { $0.asLine[language] }))
  }

  private func heading(_ options: ChartOptions, _ language: Language) -> (title: String, subtitle: String) {
    options.heading(title: title, subtitle: subtitle, finding: finding(), language)
  }

  /// Says that --finding found no sentence, which nobody would guess from the title.
  func remarks(_ options: ChartOptions) -> [Message] {
    options.finding ? ChartCaption.remarks(options, finding: finding()) : []
  }

  /// Says that --finding has no effect where there is no sentence.
  static func remarks(_ options: ChartOptions, finding: Message?) -> [Message] {
    options.finding && finding == nil ? [noSentence] : []
  }

  private static let noSentence = Message(
    zh: "注意：这张图没有可写成一句话的结论，--finding 不起作用，标题只说明内容",
    en:
      "Note: no sentence can be made of this chart, so --finding has no effect and the title says what is shown"
  )

  /// Says which highlighted regions are not among those that are drawn.
  static func unseen(
    _ highlighted: Set<RegionCode>, besides drawn: [RegionCode], _ codebook: Codebook
  ) -> [Message] {
    highlighted.subtracting(drawn).sorted().map { code in
      let name = codebook.regions.words(code)
      return Message(
        zh: "注意：图上没有\(name.zh)，无法突出", en: "Caution: \(name.en) is not on the chart and can't be highlighted")
    }
  }

  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions, _ language: Language, rows: RowTable) -> ChartDescription {
    let sentence = options.finding ? finding() : nil
    let title = sentence.map { Message.joined([$0, self.title], zh: "。", en: ". ") } ?? self.title
    let source = options.closing(source)
    return ChartDescription(
      title: heading(options, language).title,
      alternative: Message(
        zh: "\(title.zh)。\(subtitle.zh)。\(facts.zh)。\(source.zh)",
        en: "\(title.en). \(subtitle.en). \(facts.en). \(source.en)")[language],
      source: options.sourceLine(self.source[language]), rows: rows.rendered(.csv, language: language))
  }
}
