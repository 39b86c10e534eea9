/// The style of the list and of a database's records: light and dark, for narrow windows a card a report.
let pageStyle = #"""
  :root {
    color-scheme: light dark;
    --ground: #f6f7f5; --paper: #ffffff; --ink: #1a211c; --quiet: #566159; --line: #d5dbd6; --strong: #14532d;
    --on-strong: #ffffff; --hover: #eef3ef; --focus: #1d4ed8;
    --bad: #a11222; --bad-ground: #fdecec; --good: #14602f; --good-ground: #e6f4ea; --open: #7a4b00;
    --open-ground: #fdf2dc; --failed: #4a4f57; --failed-ground: #e9ebee; --link: #0b5394;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #121613; --paper: #1a201c; --ink: #e8ede9; --quiet: #a5b1a8; --line: #36403a; --strong: #86d9a3;
      --on-strong: #0c2114; --hover: #232b26; --focus: #93b8ff;
      --bad: #ffa3a3; --bad-ground: #431a1e; --good: #93e0ae; --good-ground: #163422; --open: #f5cf82;
      --open-ground: #3d2e10; --failed: #c6ccd3; --failed-ground: #2f343a; --link: #9cc7ff;
    }
  }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  body {
    margin: 0; background: var(--ground); color: var(--ink);
    font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  }
  header, main, footer { max-width: 96rem; margin: 0 auto; padding: 0 1.5rem; }
  header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-top: 1.1rem; }
  .brand { display: flex; align-items: center; gap: .7rem; }
  h1 { font-size: 1.15rem; margin: 0; font-weight: 650; }
  h2 { font-size: 1.05rem; margin: 0 0 .3rem; font-weight: 650; }
  p { margin: 0 0 .6rem; }
  a { color: var(--link); text-underline-offset: .15em; }
  footer { padding-top: 1.5rem; padding-bottom: 2rem; }
  .small { font-size: .85rem; color: var(--quiet); }
  .small a { color: inherit; }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: .5rem .8rem; z-index: 2; }
  .skip:focus { top: .5rem; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
  #reports:focus { outline: none; }
  button, .choose {
    font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
    padding: .35rem .75rem; cursor: pointer; min-height: 2.2rem;
  }
  button:hover, .choose:hover { background: var(--hover); }
  button:disabled { color: var(--quiet); cursor: default; background: transparent; }
  [aria-pressed="true"] { background: var(--strong); color: var(--on-strong); border-color: var(--strong); }
  [aria-pressed="true"]:hover { background: var(--strong); }
  .languages { display: flex; gap: .35rem; }
  section { margin-top: 1.2rem; }
  #intake {
    border: 2px dashed var(--line); border-radius: 12px; background: var(--paper); padding: 1.6rem 1.5rem 1rem;
    text-align: center;
  }
  #intake p { color: var(--quiet); }
  .compact #intake { display: grid; grid-template-columns: auto 1fr auto; gap: .2rem 1.2rem; align-items: center; text-align: start; padding: .9rem 1.2rem; }
  .compact #intake > * { margin: 0; }
  .compact #bounds { grid-column: 1 / -1; }
  .dragging #intake { border-color: var(--strong); background: var(--hover); }
  .choose {
    display: inline-block; background: var(--strong); border-color: var(--strong); color: var(--on-strong);
    font-weight: 600; margin: .2rem 0 .8rem; padding: .45rem 1.1rem;
  }
  .choose:hover { background: var(--strong); filter: brightness(1.1); }
  .choose input { position: absolute; opacity: 0; width: 1px; height: 1px; }
  .choose:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
  progress { width: 100%; height: .7rem; accent-color: var(--strong); }
  .notice {
    background: var(--open-ground); color: var(--open); border-radius: 8px; padding: .7rem 1rem; margin-top: 1rem;
    overflow-wrap: anywhere;
  }
  .notice p:last-child { margin: 0; }
  .filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; justify-content: space-between; margin: .5rem 0 .8rem; }
  .chips { display: flex; flex-wrap: wrap; gap: .35rem; }
  .chips button { border-radius: 99px; }
  .search { flex: 1 1 14rem; max-width: 22rem; }
  .search input {
    font: inherit; width: 100%; min-height: 2.2rem; padding: .35rem .7rem; color: var(--ink); background: var(--paper);
    border: 1px solid var(--line); border-radius: 6px;
  }
  ::placeholder { color: var(--quiet); opacity: 1; }
  .empty { color: var(--quiet); padding: 1.5rem 0; }
  .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }
  .scroll:not(:has(table:not([hidden]))) { display: none; }
  table { border-collapse: collapse; width: 100%; }
  tbody tr:last-child > * { border-bottom: 0; }
  th, td { text-align: start; vertical-align: top; padding: .55rem .7rem; border-bottom: 1px solid var(--line); }
  thead th { padding: .3rem .25rem; vertical-align: bottom; font-weight: 600; white-space: nowrap; font-size: .88rem; }
  thead span { display: inline-block; padding: .45rem; color: var(--quiet); }
  thead button { border: 0; background: none; padding: .25rem .45rem; font-weight: 600; }
  thead button::after { content: "↕"; margin-inline-start: .35rem; color: var(--quiet); }
  [aria-sort="ascending"] button::after { content: "↑"; color: inherit; }
  [aria-sort="descending"] button::after { content: "↓"; color: inherit; }
  tbody tr:hover { background: var(--hover); }
  tbody th { font-weight: 600; min-width: 11rem; overflow-wrap: anywhere; }
  td { overflow-wrap: anywhere; }
  .sub { display: block; font-weight: 400; font-size: .85rem; color: var(--quiet); }
  .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
  [data-column="effect"] button { white-space: normal; word-break: keep-all; width: min-content; text-align: end; }
  .languages button { white-space: nowrap; }
  .file { font-size: .85rem; min-width: 11rem; max-width: 20rem; color: var(--quiet); }
  .verdict {
    display: inline-block; border-radius: 99px; padding: .1rem .65rem; font-size: .88rem; font-weight: 600;
    white-space: nowrap;
  }
  .discrepant { color: var(--bad); background: var(--bad-ground); }
  .consistent { color: var(--good); background: var(--good-ground); }
  .unverifiable { color: var(--open); background: var(--open-ground); }
  .failed { color: var(--failed); background: var(--failed-ground); }
  .links { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; font-size: .88rem; min-width: 8rem; }
  .links summary { cursor: pointer; color: var(--quiet); }
  .links button { border: 0; background: none; padding: 0 .3rem; min-height: 1.6rem; color: var(--quiet); font-size: .88rem;
    text-decoration: underline; text-underline-offset: .15em; }
  .pager { display: flex; gap: 1rem; align-items: center; justify-content: center; margin-top: 1rem; }

  .record section { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; }
  .record h1 { overflow-wrap: anywhere; }
  .record header a { white-space: nowrap; }
  .record .notice { margin-top: 1rem; }
  .record li dl { font-size: .88rem; margin-top: .2rem; }
  .record dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0; }
  .record dt { color: var(--quiet); }
  .record dd { margin: 0; overflow-wrap: anywhere; }
  .record ol { padding-inline-start: 1.4rem; }
  .record li { margin-bottom: .8rem; }

  @media (max-width: 760px) {
    header, main, footer { padding-left: 1rem; padding-right: 1rem; }
    body:not(.record) .scroll { border: 0; background: none; border-radius: 0; overflow: visible; }
    .compact #intake { grid-template-columns: 1fr auto; }
    .compact #intake > p:not(#bounds) { grid-column: 1 / -1; grid-row: 2; }
    body:not(.record) table, body:not(.record) tbody, body:not(.record) tbody tr, body:not(.record) thead,
    body:not(.record) tbody th { display: block; }
    body:not(.record) thead tr { display: flex; flex-wrap: wrap; gap: .3rem; margin-bottom: .7rem; }
    body:not(.record) thead th { border: 0; padding: 0; flex: none; }
    body:not(.record) thead button { border: 1px solid var(--line); border-radius: 99px; background: var(--paper); padding: .2rem .7rem; }
    body:not(.record) thead th:last-child { display: none; }
    body:not(.record) tbody tr {
      background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin-bottom: .7rem; padding: .7rem .9rem;
    }
    body:not(.record) tbody th { padding: 0 0 .35rem; border: 0; }
    body:not(.record) tbody td {
      display: grid; grid-template-columns: 6.5rem 1fr; gap: .6rem; border: 0; padding: .12rem 0; text-align: start;
      white-space: normal; max-width: none; min-width: 0;
    }
    body:not(.record) tbody td::before { content: attr(data-label); color: var(--quiet); font-size: .85rem; }
    body:not(.record) tbody td:empty { display: none; }
    .links { min-width: 0; }
    .filters { flex-direction: column; }
    .search { max-width: none; flex-basis: auto; }
    .record section > dl { grid-template-columns: 1fr; gap: 0; }
    .record section > dl > dd { margin-bottom: .5rem; }
    [data-column="effect"] button { white-space: nowrap; width: auto; }
  }
  @media print { header, footer, #intake, .filters, .pager, .links { display: none; } }
  """#
