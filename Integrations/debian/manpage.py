#!/usr/bin/env python3
"""Writes the manual page cfpcheck(1) from what the tool says of itself, so that page and tool cannot disagree.

usage: manpage.py PATH-TO-CFPCHECK > cfpcheck.1
The date is SOURCE_DATE_EPOCH's, for builds that can be repeated.
"""
import json
import os
import subprocess
import sys
import time


def escaped(text):
    """Text as roff: nothing in it is a request or an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.splitlines())


def option_name(name):
    return ("-" if name["kind"] in ("short", "longWithSingleDash") else "--") + name["name"]


def term(argument):
    """How an argument is written: `-o, --output OUTPUT`, `FILES...`."""
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR" + ("..." if argument["isRepeating"] else "")
    names = sorted(map(option_name, argument["names"]), key=len)
    text = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names)
    return text if argument["kind"] == "flag" else f"{text} \\fI{escaped(value)}\\fR"


def meaning(argument):
    parts = [argument.get("abstract", ""), argument.get("discussion", "")]
    if argument.get("allValues"):
        parts.append("One of " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        parts.append(f"Default: {argument['defaultValue']}.")
    return escaped(" ".join(" ".join(part.split()) for part in parts if part)) or "\\&"


def discussion(text):
    """Paragraphs; indented lines and exit codes stay as they are laid out."""
    lines = []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("EXAMPLES"):
            _, _, examples = paragraph.partition("\n")
            lines += [".PP", "Examples:", ".PP", ".RS 4", ".nf", escaped(examples), ".fi", ".RE"]
        else:
            lines += [".PP", escaped(" ".join(paragraph.split()))]
    return lines


def arguments(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def own(command, common):
    return [a for a in arguments(command) if term(a) not in common]


def section(command, common):
    lines = [f".SS cfpcheck {escaped(command['commandName'])}", escaped(command.get("abstract", ""))]
    for argument in own(command, common):
        lines += [".TP", term(argument), meaning(argument)]
    return lines + discussion(command.get("discussion", ""))


def page(tool):
    dump = json.loads(subprocess.run([tool, "--experimental-dump-help"], capture_output=True, check=True).stdout)
    version = subprocess.run([tool, "--version"], capture_output=True, check=True, text=True).stdout.strip()
    root = dump["command"]
    commands = [c for c in root["subcommands"] if c.get("shouldDisplay", True) and c["commandName"] != "help"]
    common = {term(a) for a in arguments(root)}
    date = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
    lines = [
        f'.TH CFPCHECK 1 "{date}" "cfpcheck {escaped(version)}" "User Commands"',
        ".SH NAME",
        "cfpcheck \\- recompute the figures of product\\-carbon\\-footprint reports",
        ".SH SYNOPSIS",
    ]
    for command in commands:
        has_options = any(a["kind"] != "positional" for a in own(command, common))
        words = [term(a) for a in own(command, common) if a["kind"] == "positional"]
        options = ["[\\fIOPTIONS\\fR]"] if has_options else []
        lines += [f"\\fBcfpcheck {escaped(command['commandName'])}\\fR " + " ".join(options + words), ".br"]
    lines += [".SH DESCRIPTION", escaped(root.get("abstract", ""))] + discussion(root.get("discussion", ""))
    lines += [".SH COMMANDS"]
    for command in commands:
        lines += section(command, common)
    lines += [".SH OPTIONS OF EVERY COMMAND"]
    for argument in arguments(root):
        lines += [".TP", term(argument), meaning(argument)]
    lines += [
        ".SH ENVIRONMENT",
        ".TP", "\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR",
        "The language of messages: Chinese where it begins with zh, otherwise English.",
        ".TP", "\\fBNO_COLOR\\fR", "No colours on a terminal.",
        ".TP", "\\fBCOLUMNS\\fR", "The width that the output of check is folded to on a terminal.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(sys.argv[1]))
