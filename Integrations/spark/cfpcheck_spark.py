"""Reads the reports of a folder or an object store with `cfpcheck`, on a Spark cluster, into Parquet tables.

    spark-submit cfpcheck_spark.py --input s3a://bucket/reports --output s3a://bucket/tables

The way of the data:

    files -> one row a content, with all its names -> answers of `cfpcheck stream` (staged) -> a Parquet dataset a table

A report is read once, however many tables its answer ends up in. The tables and their columns are those of
`cfpcheck batch --to reports.sqlite`, except for the key: see README.md.
"""

import argparse
import base64
import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from urllib.parse import unquote

import pandas
from pyspark import SparkFiles
from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import ArrayType, LongType, StringType, StructField, StructType

# What the datasets are partitioned by: columns of a few values each that most questions begin with. The other tables
# have no such column, and are read whole or joined; a bucket of their key would only make more and smaller files.
PARTITIONED_BY = {"reports": "verdict", "findings": "level", "inputs": "outcome"}

COLUMN_TYPES = {"integer": LongType(), "text": StringType(), "digits": StringType()}

# Seconds on top of a report's timeout after which `cfpcheck stream` itself is taken to hang.
GRACE = 30

# How many reports a task reads: some seconds of work, which are lost with its executor and read again.
REPORTS_PER_TASK = 500


# In the executors: reports to answers.


class ReportReader:
    """A running `cfpcheck stream`: a request line in, an answer line out.

    It keeps reports that crash or hang away from itself, in a worker process. Should it die or hang all the same, it is
    killed, and started once more for the same report.
    """

    def __init__(self, command, patience):
        self.command = command
        self.patience = patience
        self.process = None

    def answer(self, request):
        """The answer to a request, or None where the process dies or hangs of it twice."""
        for _ in range(2):
            if self.process is None:
                # A session of its own, so that its worker process can be killed along with it. What it says on standard
                # error goes to the executor's log.
                self.process = subprocess.Popen(
                    self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
            # The kill ends whatever waits below: writing fails, reading comes to an end.
            alarm = threading.Timer(self.patience, self.kill)
            alarm.start()
            try:
                # Writing first and reading then cannot block each other: a request is read whole before it is answered.
                self.process.stdin.write(request + b"\n")
                self.process.stdin.flush()
                line = self.process.stdout.readline()
            except OSError:
                line = b""
            finally:
                alarm.cancel()
            if line.endswith(b"\n"):
                return line
            self.kill()
            self.close()
        return None

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def close(self):
        """Ends the process: it leaves by itself when its input ends."""
        if self.process is None:
            return
        with contextlib.suppress(OSError):  # what could not be written to a process that died
            self.process.stdin.close()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process = None


def executable(cfpcheck):
    """Where `cfpcheck` is on this machine: at that path, on PATH, or come along by `spark-submit --files`."""
    return shutil.which(cfpcheck) or SparkFiles.get(os.path.basename(cfpcheck))


def described_tables(cfpcheck):
    return subprocess.run([executable(cfpcheck), "tables", "--json"], check=True, stdout=subprocess.PIPE).stdout


def failure(kind, zh, en):
    return {"kind": kind, "message_zh": zh, "message_en": en}


def too_large(byte_count, limit):
    """The words of `batch` for a file that it does not open."""
    size, most = max(1, byte_count >> 20), limit >> 20
    return failure(
        "too-large", f"{size} MB，超过内存限制所允许的 {most} MB；可用 --memory-limit 放宽。",
        f"It has {size} MB, more than the {most} MB that the memory limit allows; --memory-limit widens it.")


CRASHED = failure(
    "crash", "读取时 cfpcheck stream 两次退出或停止响应。", "cfpcheck stream ended or hung twice while it read this.")


def outcome(content, reader, tables, limit):
    """What came of a content: its verdict and rows, or its failure."""
    if content.content is None:
        return {"failure": too_large(content.byte_count, limit)}
    request = {"name": content.name, "base64": base64.b64encode(content.content).decode()}
    line = reader.answer(json.dumps(request).encode())
    if line is None:
        return {"failure": CRASHED}
    answer = json.loads(line)
    if answer["source"].get("sha256") != content.sha256:
        raise RuntimeError(f"the answer of cfpcheck stream is not about {content.name}: {line[:500]!r}")
    if "failure" in answer:
        message = answer["failure"]["message"]
        return {"failure": failure(answer["failure"]["kind"], message["zh"], message["en"])}
    return {"verdict": answer["verdict"]} | {
        table["name"]: [
            {column["name"]: value for column, value in zip(table["columns"], row, strict=True)}
            for row in answer["tables"][table["name"]]
        ]
        for table in tables
    }


def reading(options, description):
    """The function that Spark runs in each task: batches of contents to batches of answers."""
    tables = json.loads(description)
    columns = answer_type(tables).fieldNames()
    limit = largest_file(options)
    arguments = ["stream", "--form", "tables", "--no-document"]
    arguments += ["--timeout", str(options.timeout), "--memory-limit", str(options.memory_limit)]
    arguments += ["--redact", options.redact] if options.redact else []
    arguments += ["--only-findings"] if options.only_findings else []
    cfpcheck, delay, patience = options.cfpcheck, options.test_delay, options.timeout + GRACE

    def read(batches):
        # Fails here, and not report by report, where the program is missing or of another version than the driver's.
        if described_tables(cfpcheck) != description:
            raise RuntimeError(f"{cfpcheck} of this executor has other tables than the driver's")
        reader = ReportReader([executable(cfpcheck)] + arguments, patience)
        try:
            for batch in batches:
                answers = []
                for content in batch.itertuples():
                    time.sleep(delay)
                    known = {name: getattr(content, name) for name in ("name", "sha256", "byte_count", "names")}
                    # What an outcome lacks is null; pandas would make it NaN, which is neither a text nor a list.
                    answers.append(dict.fromkeys(columns) | known | outcome(content, reader, tables, limit))
                yield pandas.DataFrame(answers, columns=columns, dtype=object)
        finally:
            reader.close()

    return read


# In the driver: what is to be read, and what is written.


def row_type(table):
    return StructType([StructField(column["name"], COLUMN_TYPES[column["kind"]]) for column in table["columns"]])


def answer_type(tables):
    """A row of the staged answers: what is known of a content, and its rows of each table."""
    text = StringType()
    return StructType(
        [
            StructField("name", text),
            StructField("sha256", text),
            StructField("byte_count", LongType()),
            StructField("names", ArrayType(text)),  # the first one is `name`, the others are duplicates
            StructField("verdict", text),
            StructField(
                "failure", StructType([StructField(part, text) for part in ("kind", "message_zh", "message_en")])),
        ]
        + [StructField(table["name"], ArrayType(row_type(table))) for table in tables])


def largest_file(options):
    """The largest file that `cfpcheck` tries: half the memory limit."""
    return options.memory_limit << 19


def contents(spark, options):
    """How many files there are, and one row a content: of the files that have it the first by path gives the name."""
    # As in `batch`, hidden files are those that begin with a dot; Spark leaves out those with an underscore, too.
    files = (
        spark.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("ignoredPathSegmentRegex", r"^\.")
        .load(options.input)
        .select(F.col("path").alias("name"), F.col("length").alias("byte_count"), "content")
    )
    # Spark lists empty files, and passes over them in reading. Its list has `file:///a%20b` for the name `file:/a b`.
    listed = [(unquote(address).replace(":///", ":/", 1),) for address in files.inputFiles()]
    empty = (
        spark.createDataFrame(listed, "name string")
        .join(files.select("name"), "name", "left_anti")
        .select("name", F.lit(0).cast("long").alias("byte_count"), F.lit(b"").alias("content"))
    )
    # What is too large is not even fetched: Spark opens no file whose content is not asked for.
    limit = largest_file(options)
    readable = files.where(F.col("byte_count") <= limit).union(empty)
    readable = readable.withColumn("sha256", F.sha2("content", 256))
    large = files.where(F.col("byte_count") > limit).withColumn("content", F.lit(None).cast("binary"))
    large = large.withColumn("sha256", F.lit(None).cast("string"))

    partitions = options.partitions or max(
        4 * spark.sparkContext.defaultParallelism, len(listed) // REPORTS_PER_TASK)
    # Folder by folder, as a walk goes, and not by the characters of the whole path: "a/b.txt" comes before "a.txt".
    in_order = F.sort_array(F.collect_list(F.struct(F.split("name", "/").alias("parts"), "name")))
    return len(listed), (
        readable.union(large)
        .withColumn("key", F.coalesce("sha256", "name"))
        # The one time that contents move. An explicit number, which Spark does not reduce: it would count bytes, but
        # the time goes into the reading.
        .repartition(partitions, "key")
        .groupBy("key")
        .agg(
            F.any_value("sha256").alias("sha256"), F.any_value("byte_count").alias("byte_count"),
            F.any_value("content").alias("content"), in_order.getField("name").alias("names"))
        .select(F.col("names")[0].alias("name"), "sha256", "byte_count", "names", "content")
    )


def report_table(answers, table):
    """The rows of a table, typed as in SQLite: beside the digits of a number its nearest binary number."""
    columns = [F.col("sha256").alias("report_id")]
    for column in table["columns"]:
        value = F.col(f"row.{column['name']}")
        columns.append(value)
        if column["kind"] == "digits":
            columns.append(value.cast("double").alias(column["name"] + "_real"))
    return answers.select("sha256", F.explode(table["name"]).alias("row")).select(columns)


def output_tables(answers, tables):
    """Every table with its rows; `inputs` last: where it is complete, all are."""
    for table in tables:
        yield table["name"], report_table(answers, table)
    report_id = F.col("sha256").alias("report_id")
    yield "failures", answers.where("failure is not null").select(report_id, "name", "failure.*")
    later = answers.select(F.explode(F.slice("names", 2, F.size("names"))).alias("later"), "*")
    yield "duplicates", later.select(
        report_id, F.col("later").alias("name"), "sha256", F.col("name").alias("first_name"))
    kind = F.when(F.col("failure").isNotNull(), "failure").otherwise("report")
    # Of what it does not open, `batch` states no size.
    size = F.when(F.col("sha256").isNotNull(), F.col("byte_count")).alias("byte_count")
    first = answers.select(report_id, "name", "sha256", size, kind.alias("outcome"), "verdict")
    others = later.select(
        report_id, F.col("later").alias("name"), "sha256", "byte_count", F.lit("duplicate").alias("outcome"),
        F.lit(None).cast("string").alias("verdict"))
    yield "inputs", first.union(others)


def run(spark, options):
    output = spark._jvm.org.apache.hadoop.fs.Path(options.output)
    file_system = output.getFileSystem(spark._jsc.hadoopConfiguration())
    if file_system.exists(output):
        raise SystemExit(f"{options.output} exists: remove it, or give another --output")

    description = described_tables(options.cfpcheck)
    tables = json.loads(description)
    # Contents may be large: few go to Python at once, and they are grouped by sorting, which goes to disk where memory
    # ends, and not in a table in memory.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 16)
    spark.conf.set("spark.sql.execution.useObjectHashAggregateExec", "false")

    # The answers are fixed before any table is made of them: a lost executor cannot make a report be read again for
    # half of the tables. Parquet is columnar, so that each table takes from here no more than its own rows.
    staging = options.output.rstrip("/") + "/staged_answers"
    schema = answer_type(tables)
    file_count, found = contents(spark, options)
    found.mapInPandas(reading(options, description), schema).write.parquet(staging)
    answers = spark.read.schema(schema).parquet(staging)
    for name, rows in output_tables(answers, tables):
        folders = [PARTITIONED_BY[name]] if name in PARTITIONED_BY else []
        rows.write.partitionBy(*folders).parquet(f"{options.output}/{name}")
    file_system.delete(spark._jvm.org.apache.hadoop.fs.Path(staging), True)

    outcomes = spark.read.schema("outcome string, verdict string").parquet(f"{options.output}/inputs")
    counts = outcomes.groupBy("outcome", "verdict").count().orderBy("outcome", "verdict").collect()
    for row in counts:
        print(f"{row['outcome']:10}{row['verdict'] or '':14}{row['count']}")
    if sum(row["count"] for row in counts) != file_count:
        raise RuntimeError(f"not each of the {file_count} files has exactly one outcome")


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--input", required=True, help="a folder, a file or a pattern, in any file system of Hadoop's")
    parser.add_argument("--output", required=True, help="a folder that does not exist yet")
    parser.add_argument("--cfpcheck", default="cfpcheck", help="the program's path or name in the executors")
    parser.add_argument("--partitions", type=int, help="tasks for the reading; by the number of files otherwise")
    parser.add_argument("--redact", choices=["persons"], help="as for cfpcheck batch")
    parser.add_argument("--only-findings", action="store_true", help="as for cfpcheck batch")
    parser.add_argument("--timeout", type=int, default=30, help="seconds for one report")
    parser.add_argument("--memory-limit", type=int, default=150, help="megabytes of memory for one report")
    # Seconds of sleep before each report, so that a test has the time to kill an executor at work.
    parser.add_argument("--test-delay", type=float, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    options = parsed_options()
    spark = SparkSession.builder.appName("cfpcheck").getOrCreate()
    run(spark, options)
    spark.stop()
