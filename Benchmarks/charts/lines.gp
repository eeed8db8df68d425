set terminal pngcairo size 1600,900 font "Noto Sans CJK SC,13"
set output output
set title "地区生产总值增速" font ",28" noenhanced
set label 1 "来源：各地政府工作报告" at screen 0.02,0.02 noenhanced
set bmargin 4
set rmargin 12
set border 3
set grid ytics linecolor rgb "#e3e6e9"
set xrange [2001:2025]
set yrange [0:12]
set xtics 4
set datafile separator "\t"
array hues[8] = [0x1f78b4, 0xb03a0c, 0x0b3d2e, 0x6d2a6d, 0x8a939b, 0x8a939b, 0x8a939b, 0x8a939b]
plot for [i=2:9] table using 1:i every ::1 with lines linewidth 3 linecolor rgb hues[i-1] notitle, \
  for [i=2:9] "" using 1:i:(word(names, i-1)) every ::25::25 with labels left offset 1,0 notitle
