#!/usr/bin/env python3
"""Validates report JSON against Schemas/report.schema.json (JSON Schema 2020-12), the other lines of a batch against
batch-line.schema.json, PACT footprints against pact-product-footprint.schema.json, and what a schema cannot say: that
every pointer leads to a value, and that a footprint lacks exactly the required fields that it lists as unfilled.

usage: validate.py FILE...      (`-` reads standard input; a .ndjson or .jsonl file holds one report a line)
Prints one line an error; exit 0 only when there is none.
"""
import json, sys
from decimal import Decimal
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parents[2] / "Schemas"


def resolves(report, pointer):
    value = report
    for key in pointer.strip("/").split("/"):
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (KeyError, IndexError, ValueError, TypeError):
            return False
    return True


def dangling(report):
    """Pointers to nothing: in provenance, mentions, factors and checks. A finding may name what is missing."""
    audit = report.get("audit", {})
    pointers = list(report.get("provenance", {}))
    pointers += [mention["of"] for mention in report.get("mentions", [])]
    pointers += [row["factor"]["from"] for row in report.get("inventory", []) if "from" in row.get("factor", {})]
    for check in audit.get("checks", []):
        pointers += [check["subject"], *check["operands"]]
    if "document" not in report:
        pointers = [pointer for pointer in pointers if not pointer.startswith("/document/")]
    return [pointer for pointer in pointers if not resolves(report, pointer)]


def of_footprint(output, schema):
    """What is wrong with a PACT footprint: anything but the absence of the required fields that it says it lacks."""
    found, missing = [], []
    for error in schema.iter_errors(output):
        path = list(error.absolute_path)
        if error.validator == "required" and path[:1] == ["productFootprint"]:
            # An error each of the object that lacks something; the names follow from it.
            prefix = "pcf." if path[1:] == ["pcf"] else ""
            missing += [prefix + name for name in error.validator_value if name not in error.instance]
        else:
            found.append(f"/{'/'.join(map(str, path))}: {error.message[:200]}")
    listed = {entry["field"] for entry in output["unfilled"] if entry["required"]}
    if set(missing) != listed:
        found.append(f"lacks {sorted(set(missing))}, but lists {sorted(listed)}")
    return found


def reports(name):
    """(label, report) of every report in a file."""
    text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    texts = text.splitlines() if name.endswith((".ndjson", ".jsonl")) else [text]
    for number, line in enumerate(texts, 1):
        report = json.loads(line, parse_float=Decimal)
        yield (name if len(texts) == 1 else f"{name}:{number}"), report


def validator(name):
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def main(names):
    of_report, of_line = validator("report.schema.json"), validator("batch-line.schema.json")
    of_pact = validator("pact-product-footprint.schema.json")
    errors = 0
    for name in names:
        for label, report in reports(name):
            if "productFootprint" in report:
                found = of_footprint(report, of_pact)
                print(*(f"{label}: {line}" for line in found), sep="\n", end="\n" if found else "")
                errors += len(found)
                continue
            schema = of_line if "failure" in report or "duplicateOf" in report else of_report
            found = [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in schema.iter_errors(report)]
            found = found or [f"{pointer}: leads to nothing" for pointer in dangling(report)]
            for line in found:
                print(f"{label}: {line}")
            errors += len(found)
    return 1 if errors or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
