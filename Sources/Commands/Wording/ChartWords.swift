import Charts
import GDRendering

extension ChartError {
  /// Why the chart can't be drawn, and the way out.
  var message: Message {
    switch self {
    case .noData:
      Message(zh: "没有可画的数据：请换指标、年份或地区。", en: "Nothing to draw: choose another indicator, year or group.")
    case .notFinite(let label): Message(zh: "\(label)：不是有限的数。", en: "\(label): not a finite number.")
    case .tooFewPoints(let series, let count):
      Message(
        zh: "\(series) 只有 \(count) 个年份有数据，画不成线：请放宽 --from、--to，或用 duibiao chart bar。",
        en:
          "\(series) has figures for \(count) years, no line: widen --from and --to, or use duibiao chart bar."
      )
    case .tooManySeries(let count, let limit):
      Message(
        zh: "\(count) 个序列分不清，最多 \(limit) 个：请减少。",
        en: "\(count) series can't be told apart, at most \(limit): choose fewer.")
    case .tooManyPanels(let count, let limit):
      Message(
        zh: "一页放不下 \(count) 个小图，最多 \(limit) 个：请减少地区或指标，分几张画。",
        en: "\(count) panels don't fit a page, at most \(limit): choose fewer, or draw several charts.")
    case .unevenValues(let label, let expected, let found):
      Message(
        zh: "\(label)：应有 \(expected) 个值，实有 \(found) 个。",
        en: "\(label): \(expected) values expected, \(found) found.")
    case .unorderedYears(let first, let second):
      Message(zh: "年份应递增：\(first) 之后是 \(second)。", en: "Years must rise: \(second) follows \(first).")
    case .sizeOutOfRange(let width, let height, let side, let area):
      Message(
        zh: "画不了 \(width)x\(height)：每边 1—\(side) 像素，总共不超过 \(area / 1_000_000) 百万像素（--size 1600x900）。",
        en:
          "Can't draw \(width)x\(height): 1 to \(side) pixels a side, \(area / 1_000_000) megapixels at most (--size 1600x900)."
      )
    case .labelsDontFit(let count, let isUpright):
      isUpright
        ? Message(
          zh: "\(count) 根竖条下放不下名称和数值：请去掉 --vertical 改画横条，或用 --top、--bottom 少画几个，或加大 --size。",
          en:
            "The names and values of \(count) upright bars don't fit: leave out --vertical, show fewer (--top, --bottom), or enlarge --size."
        )
        : Message(
          zh: "\(count) 行的文字放不下：请用 --top、--bottom 少画几行，或加大 --size。",
          en: "The texts of \(count) rows don't fit: show fewer (--top, --bottom), or enlarge --size.")
    case .tooManyColumns(let count, let limit):
      Message(
        zh: "\(count) 列放不下，最多 \(limit) 列：请减少 --indicator，或加大 --size，或换 --preset slide。",
        en:
          "\(count) columns don't fit, at most \(limit): name fewer indicators, enlarge --size, or use --preset slide."
      )
    case .titleTooLong(let characters):
      Message(
        zh: "标题有 \(characters) 个字，图就没有地方了：请缩短 --title，或加大 --size。",
        en:
          "A title of \(characters) characters leaves no room for the plot: shorten --title, or enlarge --size."
      )
    case .subtitleTooLong(let characters):
      Message(
        zh: "副标题有 \(characters) 个字，图就没有地方了：请缩短 --subtitle，或加大 --size。",
        en:
          "A subtitle of \(characters) characters leaves no room for the plot: shorten --subtitle, or enlarge --size."
      )
    case .footerTooLong(let characters):
      Message(
        zh: "图下的一段文字有 \(characters) 个字，图就没有地方了：请缩短 --source、--note，或加大 --size。",
        en:
          "A line of \(characters) characters at the foot leaves no room for the plot: shorten --source and --note, or "
          + "enlarge --size.")
    case .canvasTooSmall(let width, let height):
      Message(
        zh: "\(width)x\(height) 放不下这些内容：请加大 --size，或换 --preset slide，或少画几个地区（--top）。",
        en:
          "\(width)x\(height) is too small for this: enlarge --size, use --preset slide, or show fewer regions (--top)."
      )
    }
  }
}

extension RenderError {
  /// Why the picture can't be made, and the way out.
  var message: Message {
    switch self {
    case .noFont:
      Message(
        zh: "没有找到中文字体：apt-get install fonts-noto-cjk，或用 --font 文件 指定（duibiao doctor 可检查）。",
        en:
          "No Chinese font found: apt-get install fonts-noto-cjk, or name one with --font FILE (see duibiao doctor)."
      )
    case .unusableFont(let path, let fault): Self.unusable(path, fault)
    case .noSuchFace(let path, let face, let available):
      Message(
        zh: "\(path) 里没有字体“\(face)”，只有：\(available.joined(separator: "、"))。",
        en: "\(path) has no face '\(face)', only: \(available.joined(separator: ", ")).")
    case .missingCharacters(let scalars, let font):
      Message(
        zh: "字体 \(font) 缺少这些字：\(Self.list(scalars))；请用 --font 换一种。",
        en: "The font \(font) lacks these characters: \(Self.list(scalars)); choose another with --font.")
    case .imageTooLarge(let width, let height):
      Message(
        zh: "libgd 画不了 \(width)x\(height)：请减小 --size。",
        en: "libgd can't make \(width)x\(height): reduce --size.")
    case .textFailed(let font, let reason):
      Message(zh: "libgd 无法用 \(font) 写字：\(reason)。", en: "libgd can't draw text with \(font): \(reason).")
    case .encodingFailed: Message(zh: "libgd 无法生成 PNG。", en: "libgd can't write the PNG.")
    }
  }

  private static func unusable(_ path: String, _ fault: FontFault) -> Message {
    switch fault {
    case .unreadable(let errno):
      Message(
        zh: "无法读取字体 \(path)：\(SystemError.text(errno))。",
        en: "Can't read the font \(path): \(SystemError.text(errno)).")
    case .folder:
      Message(zh: "\(path) 是文件夹，不是字体：请写出文件名。", en: "\(path) is a folder, no font: name a file in it.")
    case .empty: Message(zh: "字体文件 \(path) 是空的。", en: "The font file \(path) is empty.")
    case .truncated: Message(zh: "字体文件 \(path) 不完整。", en: "The font file \(path) is truncated.")
    case .notAFont:
      Message(zh: "\(path) 不是 TrueType 或 OpenType 字体。", en: "\(path) is no TrueType or OpenType font.")
    case .noCharacterMap:
      Message(zh: "字体 \(path) 没有可用的字符表。", en: "The font \(path) has no usable character map.")
    }
  }

  private static func list(_ scalars: [Unicode.Scalar]) -> String {
    let shown = scalars.prefix(20).map { scalar in
      scalar.value < 0x20 ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }
    return shown.joined(separator: " ") + (scalars.count > 20 ? " …" : "")
  }
}

extension Terms {
  /// What the canvas has no room for, and what would show it; nothing where all is there.
  static func withoutRoom(_ count: Int) -> Message? {
    guard count > 0 else { return nil }
    return Message(
      zh: "注意：画布放不下，略去中间 \(count) 个地区：请放大 --size 或换 --preset，或用 --top、--bottom 选取",
      en:
        "Caution: the canvas has no room for \(Message.counted(count, "region")), left out in the middle: enlarge --size, "
        + "change --preset, or choose with --top and --bottom")
  }

  /// A sentence of --finding that takes the room of the plot.
  static func findingTooLong(_ characters: Int) -> Message {
    Message(
      zh: "--finding 写的标题有 \(characters) 个字，图就没有地方了：请用 --title 自拟，或加大 --size。",
      en:
        "The title that --finding wrote has \(characters) characters and leaves no room for the plot: write --title, or enlarge --size."
    )
  }

  /// Rows that were chosen and have no room: nobody would see that the choice was not kept to.
  static func chosenWithoutRoom(_ count: Int) -> Message {
    Message(
      zh: "所选的地区在画布上放不下，多出 \(count) 个：请减小 --top、--bottom、--around，或加大 --size（如 --preset a4）。",
      en:
        "The canvas has no room for \(Message.counted(count, "region")) of those chosen: lower --top, --bottom or --around, or "
        + "enlarge --size (--preset a4, say).")
  }

  /// What --top and the like leave out.
  static func notAskedFor(_ count: Int) -> Message {
    Message(
      zh: "注意：按 --top、--bottom、--around 选取，其余 \(count) 个地区未画",
      en: "Caution: \(Message.counted(count, "region")) left out by --top, --bottom or --around")
  }
}
