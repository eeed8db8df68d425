"""Makes the documents beside it from report.txt.

pip install reportlab msoffcrypto-tool; apt-get install libreoffice-writer-nogui
"""

import html
import pathlib
import subprocess

from msoffcrypto.format.ooxml import OOXMLFile
from reportlab.lib.pagesizes import A5
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

HERE = pathlib.Path(__file__).parent
# Not embedded: without poppler-data such a PDF has no text.
FONT = "STSong-Light"
PARAGRAPHS = [line for line in (HERE / "report.txt").read_text().split("\n") if line]

PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={charset}" />
<title>{title}</title>
<style type="text/css">.left > p {{ color: #333 }}</style>
<script type="text/javascript">
var teaser = "<p>全县地区生产总值增长99%。</p>"; if (1 < 2) {{ document.write(teaser); }}
</script>
</head>
<body>
<!-- <p>全县固定资产投资增长98%。</p> -->
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xw">新闻中心</a></li><li><a href="/sj">数据发布</a></li></ul></div>
<table width="100%"><tr><td class="left"><p>政务公开</p><p>办事服务</p></td><td>
<h1>{title}</h1>
<div class="info">字号：<a>大</a> <a>中</a> <a>小</a></div>
{body}
<table border="1"><tr><th>指标</th><th>单位</th><th>完成</th></tr><tr><td>出口总额</td><td>增长</td><td>97</td><td>96</td></tr></table>
</td></tr></table>
<div class="footer">主办：办公室&nbsp;&nbsp;技术支持：信息中心&copy;2024</div>
</body>
</html>
"""


def page(charset):
    body = "\n".join(
        "<p>&nbsp;&nbsp;" + html.escape(text).replace("—", "&mdash;").replace("，增长", "，<b>增长</b>") + "</p>"
        for text in PARAGRAPHS[1:])
    return PAGE.format(charset=charset, title=PARAGRAPHS[0], body=body)


def document(path, columns, encrypt=None):
    style = ParagraphStyle("body", fontName=FONT, fontSize=10, leading=15, wordWrap="CJK", firstLineIndent=20)
    width, height = A5
    step = (width - 72 + 12) / columns
    frames = [
        Frame(36 + column * step, 48, step - 12, height - 100, leftPadding=0, rightPadding=0)
        for column in range(columns)]

    def margins(canvas, document):
        canvas.setFont(FONT, 8)
        canvas.drawCentredString(width / 2, height - 30, "会议文件之二")
        canvas.drawCentredString(width / 2, 24, f"— {document.page} —")

    template = BaseDocTemplate(str(HERE / path), pagesize=A5, encrypt=encrypt, invariant=1)
    template.addPageTemplates(PageTemplate(frames=frames, onPage=margins))
    template.build([Paragraph(html.escape(text), style) for text in PARAGRAPHS])


def scanned():
    canvas = Canvas(str(HERE / "scanned.pdf"), pagesize=A5, invariant=1)
    for _ in range(2):
        canvas.rect(50, 50, 200, 300, fill=1)
        canvas.showPage()
    canvas.save()


def office():
    source = HERE / "report-word.html"
    body = "".join(f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS)
    source.write_text(f"<html><head><meta charset=utf-8></head><body>{body}</body></html>")
    for name, kind, extra in [
        (source, "docx:MS Word 2007 XML", ["--infilter=HTML (StarWriter)"]),
        (HERE / "report-word.docx", "doc:MS Word 97", []),
    ]:
        subprocess.run(["soffice", "--headless", "--convert-to", kind, *extra, "--outdir", HERE, name], check=True)
    source.unlink()
    with open(HERE / "report-word.docx", "rb") as plain, open(HERE / "encrypted.docx", "wb") as encrypted:
        OOXMLFile(plain).encrypt("secret", encrypted)


if __name__ == "__main__":
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    (HERE / "report-gb18030.txt").write_bytes((HERE / "report.txt").read_text().encode("gb18030"))
    (HERE / "report.html").write_text(page("utf-8"))
    (HERE / "report-gbk.htm").write_bytes(page("utf-8").encode("gbk"))
    document("report.pdf", columns=1)
    document("report-columns.pdf", columns=2)
    document("encrypted.pdf", columns=1, encrypt=StandardEncryption("secret", strength=128))
    scanned()
    office()
