"""The two reference charts by matplotlib, as one would write them. usage: matplotlib-charts.py bars|lines TABLE FONT OUTPUT"""
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.font_manager import FontProperties, fontManager

kind, table, font, output = sys.argv[1:]
fontManager.addfont(font)
plt.rcParams["font.family"] = FontProperties(fname=font).get_name()
plt.rcParams["axes.unicode_minus"] = False
rows = [line.rstrip("\n").split("\t") for line in open(table, encoding="utf-8")]
figure, axes = plt.subplots(figsize=(16, 9), dpi=100)
if kind == "bars":
    labels = [f"{index + 1}  {row[0]}" for index, row in enumerate(rows)]
    actual, target = [float(row[1]) for row in rows], [float(row[2]) for row in rows]
    places = range(len(rows))
    axes.barh(places, actual, color=["#1f78b4" if a >= t else "#b03a0c" for a, t in zip(actual, target)], height=0.7)
    axes.plot(target, places, "|", color="#1b242d", markersize=14, markeredgewidth=3)
    for place, (a, t) in enumerate(zip(actual, target)):
        axes.text(max(a, t) + 0.05, place, f"{a}%", va="center", fontsize=11)
        axes.text(11.2, place, f"{t}%（{a - t:+.1f}）", va="center", fontsize=11, color="#57616b")
    axes.set_yticks(places, labels, fontsize=11)
    axes.set_xlim(0, 12)
    axes.invert_yaxis()
    axes.set_title("2025年地区生产总值增速目标完成情况", loc="left", fontsize=22, fontweight="bold")
else:
    years = [int(year) for year in rows[0][1:]]
    colors = ["#1f78b4", "#b03a0c", "#0b3d2e", "#6d2a6d"] + ["#8a939b"] * 4
    for color, row in zip(colors, rows[1:]):
        values = [float(value) for value in row[1:]]
        axes.plot(years, values, color=color, linewidth=2.5)
        axes.text(years[-1] + 0.2, values[-1], row[0], color=color, va="center", fontsize=13)
    axes.set_ylim(0, 12)
    axes.grid(axis="y", color="#e3e6e9")
    axes.set_title("地区生产总值增速", loc="left", fontsize=22, fontweight="bold")
for side in ["top", "right"]:
    axes.spines[side].set_visible(False)
figure.text(0.03, 0.02, "来源：各地政府工作报告", fontsize=11, color="#57616b")
figure.savefig(output)
