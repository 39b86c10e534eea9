/// The script of the page with the list. What reports say reaches the page as text only (`textContent`).
let pageScript = #"""
  "use strict";
  const words = {
    zh: {
      title: "产品碳足迹报告核对", language: "语言", skip: "跳到报告列表",
      drop: "将报告拖放到此处", forms: "支持文本、Markdown 和 HTML 文件或文件夹。", choose: "选择文件…",
      bounds: "每个文件不超过 {limit} MB；内存中最多保留 {count} 份、共 {bytes} MB，超出时移除最早的。",
      storing: "上传的文件同时写入保存文件夹。", notStoring: "不写入磁盘；结束程序即清除。", redacts: "人名、电话和证书编号已隐去。",
      folder: "文件夹：{path}", database: "数据库：{path}（只读；其中没有报告原文）",
      reading: "正在读取", progress: "已读 {done} / {total}", finished: "已读完 {total} 个文件",
      dropped: "有 {count} 份较早的上传因超出上限而不再保留。",
      unsent: "未能发送：{name}（{reason}）",
      reports: "报告", filter: "按结论筛选", all: "全部", search: "按产品、企业或文件名查找",
      empty: "还没有报告。", none: "没有符合条件的报告。", shown: "共 {count} 份报告",
      pages: "翻页", back: "上一页", forth: "下一页", place: "第 {from}–{to} 份，共 {count} 份",
      product: "产品", company: "企业", total: "总量", verdict: "结论", effect: "最大影响", findings: "发现",
      file: "文件", actions: "打开与下载", unnamed: "（未写名称）",
      discrepant: "不一致", consistent: "一致", unverifiable: "无法判断", failed: "无法读取",
      errors: "{n} 个错误", warnings: "{n} 个警告", notes: "{n} 条提示", nothing: "无",
      checked: "重算 {checked} / {figures}", unread: "未读懂 {unread}", open: "打开 {name}", download: "{form}：{name}",
      more: "更多", moreName: "{name} 的更多格式", remove: "移除", removeName: "从列表移除 {name}", removed: "已移除 {name}",
      sortedUp: "按{column}升序", sortedDown: "按{column}降序",
      opinion: "所列为重新计算的结果，不是核查意见；任何数值都不会被更正。", programs: "供程序使用的接口 (OpenAPI)",
    },
    en: {
      title: "Product carbon footprint reports, recomputed", language: "Language", skip: "Skip to the reports",
      drop: "Drop reports here", forms: "Text, Markdown and HTML files, or folders of them.", choose: "Choose files…",
      bounds: "Up to {limit} MB a file. Memory holds up to {count} reports, {bytes} MB in all; the oldest make room.",
      storing: "Uploads are also written to the store folder.", notStoring: "Nothing is written to disk; all is gone when the program ends.",
      redacts: "Names, phones and certificate numbers of people are replaced.",
      folder: "Folder: {path}", database: "Database: {path} (read only; it does not hold the reports' sources)",
      reading: "Reading", progress: "{done} of {total} read", finished: "All {total} files are read",
      dropped: "{count} earlier uploads are no longer held: newer ones needed their place.",
      unsent: "Could not be sent: {name} ({reason})",
      reports: "Reports", filter: "Show by verdict", all: "All", search: "Find by product, company or file name",
      empty: "No reports yet.", none: "No report fits.", shown: "{count} reports",
      pages: "Pages", back: "Previous", forth: "Next", place: "{from}–{to} of {count}",
      product: "Product", company: "Company", total: "Total", verdict: "Verdict", effect: "Largest effect",
      findings: "Findings", file: "File", actions: "Open and download", unnamed: "(not named)",
      discrepant: "discrepant", consistent: "consistent", unverifiable: "unverifiable", failed: "unreadable",
      errors: "{n} errors", warnings: "{n} warnings", notes: "{n} notes", nothing: "none",
      errors1: "1 error", warnings1: "1 warning", notes1: "1 note",
      checked: "{checked} of {figures} checked", unread: "{unread} unread", open: "Open {name}", download: "{form}: {name}",
      more: "More", moreName: "More forms of {name}", remove: "Remove", removeName: "Remove {name} from the list", removed: "{name} is removed",
      sortedUp: "Sorted by {column}, ascending", sortedDown: "Sorted by {column}, descending",
      opinion: "What is shown are recomputations, no verification opinion; no value is ever corrected.",
      programs: "For programs (OpenAPI)",
    },
  };
  const signs = { discrepant: "≠", consistent: "✓", unverifiable: "?", failed: "!" };
  const columns = [
    ["product"], ["company"], ["total", true], ["verdict"], ["effect", true], ["findings"], ["file"], ["actions"],
  ];
  // What one looks for first: the largest, the worst.
  const descendingFirst = new Set(["total", "effect", "findings"]);
  const pageSize = 100;
  const parallelUploads = 4;

  const asked = new URLSearchParams(location.search);
  const state = {
    language: asked.get("lang"), sort: asked.get("sort") || "added", status: asked.get("status") || "",
    text: asked.get("text") || "", offset: Number(asked.get("offset")) || 0,
  };
  let settings = null;
  let list = null;
  const sending = { waiting: [], running: 0, done: 0, total: 0, problems: [] };

  const at = (id) => document.getElementById(id);

  function say(key, values = {}) {
    const one = values.n === 1 ? words[state.language][key + "1"] : undefined;
    const text = one ?? words[state.language][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
    for (const child of children) if (child !== null) made.append(child);
    return made;
  }

  // MARK: Words

  function translate() {
    document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
    document.title = "cfpcheck · " + say("reports");
    for (const node of document.querySelectorAll("[data-t]")) node.textContent = say(node.dataset.t);
    for (const node of document.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", say(node.dataset.tLabel));
    for (const node of document.querySelectorAll("[data-t-placeholder]")) node.placeholder = say(node.dataset.tPlaceholder);
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
    }
    const megabytes = (count) => Math.floor(count / 1048576);
    at("bounds").textContent = [
      say("bounds", { limit: megabytes(settings.uploadLimit), count: settings.mostUploads, bytes: megabytes(settings.mostUploadBytes) }),
      say(settings.isStoring ? "storing" : "notStoring"), settings.redaction === "persons" ? say("redacts") : "",
    ].join(" ");
    at("origin").hidden = !settings.path;
    at("origin").textContent = settings.path ? say(settings.source, { path: settings.path }) : "";
    at("version").textContent = "· cfpcheck " + settings.version;
  }

  // MARK: The list

  function address() {
    const query = new URLSearchParams({ sort: state.sort, offset: state.offset, limit: pageSize });
    if (state.status) query.set("status", state.status);
    if (state.text) query.set("text", state.text);
    return "reports?" + query;
  }

  function remember() {
    const query = new URLSearchParams({ lang: state.language });
    for (const key of ["sort", "status", "text"]) if (state[key] && state[key] !== "added") query.set(key, state[key]);
    if (state.offset) query.set("offset", state.offset);
    history.replaceState(null, "", "?" + query);
  }

  let refreshing = null;
  let isStale = false;

  /// Fetches the list; calls while one is under way make one more of them.
  function refresh() {
    if (refreshing) {
      isStale = true;
      return refreshing;
    }
    refreshing = (async () => {
      try {
        const response = await fetch(address());
        if (!response.ok) throw new Error((await response.json()).detail);
        list = await response.json();
        if (list.offset > 0 && list.reports.length === 0) {
          state.offset = Math.max(0, Math.floor((list.matching - 1) / pageSize) * pageSize);
          isStale = true;
        }
        show();
      } catch (error) {
        report(String(error.message ?? error));
      } finally {
        refreshing = null;
        if (isStale) {
          isStale = false;
          setTimeout(refresh, 250);
        } else if (list?.reading && !list.reading.isComplete) {
          setTimeout(refresh, 600);
        }
      }
    })();
    return refreshing;
  }

  function show() {
    remember();
    showHeads();
    showChips();
    showRows();
    showProgress();
    const count = list.matching;
    const all = Object.values(list.counts).reduce((sum, value) => sum + value, 0);
    document.body.classList.toggle("compact", all > 0);
    at("filters").hidden = all === 0;
    at("empty").hidden = count > 0;
    at("empty").textContent = say(all === 0 ? "empty" : "none");
    at("table").hidden = count === 0;
    at("pager").hidden = count <= pageSize;
    at("place").textContent = say("place", {
      from: list.offset + 1, to: list.offset + list.reports.length, count,
    });
    at("back").disabled = list.offset === 0;
    at("forth").disabled = list.offset + list.reports.length >= count;
    at("dropped").hidden = list.dropped === 0;
    at("dropped").textContent = say("dropped", { count: list.dropped });
  }

  function showHeads() {
    const key = state.sort.replace(/^-/, "");
    const isDescending = state.sort.startsWith("-");
    if (at("heads").childElementCount !== columns.length) {
      at("heads").replaceChildren(...columns.map(([name, isNumber]) => element(
        "th", { role: "columnheader", scope: "col", class: isNumber ? "number" : null, "data-column": name },
        name === "actions" ? element("span") : element("button", { type: "button" }))));
      for (const button of at("heads").querySelectorAll("button")) button.addEventListener("click", sortBy);
    }
    for (const head of at("heads").children) {
      const name = head.dataset.column;
      head.firstElementChild.textContent = say(name);
      if (name === key) head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  function sortBy(event) {
    const name = event.currentTarget.parentElement.dataset.column;
    const first = descendingFirst.has(name) ? "-" + name : name;
    const second = descendingFirst.has(name) ? name : "-" + name;
    state.sort = state.sort === first ? second : state.sort === second ? "added" : first;
    state.offset = 0;
    refresh().then(() => {
      const isDescending = state.sort.startsWith("-");
      if (state.sort !== "added") announce(say(isDescending ? "sortedDown" : "sortedUp", { column: say(name) }));
    });
  }

  function showChips() {
    const all = Object.values(list.counts).reduce((sum, value) => sum + value, 0);
    const chips = [["", say("all"), all]].concat(
      ["discrepant", "unverifiable", "consistent", "failed"].map((key) => [key, signs[key] + " " + say(key), list.counts[key]]));
    if (at("chips").childElementCount !== chips.length) {
      at("chips").replaceChildren(...chips.map(([key]) => {
        const button = element("button", { type: "button", "data-status": key });
        button.addEventListener("click", () => {
          state.status = key;
          state.offset = 0;
          refresh().then(() => announce(say("shown", { count: list.matching })));
        });
        return button;
      }));
    }
    chips.forEach(([key, name, count], index) => {
      const button = at("chips").children[index];
      button.textContent = name + " " + count;
      button.setAttribute("aria-pressed", String(state.status === key));
    });
  }

  // MARK: Rows

  let shownRows = "";

  function showRows() {
    const wanted = state.language + JSON.stringify(list.reports);
    if (wanted === shownRows) return;
    shownRows = wanted;
    const focused = document.activeElement?.dataset.focus;
    at("rows").replaceChildren(...list.reports.map(row));
    if (focused) at("rows").querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  function nameOf(report) { return report.product ?? report.file; }

  function row(report) {
    const isFailed = report.state === "failed";
    const cell = (name, content, attributes = {}) =>
      element("td", { role: "cell", "data-label": say(name), ...attributes }, content);
    const head = element("th", { role: "rowheader", scope: "row" });
    if (isFailed) {
      head.append(report.file, element("span", { class: "sub" }, report.failure.message[state.language]));
    } else {
      const form = settings.forms.find((form) => form.isPage);
      head.append(element(
        "a", { href: formAddress(report, form), "data-focus": report.id + "/open" },
        report.product ?? say("unnamed")));
      if (report.model) head.append(element("span", { class: "sub" }, report.model));
    }
    const status = isFailed ? "failed" : report.verdict;
    const verdict = element("span", { class: "verdict " + (status in signs ? status : "") });
    verdict.textContent = status in signs ? signs[status] + " " + say(status) : status ?? "";
    return element(
      "tr", { role: "row" }, head, cell("company", report.company ?? ""),
      cell("total", total(report.total), { class: "number" }),
      cell("verdict", element("div", {}, verdict, isFailed ? null : coverage(report))),
      cell("effect", effect(report.largestEffect), { class: "number" }),
      cell("findings", isFailed ? "" : findings(report)), cell("file", isFailed ? "" : report.file, { class: "file" }),
      cell("actions", actions(report, isFailed)));
  }

  function coverage(report) {
    if (report.figures === undefined) return null;
    const parts = [say("checked", report)].concat(report.unread ? [say("unread", report)] : []);
    return element("span", { class: "sub" }, parts.join(state.language === "zh" ? "，" : ", "));
  }

  function total(stated) {
    if (!stated) return "";
    const unit = [stated.unit, stated.per].filter(Boolean).join("/");
    return element("div", {}, stated.digits, element("span", { class: "sub" }, unit));
  }

  function effect(part) {
    if (part === undefined) return "";
    const percent = Number((Number(part) * 100).toPrecision(3));
    return (percent > 0 ? "+" : percent < 0 ? "−" : "") + Math.abs(percent) + " %";
  }

  function findings(report) {
    const parts = ["errors", "warnings", "notes"].filter((key) => report[key] > 0).map((key) => say(key, { n: report[key] }));
    return parts.length ? parts.join(state.language === "zh" ? "，" : ", ") : say("nothing");
  }

  function formAddress(report, form) {
    return `reports/${report.id}.${form.suffix}?lang=${state.language}`;
  }

  function actions(report, isFailed) {
    const links = element("div", { class: "links" });
    if (!isFailed) {
      // The first three are what most people want; the others are a step away.
      const more = element("details");
      more.append(element("summary", { "aria-label": say("moreName", { name: nameOf(report) }) }, say("more")));
      for (const [index, form] of settings.forms.entries()) {
        const name = form.name[state.language];
        (index < 3 ? links : more).append(element(
          "a", {
            href: formAddress(report, form), download: form.isPage ? null : "", "data-focus": report.id + "/" + form.suffix,
            "aria-label": say("download", { form: name, name: nameOf(report) }),
          }, name), " ");
      }
      if (settings.forms.length > 3) links.append(more);
    }
    if (settings.isWritable) {
      const button = element("button", {
        type: "button", "aria-label": say("removeName", { name: nameOf(report) }), "data-focus": report.id + "/remove",
      }, say("remove"));
      button.addEventListener("click", () => remove(report));
      links.append(button);
    }
    return links;
  }

  async function remove(report) {
    const index = list.reports.findIndex((other) => other.id === report.id);
    const response = await fetch("reports/" + report.id, { method: "DELETE" }).catch(() => null);
    await refresh();
    if (!response?.ok) return;
    announce(say("removed", { name: nameOf(report) }));
    const next = list.reports[Math.min(index, list.reports.length - 1)];
    const target = next && at("rows").querySelector(`[data-focus="${next.id}/remove"]`);
    (target ?? at("reports")).focus();
  }

  // MARK: Progress

  let announced = 0;

  /// Says something to who does not see the page; not more than once a second while reading goes on.
  function announce(text) {
    at("status").textContent = text;
    announced = Date.now();
  }

  function report(problem) {
    sending.problems.push(problem);
    at("problems").hidden = false;
    at("problems").append(element("p", {}, problem));
  }

  let wasBusy = false;

  function showProgress() {
    const reading = list?.reading && !list.reading.isComplete ? list.reading : null;
    const isBusy = sending.done < sending.total || reading !== null;
    const done = sending.done + (reading?.done ?? 0);
    const total = sending.total + (reading?.total ?? 0);
    at("progress").hidden = !isBusy;
    if (isBusy) {
      at("bar").max = Math.max(1, total);
      at("bar").value = done;
      at("progress-text").textContent = say("progress", { done, total });
      if (Date.now() - announced > 3000) announce(say("progress", { done, total }));
    } else if (wasBusy) {
      announce(say("finished", { total: total || list?.reading?.total || 0 }));
      sending.done = sending.total = 0;
    }
    wasBusy = isBusy;
  }

  // MARK: Uploads

  function add(files) {
    if (!settings.isWritable) return;
    if (sending.done === sending.total) {
      sending.problems = [];
      at("problems").replaceChildren();
      at("problems").hidden = true;
    }
    sending.waiting.push(...files);
    sending.total += files.length;
    showProgress();
    while (sending.running < parallelUploads && sending.waiting.length) send();
  }

  async function send() {
    const file = sending.waiting.shift();
    sending.running += 1;
    try {
      // One that the server is too busy for is sent again.
      for (let attempt = 0; ; attempt += 1) {
        const response = await fetch("reports?name=" + encodeURIComponent(file.name), {
          method: "POST", body: file, headers: { Prefer: "return=minimal", "Content-Type": "application/octet-stream" },
        });
        if (response.status === 503 && attempt < 30) {
          await new Promise((resolve) => setTimeout(resolve, 1000));
          continue;
        }
        // What could not be read stands in the list with its reason.
        if (!response.ok) {
          const problem = await response.json();
          if (problem.report === undefined) report(say("unsent", { name: file.name, reason: problem.message[state.language] }));
        }
        break;
      }
    } catch (error) {
      report(say("unsent", { name: file.name, reason: error.message }));
    }
    sending.running -= 1;
    sending.done += 1;
    showProgress();
    refresh();
    if (sending.waiting.length) send();
  }

  /// All files of what was dropped, those in folders, too.
  async function filesIn(items) {
    const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile()).filter(Boolean);
    const files = [];
    async function walk(entry) {
      if (entry instanceof File) return void files.push(entry);
      if (entry.isFile) {
        return new Promise((resolve) => entry.file((file) => { files.push(file); resolve(); }, resolve));
      }
      const reader = entry.createReader();
      for (;;) {
        const found = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
        if (!found.length) return;
        for (const inner of found) if (!inner.name.startsWith(".")) await walk(inner);
      }
    }
    for (const entry of entries) await walk(entry);
    return files;
  }

  // MARK: Beginning

  function listen() {
    for (const button of document.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => {
        state.language = button.dataset.language;
        translate();
        if (list) show();
      });
    }
    at("text").value = state.text;
    let typing = 0;
    at("text").addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => {
        state.text = at("text").value.trim();
        state.offset = 0;
        refresh().then(() => announce(say("shown", { count: list.matching })));
      }, 250);
    });
    const turn = (by) => () => {
      state.offset = Math.max(0, state.offset + by * pageSize);
      refresh().then(() => {
        at("reports").scrollIntoView();
        announce(at("place").textContent);
      });
    };
    at("back").addEventListener("click", turn(-1));
    at("forth").addEventListener("click", turn(1));
    at("files").addEventListener("change", (event) => {
      add([...event.target.files]);
      event.target.value = "";
    });
    let depth = 0;
    const mark = (change) => {
      depth = Math.max(0, depth + change);
      document.body.classList.toggle("dragging", depth > 0);
    };
    addEventListener("dragenter", (event) => { event.preventDefault(); mark(1); });
    addEventListener("dragleave", () => mark(-1));
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", async (event) => {
      event.preventDefault();
      mark(-depth);
      add(await filesIn(event.dataTransfer.items));
    });
  }

  (async () => {
    settings = await (await fetch("settings")).json();
    if (!(state.language in words)) state.language = settings.language;
    at("intake").hidden = !settings.isWritable;
    translate();
    listen();
    await refresh();
  })();
  """#
