set terminal pngcairo size 1600,900 font "Noto Sans CJK SC,13"
set output output
set title "2025年地区生产总值增速目标完成情况" font ",28" noenhanced
set label 1 "来源：各地政府工作报告" at screen 0.02,0.02 noenhanced
set bmargin 4
set style fill solid noborder
set xrange [0:12]
set yrange [30.6:-0.6] noreverse
set ytics nomirror scale 0
set border 3
set datafile separator "\t"
plot table using 2:0:(0):2:($0-0.35):($0+0.35):($2 < $3 ? 0xb03a0c : 0x1f78b4):ytic(1) with boxxyerror linecolor rgb variable notitle, \
  "" using 3:0:(0):(0.42) with vectors nohead linecolor rgb "#1b242d" linewidth 3 notitle, \
  "" using 3:0:(0):(-0.42) with vectors nohead linecolor rgb "#1b242d" linewidth 3 notitle, \
  "" using ($2 > $3 ? $2 : $3):0:(sprintf("%s%%", strcol(2))) with labels left offset 1,0 notitle, \
  "" using (11.2):0:(sprintf("%s%%（%+.1f）", strcol(3), $2 - $3)) with labels left textcolor rgb "#57616b" notitle
