/// The page of a report whose source is not at hand: what the database holds of it.
let recordPage = #"""
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>cfpcheck</title>
  <link rel="icon" href="../icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="../app.css">
  <script src="../record.js" defer></script>
  </head>
  <body class="record">
  <header><h1 id="name"></h1><a id="list" href="../"></a></header>
  <main id="parts"></main>
  </body>
  </html>
  """#

/// Its script. What reports say reaches the page as text only (`textContent`).
let recordScript = #"""
  "use strict";
  const language = new URLSearchParams(location.search).get("lang") === "zh" ? "zh" : "en";
  const words = {
    zh: {
      list: "返回列表", unnamed: "（未写名称）", figures: "所列数字与结论", findings: "发现", none: "没有发现问题。",
      results: "结果", inventory: "清单", statement: "报告", discrepant: "不一致", consistent: "一致",
      unverifiable: "无法判断", error: "错误", warning: "警告", note: "提示", failed: "无法读取", truncated: "只显示前 5000 行。",
      name: "名称", company: "企业", product: "产品", model: "型号", file: "文件", total: "总量", verdict: "结论",
      checked: "重算", unread: "未读懂", largest_effect: "对总量的最大影响", number: "编号", title: "标题", issue_date: "签发日期",
      valid_until: "有效期至", data_period_start: "数据期始", data_period_end: "数据期止", verification_body: "核查机构",
      standards: "标准", boundary: "边界", functional_unit_words: "功能单位", label: "项目", stage: "阶段", kind: "类别",
      emission: "排放", share: "占比", item: "名称", activity: "活动数据", factor: "因子", line: "行", stated: "所列",
      computed: "重算", gap: "差值", sha256: "SHA-256",
    },
    en: {
      list: "Back to the list", unnamed: "(not named)", figures: "Stated figures and verdict", findings: "Findings",
      none: "No findings.", results: "Results", inventory: "Inventory", statement: "Report", discrepant: "discrepant",
      consistent: "consistent", unverifiable: "unverifiable", error: "error", warning: "warning", note: "note",
      failed: "unreadable", truncated: "Only the first 5000 rows are shown.",
      name: "Name", company: "Company", product: "Product", model: "Model", file: "File", total: "Total",
      verdict: "Verdict", checked: "Recomputed", unread: "Unread", largest_effect: "Largest effect", number: "Number", title: "Title",
      issue_date: "Issued", valid_until: "Valid until", data_period_start: "Data from", data_period_end: "Data until",
      verification_body: "Verification body", standards: "Standards", boundary: "Boundary",
      functional_unit_words: "Functional unit", label: "Label", stage: "Stage", kind: "Kind", emission: "Emission",
      share: "Share", item: "Item", activity: "Activity", factor: "Factor", line: "Line", stated: "Stated",
      computed: "Computed", gap: "Gap", sha256: "SHA-256",
    },
  };
  const say = (key) => words[language][key] ?? key;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    for (const child of children) if (child !== null && child !== undefined) made.append(child);
    return made;
  }

  /// A quantity's digits with its unit.
  function quantity(row, name) {
    if (row[name] === undefined) return row[name + "_text"] ?? "";
    const unit = [row[name + "_unit"], row[name + "_per"]].filter(Boolean).join("/");
    return row[name] + (unit ? " " + unit : "");
  }

  function pairs(entries) {
    const list = element("dl");
    for (const [key, value] of entries) if (value) list.append(element("dt", {}, say(key)), element("dd", {}, value));
    return list;
  }

  function section(key, ...content) {
    return element("section", { "aria-labelledby": key }, element("h2", { id: key }, say(key)), ...content);
  }

  function table(title, rows, columns) {
    const shown = columns.filter(([key, value]) => rows.some((row) => value(row)));
    return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": title }, element(
      "table", { "aria-labelledby": title }, element("thead", {}, element("tr", {}, ...shown.map(([key]) => element("th", { scope: "col" }, element("span", {}, say(key)))))),
      element("tbody", {}, ...rows.map((row) => element("tr", {}, ...shown.map(([key, value]) => element("td", {}, value(row) ?? "")))))));
  }

  function finding(row) {
    const item = element("li", {}, element("strong", {}, `${say(row.level)} ${row.rule ?? ""}`), " ", row["message_" + language] ?? "");
    if (row.suppressed) item.append(` [${row.suppressed}]`);
    item.append(pairs(["stated", "computed", "gap", "line"].map((key) => [key, row[key]])));
    return item;
  }

  /// A part as a percentage with its sign.
  function percent(part) {
    const value = Number((Number(part) * 100).toPrecision(3));
    return (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value) + " %";
  }

  function show(record) {
    const line = record.report;
    const tables = record.tables ?? {};
    const statement = tables.reports?.[0] ?? {};
    const product = tables.products?.[0] ?? {};
    document.getElementById("name").textContent = line.product ?? line.file;
    document.title = "cfpcheck · " + (line.product ?? line.file);
    const parts = document.getElementById("parts");
    parts.append(element("p", { class: "notice" }, record.message[language]));
    if (line.state === "failed") {
      parts.append(section("failed", element("p", {}, line.failure.message[language])));
      return;
    }
    parts.append(section("figures", pairs([
      ["total", line.total && [line.total.digits, [line.total.unit, line.total.per].filter(Boolean).join("/")].join(" ")],
      ["verdict", element("span", { class: "verdict " + (line.verdict in words.en ? line.verdict : "") }, say(line.verdict))], ["checked", line.figures === undefined ? "" : `${line.checked} / ${line.figures}`], ["unread", line.unread || undefined],
      ["largest_effect", line.largestEffect && percent(line.largestEffect)],
    ])));
    const findings = tables.findings ?? [];
    const rank = { error: 0, warning: 1, note: 2 };
    const ordered = [...findings].sort((left, right) => (rank[left.level] ?? 3) - (rank[right.level] ?? 3));
    parts.append(section("findings", findings.length ? element("ol", {}, ...ordered.map(finding)) : element("p", {}, say("none"))));
    if (tables.stage_results?.length) {
      parts.append(section("results", table("results", tables.stage_results, [
        ["label", (row) => row.label ?? row.kind], ["stage", (row) => row.stage], ["emission", (row) => quantity(row, "emission")],
        ["share", (row) => quantity(row, "share")], ["line", (row) => row.line],
      ])));
    }
    if (tables.inventory_rows?.length) {
      parts.append(section("inventory", table("inventory", tables.inventory_rows, [
        ["label", (row) => row.label], ["item", (row) => row.item], ["activity", (row) => quantity(row, "activity")],
        ["factor", (row) => quantity(row, "factor")], ["emission", (row) => quantity(row, "emission")],
        ["share", (row) => quantity(row, "share")], ["line", (row) => row.line],
      ])));
      if (tables.inventory_rows.length >= 5000) parts.append(element("p", { class: "small" }, say("truncated")));
    }
    const keys = ["title", "number", "issue_date", "valid_until", "data_period_start", "data_period_end", "verification_body", "standards", "sha256"];
    parts.append(section("statement", pairs([
      ["company", line.company], ["product", line.product], ["model", line.model], ["boundary", product.boundary],
      ["functional_unit_words", product.functional_unit_words], ["file", line.file], ...keys.map((key) => [key, statement[key]]),
    ])));
  }

  (async () => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    const list = document.getElementById("list");
    list.textContent = say("list");
    list.href = "../?lang=" + language;
    const response = await fetch(location.pathname.replace(/\.html$/, ".json"));
    const answer = await response.json();
    if (response.ok) show(answer);
    else document.getElementById("parts").append(element("p", { class: "notice" }, answer.message[language]));
  })();
  """#
