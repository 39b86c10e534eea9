"""The audit page in a real browser: what it shows, how it is used, and that nothing in a hostile report runs.

    python3 Tests/Desk/page.py TOOL FOLDER     screenshots and pages go to FOLDER
"""

import glob
import os
import subprocess
import sys
import time

from browser import Browser
from hostile import hostile_reports

TOOL, FOLDER = sys.argv[1], sys.argv[2]
HERE = os.path.dirname(os.path.abspath(__file__))
failures = []
count = 0


def expect(condition, what):
    global count
    count += 1
    if not condition:
        failures.append(what)
        print("FAILED", what)


def page(report, name, *options):
    """Writes a report's audit page and gives its address."""
    path = os.path.join(FOLDER, name + ".html")
    subprocess.run(
        [TOOL, "check", "--fail-on", "never", "--format", "html", "-o", path, *options, report], check=True)
    return "file://" + os.path.abspath(path)


with open(os.path.join(HERE, "accessibility.js"), encoding="utf-8") as file:
    accessibility = file.read()


def look_over(browser, what):
    """Headings in order, names on controls, contrast, unique ids, no complaint, no request but the page itself."""
    for complaint in browser.evaluate(accessibility):
        expect(False, f"{what}: {complaint}")
    expect(browser.complaints() == [], f"{what}: {browser.complaints()}")
    expect(len(browser.requests()) == 1, f"{what}: requests {browser.requests()}")


def corpus(browser):
    for report in sorted(glob.glob("Corpus/*/report.*")):
        name = report.split("/")[1] + "-" + report.rsplit(".", 1)[1]
        browser.open(page(report, name))
        look_over(browser, report)
        expect(browser.evaluate("document.querySelectorAll('.src mark').length") > 0, f"{report}: nothing is marked")
    print("corpus: every page opens, names its controls, keeps to itself")


def use(browser):
    address = page("Corpus/metering-box/report.txt", "example")
    browser.open(address)
    browser.screenshot(os.path.join(FOLDER, "example-top.png"))
    visible = "[...document.querySelectorAll('h2 span')].filter(e => e.offsetParent).map(e => e.textContent)"
    # The language switch.
    browser.evaluate("document.querySelector('[data-lang=zh-Hans]').click()")
    expect("发现" in browser.evaluate(visible) and "Findings" not in browser.evaluate(visible), "the page in Chinese")
    browser.screenshot(os.path.join(FOLDER, "example-zh.png"))
    browser.evaluate("document.querySelector('[data-lang=en]').click()")
    expect("Findings" in browser.evaluate(visible) and "发现" not in browser.evaluate(visible), "the page in English")
    # Choosing a figure of a finding: relation, both intervals, the places in the source.
    browser.evaluate("document.querySelector('.finding.error .f').click()")
    browser.settle(0.6)
    detail = browser.evaluate("document.querySelector('#detail').innerText")
    for text in ("2.7963", "[2.79625–2.79635]", "[3.194", "–3.198", "fails", "CFP-F01", "litres and kilograms confused"):
        expect(text in detail, f"the detail lacks {text}")
    lit = "[...document.querySelectorAll('.src mark.on')].map(e => e.textContent)"
    expect(browser.evaluate(lit) == ["2.7963"], f"lit up: {browser.evaluate(lit)}")
    inside = """(() => { const pane = document.querySelector('.src').getBoundingClientRect(),
      mark = document.querySelector('.src mark.on').getBoundingClientRect();
      return mark.top >= pane.top && mark.bottom <= pane.bottom; })()"""
    expect(browser.evaluate(inside), "the source is not scrolled to the chosen value")
    browser.screenshot(os.path.join(FOLDER, "example-chosen.png"))
    # A value that is stated in several places lights up in all of them.
    fragment = browser.evaluate("location.hash")
    expect(fragment == "#/inventory/4/emission", f"the fragment of a value: {fragment}")
    browser.evaluate("location.hash = '/company/name'")
    browser.settle(0.3)
    expect(len(browser.evaluate(lit)) > 1, "a name that stands in several places")
    # Links: to a value, a finding, a line.
    browser.open(address + fragment)
    expect(browser.evaluate(lit) == ["2.7963"], "the page opened at a value")
    finding = browser.evaluate("document.querySelector('.finding.warning').id")
    browser.open(address + "#" + finding)
    expect(browser.evaluate(f"document.activeElement.id === '{finding}'"), "the page opened at a finding")
    browser.open(address + "#L321")
    expect(browser.evaluate("document.querySelector('.at').dataset.l") == "321", "the page opened at a line")
    expect(browser.evaluate(inside.replace("mark.on", "[data-l].at").replace(".src [", ".src p[")), "the line is not in sight")
    # The back button goes through what was chosen; a part of a pointer leads to the first value in it.
    browser.open(address)
    browser.evaluate("document.querySelectorAll('.printed .f')[1].click()")
    first = browser.evaluate("location.hash")
    browser.evaluate("document.querySelectorAll('.printed .f')[5].click()")
    browser.evaluate("setTimeout(() => history.back(), 10); 1")
    browser.settle(0.3)
    expect(browser.evaluate("location.hash") == first, "back leads to the value chosen before")
    browser.evaluate("setTimeout(() => history.back(), 10); 1")
    browser.settle(0.3)
    expect(browser.evaluate("document.querySelectorAll('.on').length") == 0, "back leads out of the choice")
    browser.open(address + "#/inventory/4")
    expect(browser.evaluate("document.querySelectorAll('.src mark.on').length") > 0, "the page opened at a row")
    for odd in ("#%", "#/%", "#/__proto__", "#L99999999999"):
        browser.open(address + odd)
        expect(browser.complaints() == [], f"{odd}: {browser.complaints()}")
    # The keyboard alone: into a table, along its figures, choose, leave.
    browser.open(address)
    browser.evaluate("document.querySelector('.printed .f[tabindex=\"0\"]').focus()")
    browser.key("ArrowDown")
    browser.key("ArrowRight")
    browser.key("Enter", text="\r")
    browser.settle(0.3)
    expect(browser.evaluate("document.querySelectorAll('.src mark.on').length") > 0, "a figure chosen by keyboard")
    expect(browser.evaluate("document.activeElement.id") == "detail", "the focus is where to read on")
    chosen = browser.evaluate("document.querySelector('.printed .f.on').textContent")
    browser.key("Escape")
    expect(browser.evaluate("document.querySelectorAll('.on').length") == 0, "Escape leaves")
    expect(browser.evaluate("document.activeElement.textContent") == chosen, "the focus comes back")
    stops = browser.evaluate("document.querySelectorAll('.printed .f[tabindex=\"0\"]').length")
    expect(stops == browser.evaluate("document.querySelectorAll('.printed').length"), "one stop a table")
    look_over(browser, "example, light")
    # Dark, phone, paper.
    browser.open(address, dark=True)
    browser.evaluate("document.querySelector('.finding .f').click()")
    browser.settle(0.4)
    look_over(browser, "example, dark")
    browser.screenshot(os.path.join(FOLDER, "example-dark.png"))
    browser.open(address, width=390, height=844, mobile=True)
    expect(browser.evaluate("document.documentElement.scrollWidth <= 390"), "wider than a phone")
    browser.screenshot(os.path.join(FOLDER, "example-phone.png"))
    browser.evaluate("document.querySelector('#stages').scrollIntoView()")
    browser.evaluate("document.querySelector('.chart .f').click()")
    browser.settle(0.4)
    browser.screenshot(os.path.join(FOLDER, "example-phone-chosen.png"))
    look_over(browser, "example, phone")
    browser.open(address)
    paper = os.path.join(FOLDER, "example.pdf")
    browser.print(paper)
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True).stdout
    for words in ("CFP-F01", "2.7963", "21.4774", "33.483"):
        expect(words in text, f"not on paper: {words}")
    print("use: languages, choosing, links, keyboard, dark, phone, paper")


def hostile(browser):
    # The trap itself works: opened as it is, such a report runs what it holds.
    bait = os.path.join(FOLDER, "bait.html")
    with open(bait, "w", encoding="utf-8") as file:
        file.write(next(text for name, _, _, text in hostile_reports() if name == "hostile-script-html"))
    browser.open("file://" + os.path.abspath(bait))
    expect(browser.evaluate("window.owned === 1"), "the hostile report is harmless by itself")
    for name, kind, payloads, text in hostile_reports():
        path = os.path.join(FOLDER, name + kind)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        browser.open(page(path, name))
        # A click anywhere must not wake anything either.
        browser.evaluate("for (const e of document.querySelectorAll('main button, .src mark')) e.click(); 1")
        browser.settle(0.2)
        expect(browser.evaluate("window.owned === undefined"), f"{name}: something ran")
        expect(browser.dialogs() == [], f"{name}: a dialog opened")
        expect(browser.complaints() == [], f"{name}: {browser.complaints()}")
        expect(len(browser.requests()) == 1, f"{name}: requests {browser.requests()}")
        expect(browser.evaluate("location.href.startsWith('file:')"), f"{name}: went elsewhere")
        foreign = "document.querySelectorAll('iframe,object,embed,form,input,img,video,audio,base,link:not([rel=icon])').length"
        expect(browser.evaluate(foreign) == 0, f"{name}: foreign elements")
        expect(browser.evaluate("document.scripts.length") == 2, f"{name}: foreign scripts")
        handlers = "[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style' || /^\\s*javascript:/i.test(a.value)))"
        expect(not browser.evaluate(handlers), f"{name}: handlers or styles")
        shown = browser.evaluate("document.body.textContent")
        for payload in payloads:
            expect(payload in shown, f"{name}: not shown as text: {payload}")
        expect(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name}: wider than the window")
    print("hostile: nothing ran, everything is text")


def large(browser):
    """500 rows: the page is there in under a second."""
    # The stated products, rounded by the writer as a report would.
    rows = []
    for i in range(500):
        activity = 100025 + 700 * i
        emission = (activity * 5777 + 5000) // 10000
        rows.append(f"原材料获取\t材料{i}\t{activity / 100:.2f}\tkg\t0.5777\tkgCO2e/kg\t{emission / 100:.2f}")
    text = "产品碳足迹报告\n产品名称：大箱\n\n生命周期阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)\n" + "\n".join(rows) + "\n"
    # As long as a report of sixty pages.
    text += "\n".join("第{}段：本节说明数据来源和统计口径，不含任何数值。".format(i) * 6 for i in range(600))
    path = os.path.join(FOLDER, "large.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    address = page(path, "large")
    size = os.path.getsize(os.path.join(FOLDER, "large.html"))
    expect(size < 2_000_000, f"{size} bytes")
    times = []
    for _ in range(3):
        browser.open(address)
        timing = browser.evaluate(
            "(() => { const t = performance.getEntriesByType('navigation')[0], p = performance.getEntriesByType('paint').map(e => e.startTime);"
            " return [t.loadEventEnd, ...p]; })()")
        times.append(max(timing))
    expect(browser.evaluate("document.querySelectorAll('.printed .f').length") >= 1500, "500 rows with their figures")
    expect(min(times) < 1000, f"rendered in {times} ms")
    start = time.monotonic()
    browser.evaluate("document.querySelectorAll('.printed .f')[900].click()")
    chosen = 1000 * (time.monotonic() - start)
    expect(chosen < 1000, f"choosing took {chosen} ms")
    print(f"large: {size} bytes, loaded and painted in {min(times):.0f} ms, a figure chosen in {chosen:.0f} ms")


browser = Browser()
try:
    corpus(browser)
    use(browser)
    hostile(browser)
    large(browser)
finally:
    browser.close()
print(f"page: {count} expectations, {len(failures)} failed")
sys.exit(1 if failures else 0)
