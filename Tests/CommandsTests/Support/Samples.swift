import Foundation

/// Made-up figures: no report says any of this.
enum Samples {
  static let header =
    "region,indicator,measure,role,year,value,value_high,bound,unit,unit_mult,relative_to,status,basis,source,locator"

  static let observations =
    header + "\n" + """
      100000,gdp,growth,actual,2024,5.0,,exact,PT,0,,A,,100000-2025,1:1
      330000,gdp,growth,actual,2023,6,,exact,PT,0,,A,,330000-2024,1:1
      330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,330000-2025,1:1
      330000,gdp,growth,target,2024,5.5,,about,PT,0,,,,330000-2024,2:1
      330000,gdp,growth,target,2025,5.5,,about,PT,0,,,,330000-2025,2:1
      330000,gdp,level,actual,2024,9000.5,,exact,CNY,8,,A,,330000-2025,1:9
      330000,resident_income,growth,actual,2024,5.2,,exact,PT,0,,A,,330000-2025,3:1
      330000,resident_income,growth,target,2024,,,about,PT,0,gdp,,,330000-2024,4:1
      340000,gdp,growth,actual,2024,5.8,,exact,PT,0,,A,,340000-2025,1:1
      340000,gdp,growth,target,2024,6,,at_least,PT,0,,,,340000-2024,2:1
      350000,gdp,growth,actual,2024,5.5,,exact,PT,0,,E,,350000-2025,1:1
      350000,gdp,growth,target,2024,5.5,,exact,PT,0,,,,350000-2024,2:1
      350823,gdp,growth,actual,2023,4.6,,exact,PT,0,,A,,350823-2024,1:1
      350823,gdp,growth,target,2024,6.5,,exact,PT,0,,,,350823-2024,2:1
      350823,gdp,level,actual,2023,526,,exact,CNY,8,,A,,350823-2024,1:5
      360000,gdp,growth,actual,2024,5.1,,exact,PT,0,,A,,360000-2025,1:1
      360000,gdp,growth,target,2024,5,5.5,range,PT,0,,,,360000-2024,2:1
      370000,gdp,growth,target,2024,5,,about,PT,0,,,,370000-2024,2:1

      """

  /// The sources of ``observations``.
  static let sources: String = {
    let ids = [
      "100000-2025", "330000-2024", "330000-2025", "340000-2024", "340000-2025", "350000-2024", "350000-2025",
      "350823-2024", "360000-2024", "360000-2025", "370000-2024",
    ]
    return "source,region,year,title,issuer,date,address,file,sha256\n"
      + ids.map { id in "\(id),\(id.prefix(6)),\(id.suffix(4)),政府工作报告,,,,,\n" }.joined()
  }()

  /// A short work report that was never given.
  static let report = """
    2024年上杭县政府工作报告

    ——2024年1月9日在上杭县第十八届人民代表大会第三次会议上

    各位代表：

    一、2023年工作回顾

    过去一年，全县地区生产总值增长4.4%，固定资产投资增长9.2%，社会消费品零售总额增长7.7%。

    二、2024年工作安排

    今年的主要预期目标是：地区生产总值增长6%左右，城镇居民人均可支配收入增长6.5%以上。

    """
}

extension Scratch {
  /// A folder with the made-up data set in `Datasets`.
  static func withData() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Samples.observations, to: "Datasets/observations.csv")
    try scratch.write(Samples.sources, to: "Datasets/sources.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    return scratch
  }
}
