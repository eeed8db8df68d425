/// The rules of `duibiao check`: one row a rule, of a kind that `PlausibilityRule.Kind` explains.
///
/// What is beyond a rule is not wrong: it is for a person to look at. The bounds are wide on purpose. Unemployment and
/// the shares are bounded by what they are; growth by what provinces and counties reported since 2001, years of
/// collapse and rebound (2020 to 2023: tourism, foreign trade of small provinces) included. Of growth and levels:
///
/// - Figures at current prices (revenue, investment, trade) agree with their levels unless the base was revised, the
///   growth is on a comparable basis (同口径, after tax rebates) or in another currency: 4 percentage points.
/// - Incomes agree within 2 points: real growth is told from nominal only by the words around it.
/// - GDP and value added grow at comparable prices and stand at current ones: the difference is the deflator, between
///   −4 and +10 points where prices of coal and metals rule.
let builtinRules = #"""
  rule,kind,indicators,measure,role,others,low,high,severity
  growth_limit,limit,*,growth,,,-100,,error
  growth,range,*,growth,,,-60,100,warning
  level,range,*,level,,,0,,warning
  gdp_growth,range,gdp|tertiary_value_added,growth,,,-10,20,warning
  primary_growth,range,primary_value_added,growth,,,-10,15,warning
  industry_growth,range,secondary_value_added|industrial_value_added,growth,,,-25,35,warning
  investment_growth,range,fixed_asset_investment,growth,,,-40,70,warning
  retail_growth,range,retail_sales,growth,,,-25,30,warning
  revenue_growth,range,fiscal_revenue|general_budget_revenue,growth,,,-40,40,warning
  income_growth,range,urban_income|rural_income|resident_income,growth,,,-5,20,warning
  trade_growth,range,trade|exports,growth,,,-60,150,warning
  fdi_growth,range,fdi,growth,,,-90,150,warning
  cpi_growth,range,cpi,growth,,,-3,10,warning
  grain_growth,range,grain_output,growth,,,-20,20,warning
  energy_growth,range,energy_intensity,growth,,,-10,3,warning
  pm25_growth,range,pm25,growth,,,-40,40,warning
  tourism_growth,range,tourist_visits|tourism_revenue,growth,,,-90,350,warning
  unemployment,range,surveyed_unemployment|registered_unemployment,level,,,0.3,20,warning
  good_air,range,good_air_days_ratio,level,,,20,100,warning
  research,range,rd_intensity,level,,,0.05,10,warning
  urbanization,range,urbanization_rate,level,,,10,100,warning
  fine_dust,range,pm25,level,,,3,200,warning
  grain,range,grain_output,level,,,0,75000,warning
  income,range,urban_income|rural_income|resident_income,level,,,500,200000,warning
  new_jobs,range,urban_new_jobs,level,,,0,1500,warning
  leap,leap,*,level,actual,,0.2,5,warning
  gdp_leap,leap,gdp,level,actual,,0.9,1.4,warning
  volume_leap,leap,fixed_asset_investment|retail_sales|fiscal_revenue|general_budget_revenue|grain_output,level,actual,,0.7,1.5,warning
  income_leap,leap,urban_income|rural_income|resident_income,level,actual,,0.95,1.25,warning
  jobs_leap,leap,urban_new_jobs,level,actual,,0.5,2,warning
  share_leap,leap,urbanization_rate|good_air_days_ratio,level,actual,,0.85,1.2,warning
  research_leap,leap,rd_intensity|pm25|surveyed_unemployment|registered_unemployment,level,actual,,0.6,1.7,warning
  jump,jump,*,level,target,,0.2,5,warning
  volume_jump,jump,gdp|retail_sales|fiscal_revenue|general_budget_revenue|grain_output,level,target,,0.8,1.35,warning
  jobs_jump,jump,urban_new_jobs,level,target,,0.5,1.7,warning
  share_jump,jump,urbanization_rate|good_air_days_ratio,level,target,,0.85,1.2,warning
  research_jump,jump,rd_intensity|pm25,level,target,,0.6,1.7,warning
  far_from_target,distance,*,growth,actual,,-30,30,warning
  volatile_far_from_target,distance,trade|exports|fdi|tourist_visits|tourism_revenue,growth,actual,,-60,150,warning
  near_target,distance,gdp|urban_income|rural_income|resident_income,growth,actual,,-10,7,warning
  rural_below_resident,order,rural_income,level,,resident_income,,,warning
  resident_below_urban,order,resident_income,level,,urban_income,,,warning
  rural_below_urban,order,rural_income,level,,urban_income,,,warning
  budget_within_total,order,general_budget_revenue,level,,fiscal_revenue,,,warning
  exports_within_trade,order,exports,level,,trade,,,warning
  sector_within_gdp,order,primary_value_added|secondary_value_added|tertiary_value_added|industrial_value_added,level,,gdp,,,warning
  retail_within_gdp,order,retail_sales,level,,gdp,,,warning
  revenue_within_gdp,order,fiscal_revenue|general_budget_revenue,level,,gdp,,,warning
  sectors_make_gdp,sum,gdp,level,,primary_value_added|secondary_value_added|tertiary_value_added,,,warning
  gdp_among_sectors,between,gdp,growth,actual,primary_value_added|secondary_value_added|tertiary_value_added,,,warning
  resident_among_both,between,resident_income,level,,urban_income|rural_income,,,warning
  gdp_levels,levels,gdp|primary_value_added|secondary_value_added|tertiary_value_added|industrial_value_added,growth,actual,,-4,10,warning
  nominal_levels,levels,fixed_asset_investment|retail_sales|fiscal_revenue|general_budget_revenue|trade|exports|fdi|tourism_revenue|tourist_visits|grain_output,growth,actual,,-4,4,warning
  income_levels,levels,urban_income|rural_income|resident_income|pm25,growth,actual,,-2,2,warning
  """#
