/// The headings of columns, by the id that machines know them by.
enum Headings {
  static func of(_ id: String) -> Message { known[id] ?? Message(id) }

  private static let known: [String: Message] = [
    "rank": Message(zh: "名次", en: "Rank"), "region": Message(zh: "代码", en: "Code"),
    "region_name": Message(zh: "地区", en: "Region"), "tier": Message(zh: "层级", en: "Tier"),
    "year": Message(zh: "年份", en: "Year"), "indicator": Message(zh: "指标", en: "Indicator"),
    "measure": Message(zh: "量", en: "Measure"), "unit": Message(zh: "单位", en: "Unit"),
    "actual": Message(zh: "实绩", en: "Actual"), "target": Message(zh: "目标", en: "Target"),
    "gap": Message(zh: "差距", en: "Gap"), "verdict": Message(zh: "结果", en: "Verdict"),
    "reason": Message(zh: "说明", en: "Remarks"), "next_target": Message(zh: "下年目标", en: "Next target"),
    "item": Message(zh: "项目", en: "Item"), "role": Message(zh: "性质", en: "Role"),
    "value": Message(zh: "数值", en: "Value"), "value_high": Message(zh: "上限", en: "High"),
    "bound": Message(zh: "界", en: "Bound"), "status": Message(zh: "状态", en: "Status"),
    "field": Message(zh: "项目", en: "Field"),
    "content": Message(zh: "内容", en: "Content"),
    "locator": Message(zh: "位置", en: "Place"), "evidence": Message(zh: "原文", en: "Clause"),
    "name": Message(zh: "名称", en: "Name"), "short_name": Message(zh: "简称", en: "Short name"),
    "parent": Message(zh: "上级", en: "Above"), "from": Message(zh: "起", en: "From"),
    "to": Message(zh: "止", en: "To"), "name_zh": Message(zh: "名称", en: "Name"),
    "name_en": Message(zh: "英文名称", en: "English name"), "direction": Message(zh: "方向", en: "Better"),
    "aliases": Message(zh: "别名", en: "Other names"), "severity": Message(zh: "程度", en: "Severity"),
    "file": Message(zh: "文件", en: "File"), "line": Message(zh: "行", en: "Line"),
    "code": Message(zh: "类别", en: "Kind"), "text": Message(zh: "内容", en: "Finding"),
    "check": Message(zh: "检查", en: "Check"), "detail": Message(zh: "情况", en: "Detail"),
    "state": Message(zh: "情形", en: "State"), "change": Message(zh: "变化", en: "Change"),
    "before": Message(zh: "原为", en: "Before"), "after": Message(zh: "现为", en: "After"),
    "dropped": Message(zh: "未取", en: "Not taken"), "source": Message(zh: "来源", en: "Source"),
    "other": Message(zh: "另有", en: "Also"), "action": Message(zh: "裁定", en: "Decision"),
    "expect": Message(zh: "读出", en: "Read"),
    "remedy": Message(zh: "处理办法", en: "Way out"),
  ]

  /// Columns of numbers, which people read aligned to the right.
  static let numeric: Set<String> = [
    "rank", "actual", "target", "gap", "next_target", "value", "value_high", "line",
  ]
}
