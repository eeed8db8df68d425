/// Wordings found by reading reports that nobody had looked at while the rules were written; made-up sentences of the
/// same form, in the notation of ``reviewCorpus``.
let wordingCorpus = #"""
  # [city review] lists with unread items
  新设项目个数、合同外资、实到外资金额分别增长21%、7.5%和11%。 => fdi growth 11
  引进域外资金、实际利用外资分别增长13%和9%。 => fdi growth 9
  社会消费品零售总额、固定资产投资与银行业贷款、存款余额分别增长9%、12.1%和7%、8.8%。 => fixed_asset_investment growth 12.1; retail_sales growth 9
  粮食、蔬菜、肉蛋奶产量分别达到97万吨、83万吨、71万吨。 => grain_output level 97
  旅游接待人次和收入分别增长31%和24%以上。 => tourist_visits growth 31 at_least; tourism_revenue growth 24 at_least
  城乡居民人均可支配收入均增长6.4%。 => urban_income growth 6.4; rural_income growth 6.4
  居民人均可支配收入31250元，增长6%，其中城镇居民38640元、农村居民19870元，分别增长5.1%和7.2%。 => resident_income level 31250; resident_income growth 6; urban_income level 38640; urban_income growth 5.1; rural_income level 19870; rural_income growth 7.2
  旅游业实现总收入212亿元，接待游客2419万人次，分别增长13%和11%。 => tourism_revenue level 212; tourism_revenue growth 13; tourist_visits level 2419; tourist_visits growth 11
  接待游客1180万人次、综合收入61亿元。 => tourist_visits level 1180; tourism_revenue level 61
  # [city review] what stands between a name and its figure
  一般公共预算收入在大规模减税降费的情况下下降1.2%。 => general_budget_revenue growth -1.2
  地方一般公共预算收入186亿元，完成预算的101.3%，同口径增长6%。 => general_budget_revenue level 186; general_budget_revenue growth 6 comparable
  常住人口城镇化率提高1.4个百分点、达到57.2%。 => urbanization_rate level 57.2
  粮食总产量连续五年稳定在80万吨以上，2023年达84.65万吨。 => ! rounded grain_output level 80 at_least; grain_output level 84.65
  PM2.5平均浓度改善到31微克/立方米。 => pm25 level 31
  研发经费投入增长17%、投入强度提升至1.9%。 => rd_intensity level 1.9
  吸引外商直接投资2.9亿美元。 => fdi level 2.9
  预计达到目标，生产总值预计达到2381.6亿元。 => gdp level 2381.6 E
  地区生产总值增速前低后高，一季度、上半年、前三季度和全年分别增长4.8%、5.1%、5.3%、5.5%。 => gdp growth 5.5
  地区生产总值2381.6亿元，增速由最低时的3.6%逐步回升到2023年的4.4%。 => gdp level 2381.6; gdp growth 4.4
  单位生产总值能耗和二氧化碳排放强度分别下降2.7%和3.4%左右。 => energy_intensity growth -2.7 about
  一般公共预算收入预计完成186亿元，增长6%，固定资产投资增长8%。 => general_budget_revenue level 186 E; general_budget_revenue growth 6 E; fixed_asset_investment growth 8
  （以下数据均为预计数，下同）地区生产总值增长4.7%。固定资产投资增长8%。 => gdp growth 4.7 E; fixed_asset_investment growth 8 E
  规上工业增加值降幅控制在1%以内。 => industrial_value_added growth -1 at_least
  规模以上工业企业发展到628户，完成增加值181.3亿元，增长9.5%。 => industrial_value_added level 181.3; industrial_value_added growth 9.5
  外贸进出口总额8.62亿美元，受石油进口量价齐跌影响同比下降31.4%。 => trade level 8.62 USD8; trade growth -31.4
  固定资产投资在出口下降的情况下增长4.1%。 => fixed_asset_investment growth 4.1
  财政收入、地方财政收入分别增长21.8%和17%。 => fiscal_revenue growth 21.8; general_budget_revenue growth 17
  全社会研发投入占生产总值的比重仅为0.9%，实际到账外资6850万美元。 => rd_intensity level 0.9; fdi level 0.685
  # [city review] bases and signs
  一般公共预算收入增长1.6%（剔除减税因素，可比口径实际增长8%以上）。 => ! conflict general_budget_revenue growth 1.6; general_budget_revenue growth 8 at_least comparable
  固定资产投资增长-4.1%、社会消费品零售总额增长-2.3%。 => fixed_asset_investment growth -4.1; retail_sales growth -2.3
  规上工业增加值增速高于全省0.8%，固定资产投资增长4.1%。 => fixed_asset_investment growth 4.1
  年初确定的地区生产总值增长7%的目标没有完成。地区生产总值增长5.5%。 => gdp growth 5.5
  地区生产总值、第一产业增加值、第二产业增加值、第三产业增加值、固定资产投资、社会消费品零售总额、一般公共预算收入、城镇居民人均可支配收入、农村居民人均可支配收入分别增长1%、2%、3%、4%、5%、6%、7%、8%、9%。 => gdp growth 1; primary_value_added growth 2; secondary_value_added growth 3; tertiary_value_added growth 4; fixed_asset_investment growth 5; retail_sales growth 6; general_budget_revenue growth 7; urban_income growth 8; rural_income growth 9
  # [city review] cut and glued numbers
  进出口总额5·5亿美元。 => ? trade level 5 USD8
  农村居民人均可支配收入2万5600元。 => ? rural_income level 5600
  地区生产总值增长百分之五至六。 => ? gdp growth 5
  # [city review] numbers in characters
  全市生产总值增长百分之六点五，固定资产投资增长三成。 => gdp growth 6.5; fixed_asset_investment growth 30
  社会消费品零售总额增长近两成。 => retail_sales growth 20 at_most
  全市生产总值达到两千三百亿元，一般公共预算收入十九亿四千万元。 => gdp level 2300; general_budget_revenue level 19.4
  粮食总产量达到二十点一万吨，增长2.1%。 => grain_output level 20.1; grain_output growth 2.1
  生产总值连跨两个千亿元台阶，达到2381.6亿元。 => gdp level 2381.6
  # [city review] others' figures beside one's own
  粮食产量381.65万吨、牛奶产量34万吨、肉类产量28万吨。 => grain_output level 381.65
  粮食总产量381.65万吨，新增9万吨。 => grain_output level 381.65
  规模以上工业增加值增长8.8%，三大主导产业增加值增长10.2%。 => industrial_value_added growth 8.8
  第一产业增加值增长3.1%，一产投资增长7.4%。 => primary_value_added growth 3.1
  空气优良天数341天，优良率93.4%，集中供热达标率96%。 => good_air_days_ratio level 93.4
  # [city plan] plans
  地方一般公共预算收入增长4.4%（同口径增长7.1%）。 => ! conflict general_budget_revenue growth 4.4; general_budget_revenue growth 7.1 comparable
  固定资产投资规模保持在千亿元以上，增长8%左右。 => fixed_asset_investment level 1000 at_least; fixed_asset_investment growth 8 about
  一般公共预算收入与经济同步增长。 => general_budget_revenue growth ~gdp about
  城乡居民收入增长、一般公共预算收入增长与经济增长同步。 => resident_income growth ~gdp about; general_budget_revenue growth ~gdp about
  粮食总产恢复到92万吨以上。 => grain_output level 92 at_least
  力争货物贸易、服务贸易分别增长12%。 => trade growth 12
  生产总值增长百分之六以上，城镇登记失业率控制在百分之四以内。 => gdp growth 6 at_least; registered_unemployment level 4 at_most
  # [province review] a province
  粮食实现丰收，总产超540亿斤。 => grain_output level 2700 at_least
  全省生产总值接连突破1.8万亿元、2万亿元大关。 => gdp level 20000 at_least
  """#

/// Sentences of the same origin that must yield nothing.
let silentWordingCorpus = #"""
  # [city] what is said of something else
  物流总费用与全市地区生产总值的比率降到14.1%。
  樟树成为生产总值超千亿元县。
  力争生产总值超百亿元县域达到4个。
  带动宜春进出口41.5亿元。
  新增粮食产量4.8万吨。
  城镇、农村低保标准分别提高到每月690元和520元。
  五年完成固定资产投资6400亿元。
  与2013年相比，PM2.5平均浓度下降23.4%。
  确保单位生产总值能耗低于全国平均水平。
  青龙湖示范区建设加快、接待游客突破300万人次。
  农牧民增收致富，人均可支配收入达到11700元。
  四大片区地区生产总值平均增长8.3%。
  单位GDP能耗五年下降21.4%。
  固定资产投资增幅回落2%。
  地区生产总值一百五亿元。
  地区生产总值600亿元至500亿元。
  粮食产量稳步提升，特色产业提质增效，190.6万亩良田旱涝保收。
  五年实际利用外资6.3亿美元。
  """#
