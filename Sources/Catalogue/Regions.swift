/// `regions.csv` of the built-in catalogue (placeholder until the register is generated).
let builtinRegions = #"""
  region,name,short_name,tier,parent,from,to
  100000,全国,全国,nation,,,
  """#
