/// Names that reports use beyond the aliases of the catalogue: spellings in bulk, and names of several indicators.
///
/// `pattern,indicators,flags`: `{a,b}` stands for each alternative (an empty one included); indicators in the order
/// that their figures are given, separated by `+`. Flags: `collective=ID` what the name means when only one figure
/// follows; `growth` the name itself says growth; `prefix` a name only in front of another
/// one (城镇 in 城镇和农村居民人均可支配收入); `telling` a prefix that 增加值 further on completes; `ofGDP` its figure is the share of GDP that follows; `vague` counts only when the report has no better name; `local`
/// after 其中 it turns the name before it into the total; `after=A,B` short for a longer name, meant only behind one of
/// these words in the sentence; `county` the county's own only in a county's report; `notAfter=A,B` another's behind one of them. To add a spelling, add a row.
let nameTable = #"""
  pattern|indicators|flags
  {地区,国内,}生产总值{总量,}|gdp|
  {地区,国内,}生产总值{增长,增速,增幅,增长率}|gdp|growth
  GDP|gdp|
  GDP{增长,增速,增幅}|gdp|growth
  {全区,全市,全县,全省,}经济{总体,}{增长,增速,增长速度}|gdp|growth
  经济总量|gdp|vague
  {地区生产总值,生产总值,地区生产总值(GDP),国内生产总值(GDP),地区生产总值（GDP）,国内生产总值（GDP）}|gdp|
  {第一,一}产业{增加值,实现增加值,完成增加值,}|primary_value_added|
  {第二,二}产业{增加值,实现增加值,完成增加值,}|secondary_value_added|
  {第三,三}产业{增加值,实现增加值,完成增加值,}|tertiary_value_added|
  {一,第一}产{增加值,}|primary_value_added|
  {二,第二}产{增加值,}|secondary_value_added|
  {三,第三}产{增加值,}|tertiary_value_added|
  服务业{实现,完成,}增加值|tertiary_value_added|
  {规上,规模以上,规模}工业|industrial_value_added|prefix telling
  第一|primary_value_added|prefix
  第二|secondary_value_added|prefix
  {农业,建筑业,农林牧渔业}|-|prefix
  {第,}{一、二、三,一二三,一、第二、第三}{次,}{产业,产}{增加值,}|primary_value_added+secondary_value_added+tertiary_value_added|
  三次产业{增加值,}|primary_value_added+secondary_value_added+tertiary_value_added|
  {第,}{二、三,二三,二、第三}{次,}产业{增加值,}|secondary_value_added+tertiary_value_added|
  {规模以上,规上,规模}工业{企业,}{实现,完成,}增加值|industrial_value_added|
  规模以上工业{完成,实现,}工业增加值|industrial_value_added|
  {全社会,社会,}固定资产{投资,投资额,投资总额,投资完成额,投资总量}|fixed_asset_investment|
  {全社会,全社会固定资产}投资{总额,总量,完成,}|fixed_asset_investment|
  {固投,500万元以上固定资产投资,500万元以上项目固定资产投资}|fixed_asset_investment|
  {全社会,社会,}消费品{零售总额,零售额}|retail_sales|
  {社会,全社会}消费{零售总额,零售额}|retail_sales|
  {社零,社零总额,社消零,社消零总额,社会零售总额,社会商品零售总额}|retail_sales|
  {财政,地方财政,地区财政,一般公共预算,公共财政预算,公共财政,财政预算,一般预算}总收入|fiscal_revenue|
  {全口径,地域,大口径,全部}{财政,一般公共预算,地方财政,}{总,}收入|fiscal_revenue|
  {财政收入总量,财政总收入总量,公共预算总收入}|fiscal_revenue|
  一般公共预算{总,}全口径收入|fiscal_revenue|
  {一般公共,公共财政,财政,公共,一般,财政一般,财政公共,公共财政一般,一般公共财政,财政一般公共}预算{总体,}收入|general_budget_revenue|
  {一般公共预算收入总量,公共财政收入}|general_budget_revenue|
  地方{财政,}{一般公共,公共财政,财政,公共,一般,财政一般,财政公共,一般公共财政}{预算,}{财政,}收入|general_budget_revenue|local
  {地方级,地方}{财政,一般公共预算,一般预算,公共财政预算,}收入|general_budget_revenue|local
  {县级,区级,县区级}{财政,一般公共预算,一般预算,公共财政预算,}收入|general_budget_revenue|local county
  {财政,地方财政,地方公共财政,地方级财政}收入|general_budget_revenue|vague
  {地方财政,地方公共财政}收入|general_budget_revenue|local
  {城镇,城市}{常住,}居民{家庭,}{年,}人均{年,}可支配{年,}收入|urban_income|
  {城镇,城市}{常住,}居民{人均,可支配,}收入|urban_income|
  {农村,农牧区,农村牧区}{常住,}居民{家庭,}{年,}人均{年,}{可支配,纯}收入|rural_income|
  {农民,农牧民,农民居民,牧民,农村居民,农牧区居民,农村牧区居民,农村牧区常住居民,农牧区农牧民}{家庭,}{年,}人均{年,}{可支配,纯,现金}收入|rural_income|
  {农村,农牧区,农村牧区}{常住,}居民{人均,可支配,}收入|rural_income|
  {农民,农牧民,农业居民}{人均,纯,}收入|rural_income|
  {全体,全市,全省,全县,全区,城乡全体,}{常住,}居民{家庭,}{年,}人均{年,}可支配收入|resident_income|
  {全体,}{常住,}居民{人均,可支配,}收入|resident_income|
  {人均可支配收入}|resident_income|notAfter=农,牧,贫,移民,企业,职工
  投入强度|rd_intensity|after=研发,R&D,试验发展
  货物贸易|trade|
  {综合收入,总收入,旅游收入}|tourism_revenue|after=游客,旅游,游人
  优良率|good_air_days_ratio|after=空气,大气
  城乡{常住,}居民{人均,}{可支配,}{纯,}收入|urban_income+rural_income|collective=resident_income
  {城镇,城市}{常住,}{居民,}|urban_income|prefix
  {农村,农牧区,农村牧区}{常住,}{居民,}|rural_income|prefix
  {全体,全体居民,全体常住居民,居民}|resident_income|prefix
  {外贸,对外贸易,货物,货物贸易,海关,自营,}进出口{贸易,}{总额,总值,额,总量,值,}|trade|
  {外贸,货物贸易,对外贸易}{总额,总值}|trade|
  {外贸,对外贸易,外贸进出口,进出口,货物进出口}{增长,增速,增幅}|trade|growth
  {外贸,对外贸易,货物,海关,自营,货物贸易,}出口{贸易,}{总额,总值,额,总量,值,}|exports|
  出口{增长,增速}|exports|growth
  {实际,实际到位,新增实际,}{利用,使用,吸收}{外商直接,外商,}{外资,投资}{金额,额,总额,总量,}|fdi|
  {外商直接投资,到账外资,实际到账外资,到位外资,外资到位资金,外资实际到位,外资到位,实到外资,外商直接投资到位,实际到位外资,实际外资,实际利用境外资金}{额,资金,金额,}|fdi|
  {居民,城市居民,}消费{价格,物价}{总,}{指数,水平,总水平,}{涨幅,上涨率,}|cpi|
  {居民消费价格总指数,居民消费价格指数（CPI）,居民消费价格指数(CPI),居民消费价格指数（CPI）涨幅,居民消费价格指数(CPI)涨幅,消费者物价指数,CPI涨幅,物价指数}|cpi|
  {城镇,城镇居民,全国城镇,}调查失业率|surveyed_unemployment|
  {城镇,城镇人口,城镇居民,城镇人员,城市,}{登记,}失业率|registered_unemployment|
  {城镇,城镇居民}登记失业率|registered_unemployment|
  {城镇,城市}{新增,净增,新增加}{就业,就业人数,就业人员,就业人口,就业岗位,劳动就业}{人数,}|urban_new_jobs|
  {新增,实现新增}{城镇,城市}{就业,就业人数,就业人员,就业岗位,新增就业}|urban_new_jobs|
  粮食{总,年,年总,全年,生产总,综合,}{产量,产}|grain_output|
  {产粮,粮食生产,粮食生产总量,粮食总产,粮食总产量,粮豆总产,粮豆总产量,粮食产量总量}|grain_output|
  {单位,万元}{国内,地区,}{生产总值,GDP}{综合,}{能源消耗,能耗,能源消费}{强度,量,总量,降低率,下降率,}|energy_intensity|
  {能耗强度,单位能耗,综合能耗强度,单位生产总值能源消耗}|energy_intensity|
  {PM2.5,细颗粒物,PM2.5（细颗粒物）,细颗粒物（PM2.5）,细颗粒物(PM2.5),PM2.5(细颗粒物)}{年,月,}{平均,均,}{浓度,质量浓度,浓度均值,平均值,均值,指数,}{值,}|pm25|
  {环境,}{空气,空气质量,大气,环境空气质量,大气环境质量,城市空气质量,地级及以上城市空气质量,环境空气}{,平均,平均优良}{优良,优良率,达标}{天数,}{比例,比率,率,占比,比}|good_air_days_ratio|
  {优良,优良天气,空气质量达到优良}{天数}{比例,比率,率,占比,比}|good_air_days_ratio|
  {空气质量,空气,环境空气质量}{优良,达到优良}天数{比例,比率,率,占比}|good_air_days_ratio|
  {空气质量优良率,空气优良率,空气质量达标率,优良天数率,优良天气比例,优良天数}|good_air_days_ratio|
  {研发,R&D,科技研发,研发（R&D）,研发(R&D),研究与试验发展,研究与试验发展（R&D）,研究与试验发展(R&D),研究和试验发展,研发与试验发展（R&D）,研发与试验发展(R&D)}{经费,经费支出,经费投入,投入,支出,投入经费,}|rd_intensity|ofGDP
  {研究与试验发展,研究与试验发展（R&D）,研究与试验发展(R&D),研发与试验,研发与试验发展}{经费,}{投入,支出,}{强度,占比}|rd_intensity|
  {研发,R&D}{经费,}{投入,支出,}{强度,占比,比重}|rd_intensity|
  {接待,旅游业接待,接待国内外,接待海内外,接待中外,接待境内外,接待各类,共接待,接待旅游}{游客,旅游者,旅游人数,游客总量,游客量,旅游人次,游客人次,旅客,人数,游客总人数,旅游总人数,游客总人次}{数,}|tourist_visits|
  {旅游接待,游客接待,旅游接待总,游客接待总,国内外游客接待}{人数,人次,量,总量,总人数,总人次,人次数}|tourist_visits|
  {游客总人数,游客总人次,旅游人数,旅游总人数,旅游人次,旅游总人次,游客总数,游客人数,接待总人数,游客人次,游客量,游客总量}|tourist_visits|
  {旅游,旅游业,}{接待,}{人次,人数,总人次,总人数,游客人次,游客总人数}{和,、,及,与}收入|tourist_visits+tourism_revenue|
  旅游接待{总,}{人次,人数}{和,、,及,与}{旅游,旅游总,旅游综合,总,综合}收入|tourist_visits+tourism_revenue|
  {旅游,旅游业,文旅,文化旅游,国内外旅游}{实现,完成,}{总,综合,业总,业综合,经济总,直接,}{收入,花费}|tourism_revenue|
  {旅游总花费,游客总花费,游客花费,旅游综合总收入,旅游业收入,旅游社会总收入}|tourism_revenue|
  {常住人口,全省常住人口,人口,}{城镇化,城市化}{率,水平}|urbanization_rate|
  """#
