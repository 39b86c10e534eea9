/// The page's only style. Its SHA-256 stands in the page's policy.
let pageStyle: StaticString = #"""
  :root{--bg:#fbfaf7;--card:#fff;--ink:#1d2327;--soft:#565f66;--line:#d9d5cb;--accent:#0b5c6b;--on:#ffe08a;--onink:#1d2327;--red:#a8201a;--amber:#8a5200;--green:#1b6b3a;--redbg:#fbeceb;--amberbg:#fbf2df;--greenbg:#e9f4ec;--graybg:#f1efe9;color-scheme:light dark}
  @media (prefers-color-scheme:dark){:root{--bg:#15181b;--card:#1d2125;--ink:#e8e6e1;--soft:#a9b0b5;--line:#3a4147;--accent:#7cc7d6;--on:#6a5300;--onink:#fff;--red:#ff9d96;--amber:#f0bd6b;--green:#8fd3a6;--redbg:#3a2220;--amberbg:#372c17;--greenbg:#1c3024;--graybg:#272c31}}
  *{box-sizing:border-box}
  html{scroll-padding-top:1rem}
  html[lang=en] .zh,html[lang|=zh] .en{display:none}
  body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC";overflow-wrap:anywhere}
  a{color:var(--accent)}
  :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
  main:focus,.finding:focus,#detail:focus{outline:0}
  .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  .skip{position:absolute;left:-99rem}
  .skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:9}
  .defs{position:absolute}
  .top{display:flex;gap:1rem;justify-content:space-between;align-items:flex-start;padding:1.2rem 1.6rem .6rem;flex-wrap:wrap}
  .top>div:first-child{flex:1 1 20rem;min-width:0}
  .kind{margin:0;color:var(--soft);font-size:.85rem}
  h1{font-size:1.5rem;line-height:1.25;margin:.1rem 0 0}
  h2{font-size:1.2rem;line-height:1.3;margin:0 0 .6rem}
  h3{font-size:1rem;margin:1.2rem 0 .4rem}
  .switch{display:flex}
  .switch button{font:inherit;font-size:.9rem;padding:.25rem .8rem;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer}
  .switch button:nth-of-type(1){border-radius:6px 0 0 6px}
  .switch button:nth-of-type(2){border-radius:0 6px 6px 0;border-left:0}
  .switch button[aria-pressed=true]{background:var(--accent);color:var(--bg);font-weight:600}
  nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:.2rem 1.6rem .8rem;border-bottom:1px solid var(--line);font-size:.95rem}
  nav b{font-weight:600;color:var(--soft)}
  .panes{display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);align-items:start}
  main{padding:1.2rem 1.6rem;min-width:0}
  main>section{margin-bottom:2.2rem}
  .side{position:sticky;top:0;height:100vh;display:flex;flex-direction:column;border-left:1px solid var(--line);background:var(--card);min-width:0}
  #detail{font-size:.93rem;padding:1rem 1.2rem;max-height:58vh;overflow:auto;border-bottom:1px solid var(--line);position:relative;flex:none}
  #close{position:absolute;right:1rem;top:.9rem;font:inherit;font-size:.85rem;border:1px solid var(--line);background:none;color:var(--ink);border-radius:6px;padding:.1rem .6rem;cursor:pointer}
  #detail p{margin:.2rem 0}
  .hint{color:var(--soft);margin:0}
  #source{flex:1;min-height:0;display:flex;flex-direction:column;padding:1rem 0 0}
  #source h2{padding:0 1.2rem}
  .name{font-weight:400;font-size:.85rem;color:var(--soft)}
  .src{overflow:auto;flex:1;padding:0 1.2rem 3rem 0;font-size:.88rem;scroll-padding:5rem}
  .lines{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono","Noto Sans Mono CJK SC",monospace;font-size:.82rem}
  .src p{margin:0;padding-left:3.6rem;position:relative;min-height:1.3em}
  .lines p{white-space:pre-wrap;tab-size:4}
  .blocks p{margin:0 0 .5rem;white-space:pre-line}
  .src p::before,.ln::before{content:attr(data-l);color:var(--soft);font:12px/1.7 ui-monospace,Menlo,Consolas,monospace;cursor:pointer;user-select:none}
  .src p::before{position:absolute;left:0;width:3rem;text-align:right}
  .src .head{font-weight:700;margin-top:1rem}
  .src .cap{font-weight:600}
  .src .faint{color:var(--soft)}
  .src .item{padding-left:4.6rem}
  .src table{overflow-wrap:break-word;border-collapse:collapse;margin:.4rem 0 1rem;font-size:.95em}
  .src td,.src th{border:1px solid var(--line);padding:.15rem .4rem;text-align:left;font-weight:400;min-width:1.5rem}
  .src th{font-weight:600}
  .src td.ln{border:0;min-width:3.2rem;text-align:right;padding:.15rem .4rem .15rem 0}
  .src [data-l],.src tr{scroll-margin-top:4rem}
  .src .at{background:var(--graybg)}
  mark{background:none;color:inherit;cursor:pointer}
  mark.e,mark.w,mark.x,mark.u{border-bottom:2px solid var(--green)}
  mark.w{border-bottom:2px dashed var(--green)}
  mark.x{border-bottom:3px double var(--red);font-weight:700}
  mark.u{border-bottom:2px dotted var(--soft)}
  mark.r{border-bottom:1px solid var(--green)}
  mark.n{border-bottom:2px dotted var(--amber)}
  mark.on{background:var(--on);color:var(--onink);outline:2px solid var(--on)}
  .verdict{padding:1rem 1.2rem;border-radius:10px;border-left:8px solid var(--line);background:var(--graybg)}
  .verdict.discrepant{border-color:var(--red);background:var(--redbg)}
  .verdict.consistent{border-color:var(--green);background:var(--greenbg)}
  .verdict.unverifiable{border-color:var(--amber);background:var(--amberbg)}
  .verdict h2{margin:0;font-size:1.3rem}
  .verdict h2 span{display:inline-block}
  .verdict h2 .en::first-letter{text-transform:uppercase}
  .verdict p{margin:.2rem 0}
  .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;padding:0;margin:.5rem 0 0;font-size:.92rem}
  .big{font-size:2rem;line-height:1.2;margin:0 0 .4rem;font-variant-numeric:tabular-nums}
  .big .f{font-size:inherit;font-weight:650}
  .unit{font-size:1.05rem;color:var(--soft)}
  .facts{display:grid;grid-template-columns:minmax(6.5rem,max-content) minmax(0,1fr);gap:.25rem 1rem;margin:.4rem 0}
  .facts dt{color:var(--soft);max-width:12rem}
  .facts dd{margin:0;min-width:0}
  .range{color:var(--soft);font-variant-numeric:tabular-nums}
  code{font-family:ui-monospace,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.88em}
  .finding{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin:0 0 .8rem}
  .finding h3{margin:0 0 .3rem}
  .finding p{margin:.2rem 0 .4rem}
  .finding.error{border-left-color:var(--red)}
  .finding.warning{border-left-color:var(--amber)}
  .finding:target,.finding.at{box-shadow:0 0 0 3px var(--on)}
  .level{display:inline-block;padding:0 .5rem;border-radius:4px;background:var(--graybg);font-size:.85rem;font-weight:700}
  .error .level{background:var(--redbg);color:var(--red)}
  .warning .level{background:var(--amberbg);color:var(--amber)}
  .lead{font-weight:600}
  .suspects,.causes{margin:.2rem 0;padding-left:1.4rem}
  .fit{color:var(--soft);font-size:.9em}
  .place{display:inline-block;margin-right:.6rem}
  .l{white-space:nowrap;font-size:.88em}
  .scroll{overflow-x:auto;margin:0 0 1.2rem;max-width:100%}
  table{border-collapse:collapse;font-variant-numeric:tabular-nums}
  caption{text-align:left;font-weight:600;padding:.2rem 0 .4rem}
  .plain,.printed{width:100%}
  .plain td,.plain th,.printed td,.printed th{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
  .plain th,.printed th{background:var(--graybg);font-weight:600}
  .printed{font-size:.92rem}
  .scroll table{overflow-wrap:break-word}
  .printed td,.printed th{max-width:24rem;min-width:3.2rem}
  .title{font-weight:500}
  td.n,th.n{text-align:right!important;white-space:nowrap}
  .chart{width:100%}
  .chart th,.chart td{padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle}
  .chart thead th{font-size:.85rem;color:var(--soft);font-weight:600;white-space:normal!important}
  .chart tbody th{font-weight:500;width:64%}
  .named{display:flex;gap:.8rem;align-items:center}
  .named span{flex:0 0 9rem}
  .named svg{flex:1;min-width:3rem}
  figcaption{margin-bottom:.4rem}
  .chart .sum th,.chart .sum td{font-weight:700;border-bottom:0;border-top:2px solid var(--ink)}
  .bars{display:block;overflow:visible}
  .stated,.ink{fill:var(--ink)}
  .paperfill{fill:var(--card)}
  .again{fill:url(#hatch);stroke:var(--ink);stroke-width:1}
  .key{font-weight:400;font-size:.85rem;color:var(--soft);white-space:nowrap}
  .none{color:var(--soft);font-size:.88rem}
  figure{margin:0}
  .f{font:inherit;color:inherit;background:none;border:0;border-bottom:2px solid transparent;padding:0 .1rem;margin:0;text-align:inherit;cursor:pointer;border-radius:2px;overflow-wrap:anywhere;user-select:text}
  .f:hover{background:var(--graybg)}
  .o{font-style:normal;font-weight:700;margin-left:.25em;font-size:.85em}
  .e .o{color:var(--green)}
  .w .o{color:var(--green)}
  .x .o{color:var(--red)}
  .u .o{color:var(--soft)}
  .r .o{color:var(--green)}
  .n .o{color:var(--amber)}
  .f.x{border-bottom-color:var(--red);font-weight:700}
  .f.t{border-bottom:1px dotted var(--soft)}
  .f.on{background:var(--on);color:var(--onink)}
  .f.on .o{color:inherit}
  .printed .f,.chart .f{white-space:nowrap}
  .rule{white-space:nowrap}
  .values{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.92rem}
  details{border-bottom:1px solid var(--line);padding:.3rem 0}
  summary{cursor:pointer}
  .check{border-top:1px solid var(--line);padding:.5rem 0}
  .check p{margin:.15rem 0}
  .pair{display:block;width:100%;height:34px;margin:.2rem 0}
  .pair text{fill:var(--soft);font-size:11px}
  footer{padding:1rem 1.6rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
  footer p{margin:.2rem 0}
  .paper{display:none}
  @media (max-width:62rem){.panes{display:block}.side{position:static;height:auto;border-left:0;border-top:1px solid var(--line)}#detail{max-height:none}.chosen #detail{position:fixed;left:0;right:0;bottom:0;max-height:55vh;z-index:5;background:var(--card);border-top:2px solid var(--accent);box-shadow:0 -6px 24px rgba(0,0,0,.25)}#detail:not(:has(#chosen)){display:none}.src{max-height:85vh}.top,nav,main,footer{padding-left:1rem;padding-right:1rem}}
  @media (max-width:34rem){body{font-size:15px}.facts{grid-template-columns:1fr}.facts dt{max-width:none;margin-top:.3rem}.named{display:block}.chart{font-size:.88rem}.chart thead th{overflow-wrap:normal;font-size:.78rem}.chart th,.chart td{padding-right:.35rem}.src p{padding-left:2.8rem}.src p::before{width:2.3rem}.big{font-size:1.6rem}.src .item{padding-left:3.4rem}}
  @media print{:root{--on:#fff;--onink:#000}figure{break-inside:avoid}#rules{display:none}.on,.at{outline:0!important;box-shadow:none!important}:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#999;--redbg:#fff;--amberbg:#fff;--greenbg:#fff;--graybg:#fff;--red:#000;--amber:#000;--green:#000;--accent:#000}body{font-size:10pt}.side,nav,.switch,.skip{display:none}.panes{display:block}.paper{display:block}.finding,tr{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}main{padding:0}.verdict{border:2px solid #000;border-left-width:8px}a{text-decoration:none}*{print-color-adjust:exact}}
  """#
