"""The local review app in a real browser: drop files, sort, filter, open, remove, a database; nothing in the console, no
request outside, screenshots for who looks at them.

    python3 Tests/Desk/serve.py TOOL FOLDER
"""

import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

from browser import Browser

TOOL, FOLDER = sys.argv[1], sys.argv[2]
HERE = os.path.dirname(os.path.abspath(__file__))
SCRATCH = tempfile.mkdtemp(prefix="cfpcheck-desk-")
servers, failures, count = [], [], 0

with open(os.path.join(HERE, "accessibility.js"), encoding="utf-8") as file:
    accessibility = file.read()


def expect(condition, what):
    global count
    count += 1
    if not condition:
        failures.append(what)
        print("FAILED", what)


def until(what, condition, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.1)
    raise SystemExit("waited in vain for " + what)


def serve(*options):
    server = subprocess.Popen([TOOL, "serve", "--lang", "en", *options], stdout=subprocess.PIPE, text=True)
    servers.append(server)
    return server.stdout.readline().strip()


def corpus():
    """The corpus under names that tell its reports apart."""
    copies = []
    for path in sorted(glob.glob("Corpus/*/report.*")):
        copy = os.path.join(SCRATCH, path.replace("/", "-"))
        shutil.copy(path, copy)
        copies.append(copy)
    return copies


class List:
    """The list of reports as the page shows it."""

    def __init__(self, browser):
        self.browser = browser

    def rows(self):
        return self.browser.evaluate(
            "[...document.querySelectorAll('#rows tr')].map(row => row.querySelector('th').textContent)")

    def value(self, expression):
        return self.browser.evaluate(expression)

    def window(self, width, height, colors="light"):
        browser = self.browser
        browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": colors}])
        browser.settle(0.3)

    def picture(self, name):
        self.browser.screenshot(os.path.join(FOLDER, name + ".png"))

    def sound(self, name):
        for complaint in self.value(accessibility):
            expect(False, f"{name}: {complaint}")
        wide = self.value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        expect(wide <= 0, f"{name}: {wide} pixels wider than the window")

    def choose(self, files):
        browser = self.browser
        root = browser.call("DOM.getDocument")["root"]["nodeId"]
        node = browser.call("DOM.querySelector", nodeId=root, selector="#files")["nodeId"]
        browser.call("DOM.setFileInputFiles", nodeId=node, files=files)

    def drop(self, files):
        data = {"items": [], "files": files, "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.browser.call("Input.dispatchDragEvent", type=kind, x=400, y=160, data=data)
            self.browser.settle(0.05)


def take_in(page, reports):
    """Files dropped and chosen, one of them hostile, one no report."""
    hostile, none = os.path.join(SCRATCH, "hostile.txt"), os.path.join(SCRATCH, "shopping list.txt")
    with open("Corpus/metering-box/report.txt", encoding="utf-8") as file:
        text = file.read()
    with open(hostile, "w", encoding="utf-8") as file:
        file.write(text.replace("户外落地式低压配电计量箱", "<img src=x onerror=alert(1)><script>alert(2)</script>"))
    with open(none, "w", encoding="utf-8") as file:
        file.write("milk, bread, two lemons\n" * 20)
    page.drop(reports[:3])
    until("the dropped files", lambda: len(page.rows()) == 3)
    page.choose(reports[3:] + [hostile, none])
    number = len(reports) + 2
    until(
        "all files",
        lambda: page.value("list.matching") == number and page.value("document.getElementById('progress').hidden"), 180)
    page.picture("list-light")
    page.sound("list, light")
    failed = page.value(
        "[...document.querySelectorAll('#rows tr')].map(row => row.textContent).filter(text => text.includes('unreadable'))")
    expect(len(failed) == 1 and "not a CFP report" in failed[0], f"what is no report has a row with its reason: {failed}")
    expect(any("<script>alert(2)</script>" in row for row in page.rows()), "a hostile name is text")
    expect(page.value("document.querySelectorAll('#rows img, #rows script').length") == 0, "a hostile name made elements")
    expect(str(number - 3) in page.value("document.getElementById('status').textContent"), "the end is announced")
    return none, number


def order(page, number):
    """Sorting by keyboard, the filter, the search."""
    page.value("document.querySelector('[data-column=total] button').focus()")
    grams = ("list.reports.filter(r => r.total).map(r => Number(r.total.digits)"
             " * ({k: 1e3, t: 1e6, g: 1}[(r.total.unit || '')[0]] || 1))")
    sorting = "document.querySelector('[data-column=total]').getAttribute('aria-sort')"
    page.browser.key("Enter", text="\r")
    until("the order", lambda: page.value(sorting) == "descending")
    page.browser.settle(0.5)
    values = page.value(grams)
    expect(values == sorted(values, reverse=True), "Enter sorts by total, the largest first")
    page.browser.key(" ", code="Space", text=" ")
    until("the order", lambda: page.value(sorting) == "ascending")
    page.browser.settle(0.5)
    values = page.value(grams)
    expect(values == sorted(values), "the space bar turns the order round")
    expect(page.value("document.activeElement.parentElement.dataset.column === 'total'"), "the focus stays on the button")
    expect(page.value("document.querySelectorAll('[aria-sort]').length") == 1, "one column says that it is sorted")
    page.value("document.querySelector('[data-status=discrepant]').click()")
    page.browser.settle(0.6)
    verdicts = page.value("[...new Set([...document.querySelectorAll('#rows .verdict')].map(v => v.textContent))].join()")
    expect(verdicts == "≠ discrepant", f"the filter by verdict leaves {verdicts}")
    page.value("document.querySelector('[data-status=\"\"]').click(); document.getElementById('text').focus()")
    page.browser.call("Input.insertText", text="pump")
    until("the search", lambda: page.value("state.text === 'pump' && refreshing === null && !isStale"))
    found = page.value("list.reports.every(r => JSON.stringify(r).toLowerCase().includes('pump'))")
    expect(len(page.rows()) >= 1 and found, "the search finds by product")
    page.value(
        "document.getElementById('text').value = ''; document.getElementById('text').dispatchEvent(new Event('input'))")
    until("all rows", lambda: page.value("list.matching") == number)


def look(page):
    """In Chinese, in the dark, on a phone."""
    page.value("document.querySelector('[data-language=zh]').click()")
    expect(page.value("document.getElementById('reports-title').textContent") == "报告", "the list in Chinese")
    page.window(1280, 900, "dark")
    page.picture("list-dark-zh")
    page.sound("list, dark")
    page.window(390, 844)
    page.picture("list-phone-top")
    page.value("document.getElementById('reports').scrollIntoView()")
    page.picture("list-phone-zh")
    page.sound("list, phone")
    page.value("scrollTo(0, 0)")
    page.window(1280, 900)
    page.value("document.querySelector('[data-language=en]').click()")


def open_and_remove(page, url):
    before = len(page.rows())
    page.value("document.querySelector('#rows .links button').focus()")
    page.browser.key("Enter", text="\r")
    until("the removal", lambda: len(page.rows()) == before - 1)
    expect(page.value("document.activeElement.textContent === 'Remove'"), "the focus goes to the next row's button")
    href = page.value("document.querySelector('#rows th a').href")
    page.value("document.querySelector('#rows th a').click()")
    until("the report", lambda: page.value(f"location.href === {json.dumps(href)} && document.readyState === 'complete'"))
    # The audit page works under the app's policy, too: choosing, and links by fragment.
    page.value("document.querySelector('main .f').click()")
    page.browser.settle(0.2)
    expect(page.value("document.querySelectorAll('.src mark.on').length > 0"), "a figure of the audit page is chosen")
    expect(page.value("location.hash.startsWith('#/')"), "its fragment stands in the address")
    page.picture("audit-served")
    page.browser.call("Page.navigate", url=url)
    until("the list again", lambda: page.value("document.querySelectorAll('#rows tr').length") == before - 1)
    # Every form that the row offers is there.
    forms = page.value("[...document.querySelectorAll('#rows tr:first-child a')].map(a => a.href)")
    kinds = {form.rsplit("/", 1)[1].split(".", 1)[1].split("?")[0] for form in forms if "." in form.rsplit("/", 1)[1]}
    expect({"html", "json", "xlsx"} <= kinds, f"the forms of a row: {sorted(kinds)}")
    for form in forms:
        status = page.value(f"fetch({json.dumps(form)}).then(answer => answer.status)")
        expect(status == 200, f"{form} answers {status}")


def database(page, none):
    path = os.path.join(SCRATCH, "reports.sqlite")
    subprocess.run([TOOL, "batch", "Corpus", none, "--to", path, "--quiet"])
    url = serve(path)
    page.browser.call("Page.navigate", url=url)
    until("the database's list", lambda: len(page.rows()) > 10)
    expect(page.value("document.getElementById('intake').hidden"), "a database takes no uploads")
    page.picture("database")
    page.sound("database")
    page.value(
        "[...document.querySelectorAll('#rows tr')].find(row => row.textContent.includes('discrepant'))"
        ".querySelector('th a').click()")
    until("the record", lambda: page.value("document.querySelectorAll('.record main section').length > 2"))
    expect("does not hold" in page.value("document.querySelector('.notice').textContent"), "a record has no source")
    page.picture("record")
    page.sound("record")
    page.window(390, 844, "dark")
    page.picture("record-phone-dark")
    page.sound("record, phone, dark")
    return url


def run(browser):
    page = List(browser)
    url = serve()
    browser.open(url, width=1280)
    page.picture("list-empty")
    page.sound("empty list")
    none, number = take_in(page, corpus())
    order(page, number)
    look(page)
    open_and_remove(page, url)
    databaseURL = database(page, none)
    origins = {urlsplit(address).netloc for address in (url, databaseURL)}
    outside = [request for request in browser.requests() if urlsplit(request).netloc not in origins and request != "data:,"]
    expect(outside == [], f"requests outside: {outside}")
    # A file that is no report is answered with 422, which the browser tells on its own.
    complaints = [text for text in browser.complaints() if "status of 422" not in text]
    expect(complaints == [], f"the console: {complaints}")
    expect(browser.dialogs() == [], "a dialog opened")


browser = Browser()
try:
    run(browser)
finally:
    browser.close()
    for server in servers:
        server.send_signal(signal.SIGINT)
        server.wait(10)
    shutil.rmtree(SCRATCH, ignore_errors=True)
print(f"serve: {count} expectations, {len(failures)} failed")
sys.exit(1 if failures else 0)
