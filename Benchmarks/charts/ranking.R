# The ranking that `duibiao chart bar` draws, by ggplot2, as one would for a slide: a picture to lay beside ours.
#   duibiao rank --indicator gdp --by attainment --year 2025 --tier province --format csv --quiet -o ranking.csv
#   Rscript ranking.R ranking.csv ranking-ggplot2.png          (Debian: r-cran-ggplot2)
library(ggplot2)

files <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(files[1], encoding = "UTF-8")
rows <- rows[!is.na(rows$rank), ]
rows$name <- factor(rows$region_name, levels = rev(rows$region_name))
rows$met <- ifelse(rows$verdict == "missed", "未达到目标", "达到目标")

chart <- ggplot(rows, aes(y = name)) +
  geom_col(aes(x = actual, fill = met), width = 0.75) +
  geom_point(aes(x = target, shape = target_bound), size = 3) +
  geom_text(aes(x = actual, label = paste0(actual, "%")), hjust = -0.3, size = 4) +
  scale_fill_manual(values = c("达到目标" = "#1f77b4", "未达到目标" = "#b0380f"), name = NULL) +
  labs(
    title = "2025年地区生产总值增速目标完成情况", subtitle = "条形为实绩，标记为目标，按差距排序；单位：%", x = NULL, y = NULL,
    shape = "目标", caption = "来源：各地2025—2026年政府工作报告") +
  theme_minimal(base_size = 14, base_family = "Noto Sans CJK SC") +
  theme(legend.position = "top", panel.grid.major.y = element_blank())

png(files[2], width = 1600, height = 900, res = 110, type = "cairo")
print(chart)
invisible(dev.off())
