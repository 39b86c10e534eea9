/// The page with the list. Its words are put in by its script, in the language that is chosen.
let page = #"""
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>cfpcheck</title>
  <link rel="icon" href="icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="app.css">
  <script src="app.js" defer></script>
  </head>
  <body>
  <a class="skip" href="#reports" data-t="skip"></a>
  <header>
    <div class="brand"><img src="icon.svg" alt="" width="28" height="28"><h1 data-t="title"></h1></div>
    <div class="languages" role="group" data-t-label="language">
      <button type="button" data-language="zh" lang="zh">中文</button>
      <button type="button" data-language="en" lang="en">English</button>
    </div>
  </header>
  <main>
    <noscript><p class="notice">This page needs JavaScript. 本页面需要 JavaScript。</p></noscript>
    <section id="intake" aria-labelledby="intake-title" hidden>
      <h2 id="intake-title" data-t="drop"></h2>
      <p data-t="forms"></p>
      <label class="choose"><input type="file" id="files" multiple><span data-t="choose"></span></label>
      <p class="small" id="bounds"></p>
    </section>
    <p class="small" id="origin" hidden></p>
    <section id="progress" aria-labelledby="progress-title" hidden>
      <h2 id="progress-title" data-t="reading"></h2>
      <progress id="bar" aria-labelledby="progress-title"></progress>
      <p id="progress-text"></p>
    </section>
    <p class="visually-hidden" role="status" aria-live="polite" id="status"></p>
    <div id="problems" class="notice" role="alert" hidden></div>
    <p id="dropped" class="notice" hidden></p>
    <section id="reports" aria-labelledby="reports-title" tabindex="-1">
      <h2 id="reports-title" data-t="reports"></h2>
      <div class="filters" id="filters">
        <div class="chips" role="group" data-t-label="filter" id="chips"></div>
        <label class="search"><span class="visually-hidden" data-t="search"></span>
          <input type="search" id="text" data-t-placeholder="search" autocomplete="off" spellcheck="false"></label>
      </div>
      <p class="empty" id="empty" hidden></p>
      <div class="scroll">
      <table role="table" aria-labelledby="reports-title" id="table" hidden>
        <thead role="rowgroup"><tr role="row" id="heads"></tr></thead>
        <tbody role="rowgroup" id="rows"></tbody>
      </table>
      </div>
      <nav class="pager" id="pager" data-t-label="pages" hidden>
        <button type="button" id="back" data-t="back"></button>
        <span id="place"></span>
        <button type="button" id="forth" data-t="forth"></button>
      </nav>
    </section>
  </main>
  <footer>
    <p class="small" data-t="opinion"></p>
    <p class="small"><a href="openapi.json" data-t="programs"></a> <span id="version"></span></p>
  </footer>
  </body>
  </html>
  """#
