"""Reports that try to run something in whoever shows them. Nothing of theirs may run; all of it must show as text."""

SCRIPT = "<script>owned=1</script>"

# Each payload as it must be readable on the page.
PAYLOADS = {
    "script": SCRIPT,
    "image": "<img src=x onerror=owned=1>",
    "svg": "<svg onload=owned=1><animate onbegin=owned=1></svg>",
    "svg-script": "<svg><script>owned=1</script></svg>",
    "link": '<a href="javascript:owned=1">x</a>',
    "frame": '<iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
    "attribute": "\" onmouseover=owned=1 autofocus onfocus=owned=1 x=\"",
    "single": "' onclick=owned=1 '",
    "breakout": "</title></style></script></textarea><script>owned=1</script>",
    "comment": "--><script>owned=1</script><!--",
    "style": "<style>body{background:url(https://example.invalid/x)}</style>",
    "meta": '<meta http-equiv=refresh content="0;url=https://example.invalid/">',
    "base": '<base href="https://example.invalid/">',
    "template": "{{constructor.constructor('owned=1')()}}",
    "entity": "&lt;script&gt;owned=1&lt;/script&gt;",
    "json": '"}]}</script><script>owned=1</script>',
    "math": "<math><mtext></p><style><!--</style><img title=\"--><img src=x onerror=owned=1>\">",
    "data": '<object data="data:text/html,<script>owned=1</script>"></object>',
}


def text_report(payload):
    return f"""产品碳足迹报告 {payload}
产品名称：计量箱{payload}
企业名称：溪谷{payload}有限公司
网址：http://example.invalid/{payload}
报告编号：X-1{payload}

生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)
原材料获取\t钢板{payload}\t10.00\tkg\t2.400\tkgCO2e/kg\t24.00
生产{payload}\t电力\t20.00\tkWh\t0.5777\tkgCO2e/kWh\t11.95

阶段\t碳足迹(kgCO2e)\t占比
原材料获取\t24.00\t59.19%
生产{payload}\t16.55\t40.81%
合计\t40.55\t100%
"""


def html_report(live, escaped):
    """`live` stands where a careless reader would let it run, `escaped` where it is text of the report."""
    return f"""<!DOCTYPE html><html><head><title>{escaped}</title></head><body onload="owned=1" style="background:red">
<!-- {live} -->
<h1>产品碳足迹报告 {escaped}</h1>{live}
<p>产品名称：计量箱{escaped}</p><p>企业名称：溪谷{escaped}有限公司</p>
<p><a href="javascript:owned=1" onclick="owned=1">网址</a> <span style="position:fixed;inset:0" onmouseover="owned=1">x</span></p>
<table onclick="owned=1"><tr><th>生命周期阶段</th><th>名称</th><th>活动数据</th><th>单位</th><th>排放因子</th><th>因子单位</th><th>排放量(kgCO2e)</th></tr>
<tr><td>原材料获取</td><td>钢板{escaped}</td><td>10.00</td><td>kg</td><td>2.400</td><td>kgCO2e/kg</td><td>24.00</td></tr>
<tr><td>生产</td><td>电力</td><td>20.00</td><td>kWh</td><td>0.5777</td><td>kgCO2e/kWh</td><td>11.95</td></tr></table>
</body></html>"""


def hostile_reports():
    """Name, extension, the texts that must be readable, and the report."""
    for name, payload in PAYLOADS.items():
        yield "hostile-" + name, ".txt", [payload], text_report(payload)
    for name, payload in PAYLOADS.items():
        escaped = payload.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        # What would swallow the rest of the report as a comment has no report behind it.
        live = payload if "<!--" not in payload else SCRIPT
        yield "hostile-" + name + "-html", ".html", [payload], html_report(live, escaped)
    # What is invisible, turns the reading direction, or never ends.
    turned = "\u202egnp.exe\u202c \u2066x\u2069\u200f"
    yield "hostile-direction", ".txt", ["⟨U+202E⟩gnp.exe⟨U+202C⟩ ⟨U+2066⟩x⟨U+2069⟩⟨U+200F⟩"], text_report(turned)
    yield "hostile-controls", ".txt", ["箱␛[31m␇"], text_report("").replace("箱", "箱\x1b[31m\x07")
    yield "hostile-long", ".txt", ["长" * 5000], text_report("长" * 5000)
    yield "hostile-long-word", ".txt", ["W" * 5000], text_report("W" * 5000)
