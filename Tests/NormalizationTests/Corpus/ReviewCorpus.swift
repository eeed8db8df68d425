/// What reviews say and what must be read there; made-up sentences, longer than a file of code because it is a table.
///
/// `# [tier review] topic` begins a section, `sentence => figures` is a case, `⏎` a line end. A figure is
/// `indicator measure value` and, where they are not the ordinary ones, bound, unit, `E` (estimated) and basis. `?`
/// marks a figure put aside as doubtful, `!` a finding with the figure that lost.
let reviewCorpus = #"""
  # [city review] level and growth
  全市地区生产总值完成2381.6亿元，同比增长4.7%。 => gdp level 2381.6; gdp growth 4.7
  全市实现生产总值2381.6亿元、增长4.7%。 => gdp level 2381.6; gdp growth 4.7
  GDP总量达2381.6亿元，按可比价计算增长4.7%。 => gdp level 2381.6; gdp growth 4.7
  第三产业增加值1174亿元，较上年增长4.4%。 => tertiary_value_added level 1174; tertiary_value_added growth 4.4
  第二产业增长5.2%，增加值为1004.2亿元。 => secondary_value_added growth 5.2; secondary_value_added level 1004.2
  服务业增加值增长4.45%。 => tertiary_value_added growth 4.45
  经济增长4.7%。 => gdp growth 4.7
  宜春市地区生产总值增长4.7%。 => gdp growth 4.7
  旅游综合收入168.2亿元，增长31.5%；接待游客2040.7万人次，增长28.9%。 => tourism_revenue level 168.2; tourism_revenue growth 31.5; tourist_visits level 2040.7; tourist_visits growth 28.9
  城镇登记失业率3.06%。 => registered_unemployment level 3.06
  城镇调查失业率稳定在5.1%。 => surveyed_unemployment level 5.1
  # [city review] declines
  固定资产投资下降2.5%。 => fixed_asset_investment growth -2.5
  社会消费品零售总额912.05亿元，同比下降0.8%。 => retail_sales level 912.05; retail_sales growth -0.8
  外贸进出口总额减少11.2%。 => trade growth -11.2
  规上工业增加值降幅为1.3%。 => industrial_value_added growth -1.3
  固定资产投资下降4.5%以上。 => fixed_asset_investment growth -4.5 at_most
  进出口总额下降3%以内。 => trade growth -3 at_least
  出口总额下降6%左右。 => exports growth -6 about
  固定资产投资下降2.5%—3%。 => fixed_asset_investment growth -3..-2.5
  单位GDP能耗下降3.1%。 => energy_intensity growth -3.1
  单位GDP能耗降低率3.1%。 => energy_intensity growth -3.1
  PM2.5平均浓度下降7.4%。 => pm25 growth -7.4
  # [city review] hedges
  地区生产总值突破2300亿元。 => gdp level 2300 at_least
  地区生产总值超过2300亿元。 => gdp level 2300 at_least
  地区生产总值超2300亿元。 => gdp level 2300 at_least
  地区生产总值接近2400亿元。 => gdp level 2400 at_most
  地区生产总值近2400亿元。 => gdp level 2400 at_most
  地区生产总值逼近2400亿元。 => gdp level 2400 at_most
  地区生产总值约2380亿元。 => gdp level 2380 about
  地区生产总值2380亿元左右。 => gdp level 2380 about
  地区生产总值2300多亿元。 => gdp level 2300 at_least
  地区生产总值2300余亿元。 => gdp level 2300 at_least
  地区生产总值跨上2300亿元台阶。 => gdp level 2300 at_least
  地区生产总值突破2300亿元大关。 => gdp level 2300 at_least
  规模以上工业增加值增长7%以上。 => industrial_value_added growth 7 at_least
  居民消费价格涨幅控制在2%以内。 => cpi growth 2 at_most
  # [city review] units and exact conversions
  规模以上工业增加值增长6.0%。 => industrial_value_added growth 6.0
  地区生产总值2380.0亿元。 => gdp level 2380.0
  一般公共预算收入865430万元。 => general_budget_revenue level 86.543
  进出口总额52.3亿美元。 => trade level 52.3 USD8
  实际使用外资4820万美元。 => fdi level 0.482
  实际利用外资31.5亿元。 => fdi level 31.5 CNY8
  粮食总产量54.2亿斤。 => grain_output level 271
  粮食产量381.65万吨。 => grain_output level 381.65
  粮食总产3.27亿公斤。 => grain_output level 32.7
  城镇新增就业4.86万人。 => urban_new_jobs level 4.86
  城镇新增就业48600人。 => urban_new_jobs level 4.86
  接待游客1.02亿人次，增长42%。 => tourist_visits level 10200; tourist_visits growth 42
  城镇居民人均可支配收入43,210元。 => urban_income level 43210
  农村居民人均可支配收入2.15万元。 => rural_income level 21500
  社会消费品零售总额912.05亿。 => retail_sales level 912.05
  地区生产总值０.２３８万亿元，增长４．７％。 => gdp level 2380; gdp growth 4.7
  PM_{2.5}平均浓度28微克/立方米。 => pm25 level 28
  PM$_{2.5}$年均浓度降至28.5微克/立方米。 => pm25 level 28.5
  # [city review] prices
  居民消费价格指数为102.1。 => cpi growth 2.1
  居民消费价格指数99.6。 => cpi growth -0.4
  居民消费价格指数102%。 => cpi growth 2
  居民消费价格总水平上涨0.3%。 => cpi growth 0.3
  居民消费价格涨幅为1.8%。 => cpi growth 1.8
  居民消费价格下降0.4%。 => cpi growth -0.4
  居民消费价格与上年持平。 => cpi growth 0
  固定资产投资与上年基本持平。 => fixed_asset_investment growth 0
  实际利用外资零增长。 => fdi growth 0
  # [city review] lists
  社会消费品零售总额、规上工业增加值、固定资产投资分别增长5.9%、7.1%和6.5%。 => industrial_value_added growth 7.1; fixed_asset_investment growth 6.5; retail_sales growth 5.9
  一产、二产、三产增加值分别为203.4亿元、1004.2亿元、1174亿元，分别增长4.0%、5.2%、4.4%。 => primary_value_added level 203.4; secondary_value_added level 1004.2; tertiary_value_added level 1174; primary_value_added growth 4.0; secondary_value_added growth 5.2; tertiary_value_added growth 4.4
  三次产业增加值分别增长4.0%、5.2%、4.4%。 => primary_value_added growth 4.0; secondary_value_added growth 5.2; tertiary_value_added growth 4.4
  城乡居民人均可支配收入分别达到43210元和21098元，分别增长4.1%和6.6%。 => urban_income level 43210; rural_income level 21098; urban_income growth 4.1; rural_income growth 6.6
  城乡居民人均可支配收入分别达43210、21098元。 => urban_income level 43210; rural_income level 21098
  城乡居民人均可支配收入增长5.5%。 => resident_income growth 5.5
  城乡居民收入增长4.1%、6.6%。 => urban_income growth 4.1; rural_income growth 6.6
  城镇、农村居民人均可支配收入分别增长4.1%和6.6%。 => urban_income growth 4.1; rural_income growth 6.6
  农村居民和城镇居民人均可支配收入分别增长6.6%、4.1%。 => urban_income growth 4.1; rural_income growth 6.6
  规上工业增加值、固定资产投资分别增长7%、6%以上。 => industrial_value_added growth 7 at_least; fixed_asset_investment growth 6 at_least
  规上工业增加值、固定资产投资分别增长7%左右、6%以上。 => industrial_value_added growth 7 about; fixed_asset_investment growth 6 at_least
  规上工业增加值、固定资产投资均增长7%。 => industrial_value_added growth 7; fixed_asset_investment growth 7
  财政总收入312.4亿元，其中一般公共预算收入201.8亿元，分别增长3.3%和4.5%。 => fiscal_revenue level 312.4; general_budget_revenue level 201.8; fiscal_revenue growth 3.3; general_budget_revenue growth 4.5
  固定资产投资、民间投资、社会消费品零售总额分别增长6.5%、9.9%、5.9%。 => fixed_asset_investment growth 6.5; retail_sales growth 5.9
  进出口总额372亿元，其中出口总额301亿元。 => trade level 372; exports level 301
  地区生产总值、规上工业增加值分别增长4.7%和7.1%，固定资产投资增长6.5%。 => gdp growth 4.7; industrial_value_added growth 7.1; fixed_asset_investment growth 6.5
  # [city review] revenue
  一般预算收入完成150.2亿元，其中地方一般预算收入92.1亿元。 => fiscal_revenue level 150.2; general_budget_revenue level 92.1
  一般预算收入完成150.2亿元，增长12.5%，其中地方级收入92.1亿元，增长14%。 => fiscal_revenue level 150.2; fiscal_revenue growth 12.5; general_budget_revenue level 92.1; general_budget_revenue growth 14
  财政收入201.8亿元，增长4.5%。 => general_budget_revenue level 201.8; general_budget_revenue growth 4.5
  财政收入增长3.3%。一般公共预算收入增长4.5%。 => general_budget_revenue growth 4.5; ! rounded general_budget_revenue growth 3.3
  一般公共预算总收入增长3.3%，一般公共预算收入增长4.5%。 => fiscal_revenue growth 3.3; general_budget_revenue growth 4.5
  地方级财政收入92.1亿元。 => general_budget_revenue level 92.1
  # [city review] estimates
  预计全市地区生产总值2381亿元，增长4.7%，固定资产投资增长5.1%。财政总收入增长3.3%。 => gdp level 2381 E; gdp growth 4.7 E; fixed_asset_investment growth 5.1 E; fiscal_revenue growth 3.3
  初步核算，地区生产总值增长4.7%；固定资产投资增长5.1%。 => gdp growth 4.7 E; fixed_asset_investment growth 5.1 E
  地区生产总值有望突破2300亿元。 => gdp level 2300 at_least E
  地区生产总值2381亿元（预计数，下同），增长4.7%。固定资产投资增长5.1%。 => gdp level 2381 E; gdp growth 4.7 E; fixed_asset_investment growth 5.1 E
  地区生产总值2381亿元（预计数），增长4.7%。固定资产投资增长5.1%。 => gdp level 2381 E; gdp growth 4.7 E; fixed_asset_investment growth 5.1
  地区生产总值预计为2381亿元，固定资产投资增长5.1%。 => gdp level 2381 E; fixed_asset_investment growth 5.1
  # [city review] bases
  一般公共预算收入同口径增长6.2%。 => general_budget_revenue growth 6.2 comparable
  一般公共预算收入按可比口径增长6.2%。 => general_budget_revenue growth 6.2 comparable
  一般公共预算收入增长6.2%（同口径），税收占比提高。 => general_budget_revenue growth 6.2 comparable
  城镇居民人均可支配收入实际增长4.1%。 => urban_income growth 4.1 real
  居民人均可支配收入扣除价格因素实际增长4.1%。 => resident_income growth 4.1 real
  一般公共预算收入同口径增长6.2%，固定资产投资增长5.1%。 => general_budget_revenue growth 6.2 comparable; fixed_asset_investment growth 5.1
  # [city review] shares, ranks and points
  研发经费支出占地区生产总值比重达到2.13%。 => rd_intensity level 2.13
  全社会研发投入占GDP比重1.90%。 => rd_intensity level 1.90
  研发投入强度2.4%。 => rd_intensity level 2.4
  规上工业增加值增长7.3%，高于全省平均0.9个百分点。 => industrial_value_added growth 7.3
  地区生产总值增长4.7%、居全省第3位。 => gdp growth 4.7
  常住人口城镇化率达58.21%、提高0.92个百分点。 => urbanization_rate level 58.21
  空气质量优良天数比例96.1%。 => good_air_days_ratio level 96.1
  空气优良率达到98.0%，比上年提高1.1个百分点。 => good_air_days_ratio level 98.0
  第三产业增加值增长4.4%，占GDP比重49.3%。 => tertiary_value_added growth 4.4
  地区生产总值由上年的2275亿元增加到2381亿元。 => gdp level 2381
  # [city review] parts beside the whole
  固定资产投资增长6.5%，其中民间投资增长9.9%、工业投资增长12%。 => fixed_asset_investment growth 6.5
  一般公共预算收入201.8亿元，其中税收收入150亿元、增长3%。 => general_budget_revenue level 201.8
  高新区生产总值增长9.1%；全市生产总值增长4.7%。 => gdp growth 4.7
  全市粮食总产54.2亿斤，单产提高1.5%。 => grain_output level 271
  上半年地区生产总值增长4.1%；全年地区生产总值增长4.7%。 => gdp growth 4.7
  # [city review] conflicts
  地区生产总值增长4.7%。地区生产总值增长4.9%。 => gdp growth 4.7; ! conflict gdp growth 4.9
  地区生产总值突破2300亿元。地区生产总值2381.6亿元。 => gdp level 2381.6; ! rounded gdp level 2300 at_least
  地区生产总值约2380亿元。地区生产总值2381.6亿元。 => gdp level 2381.6; ! rounded gdp level 2380 about
  一般公共预算收入增长2.0%、同口径增长6.2%。 => general_budget_revenue growth 6.2 comparable; ! conflict general_budget_revenue growth 2.0
  进出口总额52.3亿美元。进出口总额371.2亿元。 => trade level 371.2; ! rounded trade level 52.3 USD8
  实际利用外资31.5亿元。实际利用外资4.4亿美元。 => fdi level 4.4; ! rounded fdi level 31.5 CNY8
  地区生产总值增长4.7%。地区生产总值增长4.70%。 => gdp growth 4.7
  # [city review] spaces, line ends and gaps
  地区生产⏎总值238⏎1.6亿元，增长4.⏎7%。 => gdp level 2381.6; gdp growth 4.7
  地 区 生 产 总 值 2381.6 亿 元 ， 增 长 4.7 % 。 => gdp level 2381.6; gdp growth 4.7
  粮食总产1 7亿公斤。 => ? grain_output level 170
  粮食总产1 7亿公斤。粮食总产量169.8万吨。 => grain_output level 169.8; ? grain_output level 170
  **地区生产总值**增长4.7%，*固定资产投资*增长6.5%。 => gdp growth 4.7; fixed_asset_investment growth 6.5
  # [city review] years
  2022年地区生产总值增长4.9%，2023年地区生产总值增长4.7%。 => gdp growth 4.7
  2023年，全市地区生产总值2381.6亿元。 => gdp level 2381.6
  去年地区生产总值增长4.7%。 => gdp growth 4.7
  地区生产总值2381亿元，比2022年增长4.7%。 => gdp level 2381; gdp growth 4.7
  地区生产总值2381亿元，比2018年增长34.7%。 => gdp level 2381
  # [city review] lists without 分别, second currencies, days beside shares
  城镇、农村常住居民人均可支配收入43210元、21098元，增长4.1%、6.6%。 => urban_income level 43210; rural_income level 21098; urban_income growth 4.1; rural_income growth 6.6
  外贸进出口52.3亿美元，其中出口41.2亿美元，分别增长5%和6%。 => trade level 52.3 USD8; trade growth 5; exports level 41.2 USD8; exports growth 6
  进出口总额371.2亿元（折合52.7亿美元），增长3%。 => trade level 371.2; trade growth 3
  全年空气优良天数达351天，优良率96.2%。 => good_air_days_ratio level 96.2
  研发投入占比达2.1%。 => rd_intensity level 2.1
  # [county review] a county
  全县地区生产总值完成312.46亿元，增长5.3%。 => gdp level 312.46; gdp growth 5.3
  长汀县生产总值增长5.3%。 => gdp growth 5.3
  农民人均纯收入9876元，增长11.2%。 => rural_income level 9876; rural_income growth 11.2
  农牧民人均可支配收入21098元。 => rural_income level 21098
  城市居民人均可支配收入38765元。 => urban_income level 38765
  全口径财政收入12.4亿元，地方级收入8.65亿元。 => fiscal_revenue level 12.4; general_budget_revenue level 8.65
  固投增长6.5%，社零总额增长5.9%。 => fixed_asset_investment growth 6.5; retail_sales growth 5.9
  粮食产量18.4万吨；城镇新增就业2100人。 => grain_output level 18.4; urban_new_jobs level 0.21
  一般公共预算收入86543万元、增长4.0%。 => general_budget_revenue level 8.6543; general_budget_revenue growth 4.0
  外贸增长8.1%，到位外资1200万美元。 => trade growth 8.1; fdi level 0.12
  # [province review] a province
  全省地区生产总值3.25万亿元、增长4.1%。 => gdp level 32500; gdp growth 4.1
  我省生产总值突破3.2万亿元。 => gdp level 32000 at_least
  粮食总产439.7亿斤；城镇新增就业46.1万人。 => grain_output level 2198.5; urban_new_jobs level 46.1
  全国居民消费价格上涨0.2%，全省居民消费价格上涨0.4%。 => cpi growth 0.4
  全年接待游客7.96亿人次。 => tourist_visits level 79600
  全省生产总值突破万亿元。 => gdp level 10000 at_least
  # [nation review] the nation
  国内生产总值超过126万亿元，增长5.2%。 => gdp level 1260000 at_least; gdp growth 5.2
  全国粮食产量1.39万亿斤。 => grain_output level 69500
  全国城镇新增就业1244万人。 => urban_new_jobs level 1244
  # [city review] found by reading against the rules
  一般公共预算收入1,234,567万元。 => general_budget_revenue level 123.4567
  地区生产总值预计增长4.7%，固定资产投资增长5.1%。 => gdp growth 4.7 E; fixed_asset_investment growth 5.1
  粮食总产１ ７亿公斤。 => ? grain_output level 170
  居民人均可支配收入名义增长5.0%。 => resident_income growth 5.0 nominal
  地区生产总值比上年增长4.7%、达到2381.6亿元。 => gdp growth 4.7; gdp level 2381.6
  固定资产投资增长8.1%、完成1200亿元。 => fixed_asset_investment growth 8.1; fixed_asset_investment level 1200
  一般公共预算收入剔除留抵退税因素增长6.2%。 => general_budget_revenue growth 6.2 comparable
  全市生产总值突破千亿元。 => gdp level 1000 at_least
  PM2.5平均浓度每立方米28微克。 => pm25 level 28
  城镇登记失业率处于2.6%的较低水平。 => registered_unemployment level 2.6
  实际利用外资和引进内资分别增长11%和13.7%。 => fdi growth 11
  地区生产总值增长7.1%、创2009年以来新高；固定资产投资增长9.6%。 => gdp growth 7.1; fixed_asset_investment growth 9.6
  研发支出与全市生产总值之比达到1.9%。 => rd_intensity level 1.9
  规上工业增加值、规上服务业营收分别增长6.4%和7.3%。 => industrial_value_added growth 6.4
  地区生产总值增长5.8%，原定目标为7%；固定资产投资增长4.6%。 => gdp growth 5.8; fixed_asset_investment growth 4.6
  """#
