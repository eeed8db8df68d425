/// What plans say and what must be read there; see ``reviewCorpus`` for the notation.
let planCorpus = #"""
  # [city plan] one number
  地区生产总值增长6%左右。 => gdp growth 6 about
  地区生产总值增长6%以上。 => gdp growth 6 at_least
  地区生产总值增长不低于6%。 => gdp growth 6 at_least
  地区生产总值增长6%。 => gdp growth 6
  力争地区生产总值增长6%。 => gdp growth 6
  确保规上工业增加值增长7.5%。 => industrial_value_added growth 7.5
  地区生产总值达到2550亿元。 => gdp level 2550
  地区生产总值增长6%以上、争取更好成绩。 => gdp growth 6 at_least
  主要预期目标是：财政总收入增长6%左右，规上工业增加值增长7.5%，固定资产投资增长8%以上。 => fiscal_revenue growth 6 about; industrial_value_added growth 7.5; fixed_asset_investment growth 8 at_least
  居民消费价格涨幅控制在3%以内。 => cpi growth 3 at_most
  居民消费价格涨幅3%左右。 => cpi growth 3 about
  居民消费价格涨幅控制在3%。 => cpi growth 3
  居民消费价格指数控制在103以内。 => cpi growth 3 at_most
  居民消费价格总水平涨幅不超过3%。 => cpi growth 3 at_most
  城镇登记失业率控制在4.5%以内。 => registered_unemployment level 4.5 at_most
  城镇调查失业率低于5.5%。 => surveyed_unemployment level 5.5 at_most
  城镇调查失业率5.5%以下。 => surveyed_unemployment level 5.5 at_most
  城镇新增就业4万人以上。 => urban_new_jobs level 4 at_least
  粮食产量稳定在54亿斤以上。 => grain_output level 270 at_least
  单位GDP能耗下降2.5%。 => energy_intensity growth -2.5
  单位GDP能耗下降2%以上。 => energy_intensity growth -2 at_most
  万元GDP能耗下降2.5%左右。 => energy_intensity growth -2.5 about
  PM2.5平均浓度控制在30微克/立方米以内。 => pm25 level 30 at_most
  空气质量优良天数比例达到95%以上。 => good_air_days_ratio level 95 at_least
  常住人口城镇化率达到59.5%。 => urbanization_rate level 59.5
  研发经费投入占GDP比重达到2.3%。 => rd_intensity level 2.3
  出口总额增长5%，实际使用外资增长3%。 => exports growth 5; fdi growth 3
  # [city plan] ranges
  地区生产总值增长6%—6.5%。 => gdp growth 6..6.5
  地区生产总值增长5-6%。 => gdp growth 5..6
  地区生产总值增长6%至6.5%。 => gdp growth 6..6.5
  地区生产总值增长6%～6.5%。 => gdp growth 6..6.5
  地区生产总值增长6%左右、力争6.5%。 => gdp growth 6..6.5
  地区生产总值增长6%以上，争取6.5%。 => gdp growth 6..6.5
  地区生产总值增长确保6%、力争6.5%。 => gdp growth 6..6.5
  地区生产总值增长5.5%以上，争取6%。 => gdp growth 5.5..6
  单位GDP能耗下降2%—3%。 => energy_intensity growth -3..-2
  # [city plan] lists
  社会消费品零售总额、规上工业增加值、固定资产投资分别增长6%、7%、8%以上。 => industrial_value_added growth 7 at_least; fixed_asset_investment growth 8 at_least; retail_sales growth 6 at_least
  规上工业增加值、固定资产投资分别增长7%左右、8%以上。 => industrial_value_added growth 7 about; fixed_asset_investment growth 8 at_least
  城乡居民人均可支配收入分别增长5%和7%左右。 => urban_income growth 5 about; rural_income growth 7 about
  城镇、农村居民人均可支配收入分别增长5%、7%。 => urban_income growth 5; rural_income growth 7
  财政总收入、一般公共预算收入均增长3%。 => fiscal_revenue growth 3; general_budget_revenue growth 3
  # [city plan] relative
  居民收入增长与经济增长同步。 => resident_income growth ~gdp about
  居民收入与经济增长基本同步。 => resident_income growth ~gdp about
  城乡居民收入与经济增长同步。 => resident_income growth ~gdp about
  城镇居民人均可支配收入增长高于经济增长。 => urban_income growth ~gdp at_least
  农村居民人均可支配收入增速不低于经济增速。 => rural_income growth ~gdp at_least
  地区生产总值增速高于全省平均水平。 => gdp growth ~provincial at_least
  固定资产投资增速高于全省平均水平。 => fixed_asset_investment growth ~provincial at_least
  地区生产总值增速与全国同步。 => gdp growth ~national about
  地区生产总值增长6%，居民人均可支配收入与经济增长同步。 => gdp growth 6; resident_income growth ~gdp about
  # [city plan] years and estimates
  今年地区生产总值增长6%。到2025年，地区生产总值达到2800亿元。 => gdp growth 6
  预计地区生产总值增长6%。 => gdp growth 6
  # [county plan] a county
  全县地区生产总值增长6%，地方级收入增长3.5%。 => gdp growth 6; general_budget_revenue growth 3.5
  农村居民人均可支配收入增长高于全省平均水平。 => rural_income growth ~provincial at_least
  # [province plan] a province
  全省生产总值增长5%左右，粮食产量438亿斤以上。 => gdp growth 5 about; grain_output level 2190 at_least
  居民人均可支配收入增速高于全国平均水平。 => resident_income growth ~national at_least
  # [nation plan] the nation
  国内生产总值增长5.3%左右，居民消费价格涨幅2.6%左右，城镇新增就业1160万人以上。 => gdp growth 5.3 about; cpi growth 2.6 about; urban_new_jobs level 1160 at_least
  # [city plan] found by reading against the rules
  地区生产总值确保增长6%、力争增长6.5%。 => gdp growth 6..6.5
  地区生产总值增长5.5%以上，力争增长6%。 => gdp growth 5.5..6
  规上工业、农业、服务业增加值分别增长7%、4%、5.5%以上。 => industrial_value_added growth 7 at_least; tertiary_value_added growth 5.5 at_least
  地区生产总值增长5-6%。 => gdp growth 5..6
  城镇新增就业3万人，不低于去年实际数；固定资产投资增长7%。 => urban_new_jobs level 3; fixed_asset_investment growth 7
  """#
