#!/usr/bin/env python3
"""What the tool reads of real documents: a table by programme, and what changed since the last run.

usage: real.py CFPCHECK [FOLDER] [LAST]

FOLDER (by default ../shared/real) may hold documents at any depth, each with NAME.truth.json beside it or without. What a
document's text says is never kept: LAST (by default .build/real.json) holds counts and the values that were read. Where the
folder is absent nothing is done.
"""
import collections
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, InvalidOperation
from pathlib import Path

PROGRAMMES = [  # the first whose words stand in the first 6,000 characters
    ("IBU", r"ibu-epd|Institut Bauen und Umwelt"),
    ("BAU-EPD", r"Bau[- ]EPD|BAU-EPD"),
    ("Kiwa", r"kiwa"),
    ("EPD Norge", r"epd-norge|The Norwegian EPD|Næringslivets Stiftelse|NEPD-"),
    ("DAPHabitat", r"DAPHabitat"),
    ("EPD International", r"environdec|EPD International"),
    ("GlobalEPD", r"GlobalEPD|AENOR"),
    ("FDES / PEP", r"FDES|INIES|PEP ecopassport"),
    ("DAPcons", r"DAPcons"),
    ("EPD Italy", r"EPDItaly|EPD Italy"),
    ("ITB", r"\bITB\b"),
    ("reports in Chinese", r"碳足迹|碳足跡"),
]
FIELDS = {
    "product": (lambda d: d["product"].get("name"), lambda t: t.get("product_name")),
    "producer": (lambda d: d["company"].get("name"), lambda t: t.get("producer_name")),
    "number": (lambda d: d["report"].get("number"), lambda t: t.get("epd_id")),
}


def decimal(text):
    text = str(text).strip().replace("\u2212", "-").replace(" ", "").replace(",", ".")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def agree(wanted, read):
    """Truths have three digits."""
    if wanted == read:
        return True
    if not wanted or not read:
        return False
    return abs(wanted - read) <= Decimal(5).scaleb(wanted.adjusted() - 3)


def folded(text):
    return re.sub(r"[^\w]+", " ", str(text or "")).casefold().strip()


def programme(path):
    head = path.read_text("utf-8", "replace")[:6000]
    return next((name for name, words in PROGRAMMES if re.search(words, head)), "others")


def modules_read(document):
    found = {}
    for results in [document.get("results") or {}] + document.get("resultSets", []):
        for stage in results.get("stages", []) + results.get("subtotals", []):
            codes = stage.get("modules") or []
            name = "A1-A3" if codes == ["A1", "A2", "A3"] else codes[0] if len(codes) == 1 else None
            value = decimal((stage.get("emission") or {}).get("value"))
            if name and value is not None:
                found.setdefault(name, []).append(value)
    return found


def look(path):
    run = subprocess.run([BINARY, "extract", "--checks", str(path)], capture_output=True)
    row = collections.Counter(documents=1)
    values = {}
    try:
        document = json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal)
    except ValueError:
        row["refused"] = 1
        return row, values
    audit = document.get("audit") or {}
    read = modules_read(document)
    values = {name: [str(v) for v in found] for name, found in sorted(read.items())}
    findings = [f for f in audit.get("findings", []) if f.get("level") in ("error", "warning")]
    row["errors"] = sum(f["level"] == "error" for f in findings)
    row["warnings"] = sum(f["level"] == "warning" for f in findings)
    row["unread"] = len(audit.get("unread", []))
    row[str(audit.get("verdict"))] = 1
    for name, (get, _) in FIELDS.items():
        values[name] = get(document)
        row["has " + name] = values[name] is not None
    truth_path = path.with_name(path.stem + ".truth.json")
    if truth_path.exists():
        truth = json.loads(truth_path.read_text("utf-8"))
        truth = truth if isinstance(truth, dict) else {}
        for indicator in truth.get("environmental_impact") or []:
            if indicator.get("parameter") != "GWP-total":
                continue
            for cell in indicator["values"]:
                wanted = decimal(cell.get("value"))
                if wanted is None:
                    continue
                row["wanted"] += 1
                found = read.get(cell["module"])
                if found:
                    row["right" if any(agree(wanted, v) for v in found) else "other"] += 1
        for name, (_, wanted) in FIELDS.items():
            if wanted(truth):
                row["asked " + name] = 1
                one, other = folded(wanted(truth)), folded(values[name])
                row["right " + name] = bool(other) and (one in other or other in one)
    return row, values


def share(row, part, whole):
    return f"{row[part] / row[whole]:.3f}" if row[whole] else "-"


def main():
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/real")
    last = Path(sys.argv[3] if len(sys.argv) > 3 else ".build/real.json")
    if not folder.is_dir():
        print(f"{folder} is not there: nothing to look at")
        return
    paths = sorted(
        p for p in folder.rglob("*")
        if p.suffix in (".txt", ".html", ".md") and not p.name.endswith(".source.txt") and p.name != "README.md"
        and "tables" not in p.parts)
    with ThreadPoolExecutor(2) as pool:
        looks = dict(zip(paths, pool.map(look, paths)))
    table = collections.defaultdict(collections.Counter)
    for path, (row, _) in looks.items():
        for name in (programme(path), "all"):
            table[name].update({k: int(v) for k, v in row.items()})
    heads = ["programme", "docs", "GWP right", "of read", "product", "producer", "number", "errors", "warnings", "unread", "refused"]
    print("{:20}{:>6}{:>11}{:>9}{:>9}{:>10}{:>8}{:>8}{:>10}{:>8}{:>9}".format(*heads))
    for name in sorted(table, key=lambda n: (n == "all", -table[n]["documents"])):
        row = table[name]
        row["read"] = row["right"] + row["other"]
        print("{:20}{:>6}{:>11}{:>9}{:>9}{:>10}{:>8}{:>8}{:>10}{:>8}{:>9}".format(
            name, row["documents"], share(row, "right", "wanted"), share(row, "right", "read"),
            *(share(row, "right " + f, "asked " + f) for f in FIELDS), row["errors"], row["warnings"], row["unread"], row["refused"]))
    now = {str(p.relative_to(folder)): {"values": v, "errors": int(r["errors"]), "right": int(r["right"])} for p, (r, v) in looks.items()}
    if last.exists():
        before = json.loads(last.read_text("utf-8"))
        changed = [n for n in now if n in before and now[n] != before[n]]
        print(f"\nsince the last run {len(changed)} documents read otherwise")
        for name in changed[:40]:
            old, new = before[name], now[name]
            keys = [k for k in {**old["values"], **new["values"]} if old["values"].get(k) != new["values"].get(k)]
            what = ", ".join(f"{k} {old['values'].get(k)} -> {new['values'].get(k)}" for k in keys[:3])
            print(f"  {name}: right {old['right']} -> {new['right']}, errors {old['errors']} -> {new['errors']}; {what[:160]}")
        if len(changed) > 40:
            print(f"  … +{len(changed) - 40}")
    last.parent.mkdir(parents=True, exist_ok=True)
    last.write_text(json.dumps(now, ensure_ascii=False, default=str), "utf-8")


if __name__ == "__main__":
    BINARY = sys.argv[1]
    main()
