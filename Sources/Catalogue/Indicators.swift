/// `indicators.csv` of the built-in catalogue: one row an indicator, aliases separated by `|`.
///
/// Names follow the Statistical Yearbook of the National Bureau of Statistics (NBS), Chinese and English. An alias is a
/// name that reports use for the same thing; it must not also be the name of something else (民间投资 is no alias of
/// 固定资产投资). Growth is always percent; the first unit of a level is the preferred one.
///
/// A string literal, not a resource: a resource bundle would tie the binary to an absolute build path, and embedding
/// the file as bytes takes the compiler minutes.
let builtinIndicators = #"""
  indicator,name_zh,name_en,measure,unit,unit_mult,direction,decimals,aliases
  gdp,地区生产总值,Gross Regional Product,level|growth,CNY,8,up,1,GDP|生产总值|国内生产总值|经济增长|经济增速|经济总量|国民生产总值
  primary_value_added,第一产业增加值,Value-added of the Primary Industry,level|growth,CNY,8,up,1,一产增加值|第一产业|一产
  secondary_value_added,第二产业增加值,Value-added of the Secondary Industry,level|growth,CNY,8,up,1,二产增加值|第二产业|二产
  tertiary_value_added,第三产业增加值,Value-added of the Tertiary Industry,level|growth,CNY,8,up,1,三产增加值|服务业增加值|第三产业|三产
  industrial_value_added,规模以上工业增加值,Value-added of Industrial Enterprises above Designated Size,level|growth,CNY,8,up,1,规上工业增加值|规模以上工业企业增加值|规模工业增加值|规模以上工业实现增加值
  fixed_asset_investment,固定资产投资,Investment in Fixed Assets,level|growth,CNY,8,up,1,全社会固定资产投资|固定资产投资额|全社会投资|固投
  retail_sales,社会消费品零售总额,Total Retail Sales of Consumer Goods,level|growth,CNY,8,up,1,社会消费品零售额|消费品零售总额|社零总额
  fiscal_revenue,财政总收入,Total Government Revenue,level|growth,CNY,8,up,1,一般公共预算总收入|全口径财政收入|地方财政总收入|全口径财政总收入
  general_budget_revenue,一般公共预算收入,General Public Budget Revenue,level|growth,CNY,8,up,1,地方一般公共预算收入|地方级收入|公共财政预算收入|财政预算收入|地方财政收入|地方财政一般预算收入|一般预算收入|地方级财政收入|财政收入
  urban_income,城镇居民人均可支配收入,Per Capita Disposable Income of Urban Households,level|growth,CNY,0,up,1,城镇常住居民人均可支配收入|城市居民人均可支配收入|城镇居民收入|城镇居民可支配收入
  rural_income,农村居民人均可支配收入,Per Capita Disposable Income of Rural Households,level|growth,CNY,0,up,1,农村常住居民人均可支配收入|农民人均纯收入|农村居民人均纯收入|农牧民人均纯收入|农牧民人均可支配收入|农民人均可支配收入|农民收入
  resident_income,居民人均可支配收入,Per Capita Disposable Income of Households,level|growth,CNY,0,up,1,全体居民人均可支配收入|全体常住居民人均可支配收入|居民收入|城乡居民收入|城乡居民人均可支配收入
  trade,进出口总额,Total Value of Imports and Exports,level|growth,CNY|USD,8|8,up,1,外贸进出口总额|进出口总值|货物进出口总额|货物贸易进出口|外贸进出口|进出口|外贸增长
  exports,出口总额,Total Value of Exports,level|growth,CNY|USD,8|8,up,1,出口总值|外贸出口|出口额|出口
  fdi,实际利用外资,Foreign Investment Actually Utilized,level|growth,USD|CNY,8|8,up,1,实际使用外资|利用外资|外商直接投资|到位外资
  cpi,居民消费价格涨幅,Consumer Price Index (increase),growth,PT,0,cap,1,居民消费价格指数|居民消费价格总水平|居民消费价格|物价涨幅|CPI|居民消费物价指数
  surveyed_unemployment,城镇调查失业率,Surveyed Urban Unemployment Rate,level,PT,0,down,1,调查失业率|城镇居民调查失业率
  registered_unemployment,城镇登记失业率,Registered Urban Unemployment Rate,level,PT,0,down,1,登记失业率
  urban_new_jobs,城镇新增就业,New Urban Employment,level,PS,4,up,2,城镇新增就业人数|新增城镇就业|城镇净增就业
  grain_output,粮食产量,Output of Grain,level|growth,T,4,up,1,粮食总产量|粮食总产|粮食生产|粮食年产量
  energy_intensity,单位GDP能耗,Energy Consumption per Unit of GDP,growth,PT,0,down,1,单位生产总值能耗|单位地区生产总值能耗|万元GDP能耗|万元生产总值能耗|万元地区生产总值能耗|单位GDP能源消耗
  pm25,PM2.5平均浓度,Average Concentration of PM2.5,level|growth,UG_M3,0,down,1,PM2.5|细颗粒物|PM2.5年均浓度|细颗粒物浓度
  good_air_days_ratio,空气质量优良天数比例,Share of Days with Good Air Quality,level,PT,0,up,1,优良天数比例|空气优良天数比例|优良天数比率|空气质量优良率
  rd_intensity,研发经费支出占GDP比重,R&D Expenditure as a Share of GDP,level,PT,0,up,2,研发投入强度|研发经费投入强度|全社会研发投入占比
  tourist_visits,接待游客人次,Tourist Visits,level|growth,PS,4,up,1,接待游客|游客接待量|接待国内外游客|旅游人数
  tourism_revenue,旅游收入,Tourism Revenue,level|growth,CNY,8,up,1,旅游总收入|旅游综合收入|旅游总花费
  urbanization_rate,常住人口城镇化率,Urbanization Rate of Resident Population,level,PT,0,up,2,城镇化率|城市化率|城镇化水平|城市化水平
  """#
