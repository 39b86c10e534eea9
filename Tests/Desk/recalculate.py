"""Workbooks of the corpus, recalculated by LibreOffice and held against the JSON.

    python3 Tests/Desk/recalculate.py .build/debug/cfpcheck

Every workbook loses the values that were written beside its formulas, so that whatever stands there afterwards was
computed by LibreOffice. Then: no cell holds an error; every formula gives what the tool computed exactly; every stated
figure shows the digits of the JSON; outcomes and findings are the JSON's.
"""

import collections
import decimal
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SHEETS = ["Summary", "Inventory", "Results", "Findings", "Factors", "Mentions", "Unread", "Checks"]
BUILT_IN_FORMATS = {"1": "0", "2": "0.00", "11": "0.00E+00"}

# Headings that hold a printed figure, with its place below the row's pointer.
STATED = {
    "Inventory": {
        "activity": "activity", "factor": "factor", "heating value": "heatingValue", "oxidation": "oxidation",
        "carbon content": "carbonContent", "mass moved": "transport/mass", "distance": "transport/distance",
        "yearly amount": "annual", "stated": "emission", "share stated": "share",
    },
    "Results": {
        "stated": "emission", "share stated": "share", "fossil": "breakdown/fossil", "biogenic": "breakdown/biogenic",
        "land use": "breakdown/landUse", "aircraft": "breakdown/aircraft",
    },
    "Mentions": {"stated": ""},
    "Checks": {"stated": ""},
}

OUTCOMES = {
    ("pass", "exact"): "agrees exactly", ("pass", "within"): "agrees within rounding",
    ("pass", "truncated"): "agrees when digits are cut off",
    ("pass", "balanced"): "agrees: moved by a unit so that the column adds up", ("fail", None): "differs",
}


class Workbook:
    """Cells by sheet and heading: value, whether it was a formula, number format."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            strings = []
            if "xl/sharedStrings.xml" in names:
                for item in xml.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                    strings.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
            styles = xml.fromstring(archive.read("xl/styles.xml"))
            codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
            formats = []
            for style in styles.find(MAIN + "cellXfs"):
                number = style.get("numFmtId")
                formats.append(codes.get(number, BUILT_IN_FORMATS.get(number, "General")))
            targets = {
                r.get("Id"): r.get("Target") for r in xml.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
            }
            self.sheets = {}
            for sheet in xml.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
                tree = xml.fromstring(archive.read("xl/" + targets[sheet.get(RELATION)].removeprefix("/xl/")))
                self.sheets[sheet.get("name")] = [
                    {match[1]: self.cell(cell, strings, formats)
                     for cell in row for match in [re.match(r"([A-Z]+)", cell.get("r"))]}
                    for row in tree.iter(MAIN + "row")
                ]

    @staticmethod
    def cell(cell, strings, formats):
        kind, value = cell.get("t", "n"), cell.find(MAIN + "v")
        formula = cell.find(MAIN + "f")
        text = value.text if value is not None else None
        if kind == "s" and text is not None:
            text = strings[int(text)]
        elif kind == "n" and text is not None:
            text = float(text)
        return {
            "kind": kind, "value": text, "formula": formula.text if formula is not None else None,
            "format": formats[int(cell.get("s", 0))],
        }

    def rows(self, sheet):
        """The rows below the headings, each by heading."""
        lines = self.sheets[sheet]
        names = {column: cell["value"] for column, cell in lines[0].items()}
        return [{names[c]: cell for c, cell in line.items() if c in names} for line in lines[1:]]


def forget_values(path):
    """Removes what was written beside the formulas."""
    with zipfile.ZipFile(path) as archive:
        parts = [(item, archive.read(item)) for item in archive.infolist()]
    removed = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for item, data in parts:
            if item.filename.startswith("xl/worksheets/sheet"):
                text, count = re.subn(r"</f><v>[^<]*</v>", "</f>", data.decode())
                removed += count
                data = text.encode()
            archive.writestr(item, data)
    return removed


def recalculate(folder, target):
    """Converts all workbooks of a folder in one run of LibreOffice that recalculates whatever it loads."""
    with tempfile.TemporaryDirectory() as profile:
        settings = pathlib.Path(profile) / "user" / "registrymodifications.xcu"
        settings.parent.mkdir()
        settings.write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
            '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
            "<value>0</value></prop></item></oor:items>\n")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx", "--outdir",
             str(target)] + sorted(map(str, folder.glob("*.xlsx"))),
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def at(tree, pointer):
    for part in filter(None, pointer.split("/")):
        if isinstance(tree, list):
            tree = tree[int(part)] if int(part) < len(tree) else None
        else:
            tree = (tree or {}).get(part)
    return tree


def shown(value, code):
    """What a number looks like under one of our formats, its literal words aside."""
    code = re.sub(r'"[^"]*"', "", code).replace("\\", "")
    decimals = len(code.split("E")[0].partition(".")[2])
    exact = decimal.Decimal(repr(value))
    if "E" in code:
        return format(exact, f".{decimals}E")
    return format(exact.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP), "f")


def same_digits(text, digits):
    """Whether two spellings have the same digits: 2.67E+3 and 2.67E+03."""
    left, right = decimal.Decimal(text), decimal.Decimal(digits)
    return left == right and (left == 0 or left.as_tuple().digits == right.as_tuple().digits)


class Comparison:
    def __init__(self):
        self.counts = collections.Counter()
        self.problems = []

    def check(self, kind, holds, message):
        self.counts[kind] += 1
        if not holds:
            self.problems.append(f"{kind}: {message}")

    def formulas(self, name, before, after):
        """Every formula, recalculated, against what the tool wrote beside it from exact arithmetic."""
        for sheet, lines in before.sheets.items():
            self.check("rows", len(after.sheets.get(sheet, [])) >= len(lines), f"{name} {sheet} lost rows")
            for number, (line, other) in enumerate(zip(lines, after.sheets[sheet])):
                scale = max((abs(c["value"]) for c in line.values() if isinstance(c["value"], float)), default=0)
                for column, cell in line.items():
                    if cell["formula"] is None:
                        continue
                    place = f"{name} {sheet}!{column}{number + 1} ={cell['formula'][:80]}"
                    found = other.get(column, {"kind": "?", "value": None})
                    self.check("no error", found["kind"] != "e", f"{place} is {found['value']}")
                    expected = cell["value"]
                    if isinstance(expected, float):
                        # A difference is as exact as the numbers it is taken from.
                        holds = isinstance(found["value"], float) and math.isclose(
                            found["value"], expected, rel_tol=1e-11, abs_tol=1e-13 * scale)
                    else:
                        holds = found["value"] == expected
                    self.check("formulas", holds, f"{place}: {found['value']} instead of {expected}")

    def stated(self, name, report, before, after):
        for sheet, columns in STATED.items():
            for line, other in zip(before.rows(sheet), after.rows(sheet)):
                pointer = line["place in the JSON"]["value"]
                places = dict(columns)
                if pointer == "/results/total":
                    places = {"stated": "", "share stated": "../totalShare"}
                for heading in line:
                    if match := re.fullmatch(r"multiplier (\d+)", heading):
                        places[heading] = f"multipliers/{int(match[1]) - 1}/quantity"
                for heading, place in places.items():
                    if heading not in line:
                        continue
                    if sheet == "Checks" and line[heading]["kind"] == "n" and line[heading]["formula"] is None:
                        continue  # the 100 % that nobody prints
                    where = f"{pointer}/{place}".replace("/total/../", "/")
                    self.figure(f"{name} {sheet} {where}", at(report, where), line[heading], other.get(heading))

    def figure(self, place, quantity, cell, recalculated):
        if not isinstance(quantity, dict):
            self.check("stated figures", cell["value"] is None, f"{place}: {cell['value']}, not in the JSON")
            return
        digits = quantity.get("value")
        if isinstance(cell["value"], float):
            text = shown(recalculated["value"], cell["format"])
            self.check("stated figures", digits is not None and same_digits(text, digits), f"{place}: {text}, not {digits}")
        elif cell["value"] is not None:
            self.check("stated texts", cell["value"] == quantity.get("text", digits), f"{place}: {cell['value']}")

    def checks(self, name, report, rows):
        self.check("check lists", len(rows) == len(report["audit"]["checks"]), f"{name}: {len(rows)} checks")
        for row, check in zip(rows, report["audit"]["checks"]):
            place = f"{name} {check['rule']} {check['subject']}"
            self.check("checks", (row["rule"]["value"], row["place in the JSON"]["value"]) == (
                check["rule"], check["subject"]), place)
            outcome = row["outcome"]["value"]
            expected = OUTCOMES.get((check["outcome"], check.get("grade")), "not checked: ")
            if check.get("weak"):
                expected = "not checked: "
            self.check("outcomes", outcome == expected or expected.endswith(" ") and outcome.startswith(expected),
                       f"{place}: {outcome}, not {expected}")

    def findings(self, name, report, sheet, checks):
        findings = report["audit"]["findings"]
        self.check("finding lists", len(sheet) == len(findings), f"{name}: {len(sheet)} findings")
        for row, finding in zip(sheet, findings):
            place = f"{name} {finding['rule']} {finding['subject']}"
            self.check("findings", row["rule"]["value"] == finding["rule"] and row["level"]["value"] == finding["level"]
                       and row["message"]["value"] == finding["message"]["en"], place)
            value = finding.get("computed", {}).get("value")
            if value is None:
                continue
            self.check("computed in findings", math.isclose(row["computed"]["value"], float(value), rel_tol=1e-12),
                       f"{place}: {row['computed']['value']}, not {value}")
            for check in checks:
                same = (check["rule"]["value"], check["place in the JSON"]["value"]) == (
                    finding["rule"], finding["subject"])
                if same and isinstance(check.get("recomputed", {}).get("value"), float):
                    # The JSON shows five digits, or as many as the stated figure.
                    number = float(value)
                    half = 0.5 * 10 ** (math.floor(math.log10(abs(number))) - 4) if number else 1e-9
                    self.check("computed, recalculated", abs(check["recomputed"]["value"] - number) <= half * 1.0001,
                               f"{place}: {check['recomputed']['value']}, not {value}")


def run(tool, arguments):
    return subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, timeout=120)


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    reports = sorted(p.relative_to(ROOT) for p in (ROOT / "Corpus").glob("*/report.*"))
    reports += [pathlib.Path(p).resolve() for p in sys.argv[2:]]
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source, target = folder / "source", folder / "recalculated"
        source.mkdir()
        written = {}
        removed = 0
        for report in reports:
            stem = str(report).strip("/").replace("/", "-")
            answer = run(tool, ["check", "--format", "json", "--checks", str(report)])
            if answer.returncode == 3:
                continue
            for language in ["en", "zh"]:
                path = source / f"{stem}.{language}.xlsx"
                made = run(tool, ["check", "--format", "xlsx", "--lang", language, str(report), "-o", str(path)])
                comparison.check("workbooks", made.returncode == answer.returncode, f"{report}: {made.stderr.decode()}")
                if path.exists():
                    written[path.name] = (report, Workbook(path), json.loads(
                        answer.stdout, parse_float=str, parse_int=str))
                    removed += forget_values(path)
        recalculate(source, target)
        for file, (report, before, tree) in written.items():
            after = Workbook(target / file)
            comparison.formulas(file, before, after)
            if ".en." in file:
                comparison.check("sheets", list(after.sheets) == SHEETS, f"{file}: {list(after.sheets)}")
                comparison.stated(file, tree, before, after)
                checks = after.rows("Checks")
                comparison.checks(file, tree, checks)
                comparison.findings(file, tree, after.rows("Findings"), checks)
    counts = comparison.counts
    print(f"workbooks: {len(written)} of {len(reports)} reports in two languages, {removed} values forgotten")
    for kind in sorted(counts):
        failed = sum(problem.startswith(kind + ":") for problem in comparison.problems)
        print(f"  {kind:24} {counts[kind]:7} compared, {failed} wrong")
    for problem in comparison.problems[:40]:
        print(problem, file=sys.stderr)
    empty = [kind for kind in ("formulas", "stated figures", "computed, recalculated", "outcomes") if not counts[kind]]
    if empty or comparison.problems or removed != counts["formulas"]:
        print(f"failed: nothing compared of {empty}" if empty else "failed", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
