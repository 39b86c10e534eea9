"""Runs the Spark job on a local cluster of two worker processes and holds its tables against those of `cfpcheck batch`.

    CFPCHECK=.build/release/cfpcheck python test_spark.py

Needs what is in requirements.txt, and Java 17. Run it by the Python of the virtual environment that PySpark is in.
"""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pyarrow.dataset
import pyspark

import cfpcheck_spark  # its code that needs no cluster

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "Corpus"
CFPCHECK = shutil.which(os.path.abspath(os.environ.get("CFPCHECK", HERE.parent.parent / ".build/release/cfpcheck")))
CLUSTER = "local-cluster[2,1,1024]"  # executors, cores and megabytes of each

if CFPCHECK is None:
    sys.exit("CFPCHECK names no program: build cfpcheck first")
TABLES = json.loads(subprocess.run([CFPCHECK, "tables", "--json"], check=True, stdout=subprocess.PIPE).stdout)
ARROW_TYPES = {"integer": "int64", "text": "string", "digits": "string"}

passed, failed = 0, 0


def check(claim, holds, detail=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok  ' if holds else 'FAIL'}  {claim}" + (f": {detail}" if detail else ""), flush=True)


# What is read, and by whom.


def make_input(folder):
    """The reports of the corpus, and what else lies about in folders."""
    folder.mkdir()
    for report in CORPUS.glob("*/report.*"):
        shutil.copy(report, folder / f"{report.parent.name}{report.suffix}")
    report = (CORPUS / "metering-box/report.txt").read_bytes()
    # The first by path is the one in the folder `metering-box`, which comes before `metering-box.txt`.
    for copy in ("metering-box/again.txt", "深/报告 100%_a+b.txt"):
        (folder / copy).parent.mkdir()
        (folder / copy).write_bytes(report)
    (folder / "empty.txt").touch()
    (folder / "深/空 1%.txt").touch()
    (folder / "_binary.dat").write_bytes(random.Random(1).randbytes(5000))
    (folder / ".hidden.txt").write_bytes(report)
    with (folder / "large.txt").open("wb") as file:
        file.truncate(80 << 20)  # takes no room on the disk


class Job:
    """A run of the job in a process of its own, as `spark-submit` starts it."""

    def __init__(self, folder, name, *arguments):
        self.output = folder / name
        self.events = folder / f"{name}-events"
        self.log = folder / f"{name}.log"
        self.events.mkdir()
        configuration = {
            "spark.ui.enabled": "false",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": self.events.as_uri(),
            "spark.eventLog.compress": "false",
            "spark.eventLog.rolling.enabled": "false",
        }
        settings = [part for item in configuration.items() for part in ("--conf", "=".join(item))]
        home = Path(pyspark.__file__).parent
        environment = os.environ | {
            "SPARK_HOME": str(home),
            "SPARK_WORKER_DIR": str(folder / "work"),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "LC_ALL": "C.UTF-8",  # Java opens no file with a Chinese name otherwise
        }
        command = [home / "bin/spark-submit", "--master", CLUSTER, *settings, HERE / "cfpcheck_spark.py"]
        command += ["--input", folder / "in", "--output", self.output, "--cfpcheck", CFPCHECK, *arguments]
        self.start = time.monotonic()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdout=log, stderr=subprocess.STDOUT, env=environment)

    def finish(self):
        try:
            code = self.process.wait(timeout=600)
        finally:
            self.process.kill()
        check("the job ends well", code == 0, f"{time.monotonic() - self.start:.0f} s")
        if code != 0:
            print(self.log.read_text(errors="replace")[-8000:])
        check("nothing but the tables is left", code == 0 and {
            entry.name for entry in self.output.iterdir()} == {table["name"] for table in TABLES} | {
            "inputs", "failures", "duplicates"})

    def happened(self, event):
        """The events of a kind in Spark's own record of the run."""
        return [
            entry
            for file in self.events.iterdir() if not file.name.startswith(".")
            for entry in map(json.loads, file.read_text().splitlines())
            if entry["Event"] == f"SparkListener{event}"
        ]

    def readers(self):
        """By executor, the `cfpcheck stream` processes at work under it."""
        listing = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], check=True, stdout=subprocess.PIPE, text=True)
        processes = {}
        for line in listing.stdout.splitlines():
            pid, parent, command = line.split(None, 2)
            processes[int(pid)] = int(parent), command
        found = {}
        for pid, (_, command) in processes.items():
            if " stream --form tables" not in command:
                continue
            executor, above = None, pid
            while above in processes and above != self.process.pid:
                if "CoarseGrainedExecutorBackend" in processes[above][1]:
                    executor = above
                above = processes[above][0]
            if above == self.process.pid and executor:
                found.setdefault(executor, []).append(pid)
        return found


# What comes out, as rows that can be compared: by the names of files in place of keys.


def rows_of_batch(database, folder):
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    queries = {table["name"]: (
        f"SELECT i.name AS file, t.* FROM {table['name']} AS t JOIN inputs AS i ON i.input_id = t.report_id"
    ) for table in TABLES}
    queries["inputs"] = "SELECT name, sha256, byte_count, outcome, verdict FROM inputs"
    queries["failures"] = "SELECT name, kind, message_zh, message_en FROM failures"
    queries["duplicates"] = "SELECT name, sha256, first_name FROM duplicates"
    return {name: rows(map(dict, connection.execute(query)), name, f"{folder}/") for name, query in queries.items()}


def rows_of_spark(output, folder):
    datasets = {path.name: pyarrow.dataset.dataset(path, partitioning="hive") for path in output.iterdir()}
    contents = {name: dataset.to_table().to_pylist() for name, dataset in datasets.items()}
    files = {row["report_id"]: row["name"] for row in contents["reports"]}
    for table in TABLES:
        for row in contents[table["name"]]:
            row["file"] = files[row["report_id"]]
    return {name: rows(found, name, f"file:{folder}/") for name, found in contents.items()}


def rows(found, table, prefix):
    """A multiset of rows, without keys and with names from the input folder on."""
    names = {"file"} | ({"name", "first_name"} if table in ("reports", "inputs", "duplicates", "failures") else set())
    return Counter(
        tuple(sorted(
            (column, value.removeprefix(prefix) if column in names else value)
            for column, value in row.items() if column not in ("report_id", "input_id")))
        for row in found)


def compare(job, expected, folder):
    found = rows_of_spark(job.output, folder)
    for name, wanted in expected.items():
        got = found[name]
        check(f"{name} has the rows of batch", got == wanted, f"{got.total()} rows")
        if got != wanted:
            print("  missing", list((wanted - got).items())[:2], "\n  too many", list((got - wanted).items())[:2])


def batch(folder, name, *arguments):
    # Not judged by its exit code: it says that there are files that are no reports.
    subprocess.run(
        [CFPCHECK, "batch", folder / "in", "--to", folder / name, "--quiet", *arguments], stdout=subprocess.DEVNULL)
    return rows_of_batch(folder / name, folder / "in")


# The tests.


def test_reader(folder):
    print("\nA reader whose process dies or hangs")
    script = folder / "stub.py"
    script.write_text("""
import os, sys, time
for line in sys.stdin:
    if "die" in line or "once" in line and not os.path.exists(sys.argv[1]):
        open(sys.argv[1], "w").close()
        os._exit(1)
    if "hang" in line:
        time.sleep(60)
    print(line.strip(), flush=True)
""")
    reader = cfpcheck_spark.ReportReader([sys.executable, str(script), str(folder / "died")], patience=2)
    check("a request is answered", reader.answer(b"first") == b"first\n")
    check("one that it dies of once is asked again", reader.answer(b"once") == b"once\n")
    check("one that it always dies of has no answer", reader.answer(b"die") is None)
    check("one that it hangs of has no answer", reader.answer(b"hang") is None)
    check("a request that is larger than a pipe is answered", len(reader.answer(b"x" * (5 << 20))) == (5 << 20) + 1)
    process = reader.process
    reader.close()
    check("its process ends with it", process.returncode == 0)


def test_types(job):
    wrong = []
    for table in TABLES:
        wanted = {"report_id": "string"}
        for column in table["columns"]:
            wanted[column["name"]] = ARROW_TYPES[column["kind"]]
            if column["kind"] == "digits":
                wanted[column["name"] + "_real"] = "double"
        schema = pyarrow.dataset.dataset(job.output / table["name"], partitioning="hive").schema
        if {field.name: str(field.type) for field in schema} != wanted:
            wrong.append(table["name"])
    check("the columns have the types of cfpcheck tables", not wrong, ", ".join(wrong))


def test_undisturbed(folder, expected):
    print(f"\nThe job on {CLUSTER}")
    job = Job(folder, "undisturbed")
    job.finish()
    compare(job, expected, folder / "in")
    test_types(job)
    check("two executors worked", len({
        event["Task Info"]["Executor ID"] for event in job.happened("TaskEnd")}) == 2)


def test_options(folder):
    print("\nThe job with --only-findings --redact persons")
    arguments = ["--only-findings", "--redact", "persons"]
    expected = batch(folder, "findings.sqlite", *arguments)
    job = Job(folder, "findings", *arguments, "--partitions", "3")
    job.finish()
    compare(job, expected, folder / "in")


def test_lost_executor(folder, expected):
    print("\nThe job, an executor of which is killed")
    job = Job(folder, "disturbed", "--test-delay", "0.5")
    deadline = time.monotonic() + 300
    while len(readers := job.readers()) < 2 and job.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.2)
    check("two executors are reading", len(readers) == 2)
    if len(readers) == 2:
        time.sleep(2)  # each has answers by now, and none has all of them: a report takes half a second
        os.kill(min(readers), signal.SIGKILL)
    job.finish()
    removed = [event["Removed Reason"] for event in job.happened("ExecutorRemoved") if "137" in event["Removed Reason"]]
    check("an executor was lost", len(removed) == 1, "; ".join(removed))
    lost = [event for event in job.happened("TaskEnd") if event["Task End Reason"]["Reason"] == "ExecutorLostFailure"]
    check("and a task with it", lost, f"{len(lost)} of {len(job.happened('TaskEnd'))}")
    compare(job, expected, folder / "in")
    check("no process of cfpcheck is left", not [pid for pids in readers.values() for pid in pids if is_alive(pid)])


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def main():
    java = subprocess.run(["java", "-version"], stderr=subprocess.PIPE, text=True).stderr.splitlines()[0]
    print(f"Spark {pyspark.__version__}, Python {sys.version.split()[0]}, {java}")
    with tempfile.TemporaryDirectory(prefix="cfpcheck-spark-") as name:
        folder = Path(name).resolve()
        make_input(folder / "in")
        test_reader(folder)
        expected = batch(folder, "batch.sqlite")
        test_undisturbed(folder, expected)
        test_options(folder)
        test_lost_executor(folder, expected)
    print(f"\n{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
