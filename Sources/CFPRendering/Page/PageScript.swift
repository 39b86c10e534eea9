/// The page's only script: the language switch, choosing values, and links by fragment. It reads the data block and
/// writes text only, never mark-up. Its SHA-256 stands in the page's policy.
let pageScript: StaticString = #"""

  (() => {
  'use strict';
  const root = document.documentElement;
  const $ = (selector, element = document) => element.querySelector(selector);
  const $$ = (selector, element = document) => [...element.querySelectorAll(selector)];
  const data = JSON.parse($('#data').textContent);
  const empty = $('#chosen').firstElementChild;
  let marks, chosen = -1;

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  /* Words in both languages, as everywhere on the page. */
  const say = (parent, key) => {
    const [zh, en] = Array.isArray(key) ? key : data.words[key] || [key, key];
    const first = add(parent, 'span', zh, 'zh');
    first.lang = 'zh-Hans';
    const second = add(parent, 'span', en, 'en');
    second.lang = 'en';
  };
  const space = parent => parent.append(' ');

  const speak = lang => {
    root.lang = lang;
    for (const button of $$('[data-lang]')) button.setAttribute('aria-pressed', button.dataset.lang === lang);
  };
  for (const button of $$('[data-lang]')) button.addEventListener('click', () => speak(button.dataset.lang));
  speak(root.lang);

  /* All elements that show a value, by its number. */
  const elements = value => {
    if (!marks) {
      marks = new Map();
      for (const element of $$('[data-v]'))
        for (const number of element.dataset.v.split(' ')) {
          const list = marks.get(+number);
          if (list) list.push(element); else marks.set(+number, [element]);
        }
    }
    return marks.get(value) || [];
  };
  const kind = pointer => {
    if (/^\/mentions\//.test(pointer)) return 'mention';
    return pointer.split('/').pop();
  };

  const link = (parent, href, className) => {
    const element = add(parent, 'a', undefined, className);
    element.href = href;
    return element;
  };
  const lineLink = (parent, line) => {
    const element = link(parent, '#L' + line, 'l');
    say(element, ['第 ' + line + ' 行', 'line ' + line]);
  };
  const figure = (parent, value) => {
    const entry = data.values[value];
    if (!entry) return;
    const button = add(parent, 'button', '', 'f ' + (entry[3] || 't'));
    button.type = 'button';
    button.dataset.v = value;
    const shown = elements(value).find(element => element.matches('mark'));
    button.textContent = shown ? shown.textContent : entry[0];
    button.title = entry[2] || '';
  };
  const sign = {e: '✓', w: '≈', x: '✗', r: '=', u: '○', n: '?'};
  const outcomeWord = {e: 'page.agreesExactly', w: 'page.agreesWithin', x: 'page.disagrees', r: 'page.repeated', u: 'page.notCheckable', n: 'page.unread'};

  /* Both intervals on one scale; only a picture of the numbers that stand beside it. */
  const picture = (parent, intervals) => {
    const numbers = intervals.flat().map(Number);
    if (numbers.some(number => !Number.isFinite(number))) return;
    const low = Math.min(...numbers), high = Math.max(...numbers), width = high - low || 1;
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('class', 'pair');
    svg.setAttribute('aria-hidden', 'true');
    intervals.forEach(([start, end], index) => {
      for (const lang of ['zh', 'en']) {
        const label = document.createElementNS(space, 'text');
        label.setAttribute('class', lang);
        label.setAttribute('y', 12 + 16 * index);
        label.textContent = data.words[index ? 'page.recomputed' : 'page.stated'][lang === 'zh' ? 0 : 1];
        svg.append(label);
      }
      const bar = document.createElementNS(space, 'rect');
      bar.setAttribute('x', 22 + 76 * (start - low) / width + '%');
      bar.setAttribute('width', Math.max(.6, 76 * (end - start) / width) + '%');
      bar.setAttribute('y', 3 + 16 * index);
      bar.setAttribute('height', 11);
      bar.setAttribute('class', index ? 'again' : 'stated');
      svg.append(bar);
    });
    parent.append(svg);
  };

  const showCheck = (parent, check, value) => {
    const [rule, subject, operands, outcome, weak, stated, low, high, expression, computed, from, to, assumed] = check;
    const box = add(parent, 'div', undefined, 'check');
    const head = add(box, 'p');
    const name = link(head, '#rule-' + rule, 'rule');
    name.textContent = rule;
    space(head);
    say(head, rule);
    head.append(' — ');
    const word = add(head, 'b');
    say(word, outcome);
    if (weak) { head.append(' ('); say(head, 'weak'); head.append(')'); }
    if (expression === undefined) return;
    const list = add(box, 'dl', undefined, 'facts');
    const entry = (key, text, range) => {
      say(add(list, 'dt'), key);
      const value = add(list, 'dd', text);
      if (range) add(value, 'span', ' [' + range + ']', 'range');
      return value;
    };
    entry('page.stated', stated, low + '–' + high);
    if (computed) entry('page.recomputed', computed, from === to ? from : from + '–' + to);
    add(entry('page.ruleFormula', ''), 'code', expression);
    for (const words of assumed) say(entry('page.assumed', ''), words);
    const cells = [subject, ...operands].filter(number => number >= 0 && number !== value);
    if (cells.length) {
      const row = entry('page.places', '');
      for (const cell of cells.slice(0, 40)) { figure(row, cell); space(row); }
      if (cells.length > 40) row.append('… +' + (cells.length - 40));
    }
    if (from !== '' && to !== '') picture(box, [[low, high], [from, to]]);
  };

  const showCauses = (parent, causes) => {
    if (!causes.length) return;
    const list = add(parent, 'ul', undefined, 'causes');
    for (const [name, detail, fits] of causes) {
      const item = add(list, 'li');
      say(add(item, 'b'), name);
      space(item);
      say(item, detail);
      space(item);
      say(add(item, 'span', undefined, 'fit'), fits ? 'page.fits' : 'page.doesNotFit');
    }
  };
  const showSuspects = (parent, value) => {
    for (const [cells, causes] of data.suspects) {
      const own = cells.find(cell => cell[0] === value);
      if (!own) continue;
      const box = add(parent, 'div', undefined, 'check');
      const head = add(box, 'p', undefined, 'lead');
      say(head, 'page.suspect');
      const text = add(box, 'p');
      say(text, cells.length === 1 ? ['若只有它有误，报告其余部分要求它为 ', 'If it alone is wrong, the rest of the report implies '] :
        ['若它与另一处同时有误，报告其余部分要求它为 ', 'If it and another cell are wrong, the rest of the report implies ']);
      add(text, 'b', own[1] === own[2] ? own[1] : own[1] + '–' + own[2]);
      for (const cell of cells) if (cell[0] !== value) { space(text); figure(text, cell[0]); }
      showCauses(box, causes);
    }
  };

  const showDetail = value => {
    const box = $('#chosen');
    const [pointer, lines, name, outcome, reason] = data.values[value];
    box.replaceChildren();
    const head = add(box, 'p', undefined, 'big');
    const shown = elements(value).find(element => element.matches('mark'));
    head.append(shown ? elements(value).filter(element => element.matches('mark') && element.parentNode === shown.parentNode)
      .map(element => element.textContent).join('') : '');
    const about = add(box, 'p');
    if (name) { about.append(name + ' · '); }
    if (data.words[kind(pointer)]) say(about, kind(pointer));
    if (outcome) {
      about.append(' — ');
      const word = add(about, 'b', undefined, outcome);
      add(word, 'span', sign[outcome] + ' ');
      say(word, outcomeWord[outcome]);
      if (reason) { about.append(': '); say(about, reason); }
    }
    const places = add(box, 'p');
    say(places, 'page.places');
    places.append(': ');
    for (const line of lines) { lineLink(places, line); space(places); }
    const own = link(places, '#' + encodeURI(pointer));
    add(own, 'code', pointer);
    const checks = data.checks.filter(check => check[1] === value || check[2].includes(value));
    checks.sort((a, b) => (b[1] === value) - (a[1] === value));
    const failing = checks.filter(check => check[3] === 'fail'), others = checks.filter(check => check[3] !== 'fail');
    for (const check of failing.slice(0, 10)) showCheck(box, check, value);
    for (const [anchor, rule, values, causes] of data.findings) {
      if (!values.includes(value)) continue;
      const line = add(box, 'p', undefined, 'lead');
      say(line, 'page.findings');
      line.append(': ');
      const to = link(line, '#' + anchor);
      to.append(rule + ' ');
      say(to, rule);
      showCauses(box, causes);
    }
    showSuspects(box, value);
    for (const check of others.slice(0, 30)) showCheck(box, check, value);
    if (!checks.length && outcome) say(add(box, 'p', undefined, 'hint'), 'page.noChecks');
    $('#detail').scrollTop = 0;
  };

  const clear = () => {
    for (const element of $$('.on')) element.classList.remove('on');
    for (const element of $$('[aria-current]')) element.removeAttribute('aria-current');
    for (const element of $$('.at')) element.classList.remove('at');
  };
  const choose = (value, from) => {
    clear();
    chosen = value;
    showDetail(value);
    marks = undefined;
    for (const element of elements(value)) {
      element.classList.add('on');
      if (element.matches('button')) element.setAttribute('aria-current', 'true');
    }
    document.body.classList.add('chosen');
    $('#close').hidden = false;
    const first = elements(value).find(element => element.matches('mark') && element !== from);
    if (first && !(from && from.matches('mark'))) bring(first);
    const own = '#' + encodeURI(data.values[value][0]);
    if (location.hash !== own) history.pushState(null, '', own);
  };
  const unchoose = () => {
    const last = chosen;
    clear();
    chosen = -1;
    $('#chosen').replaceChildren(empty);
    $('#close').hidden = true;
    document.body.classList.remove('chosen');
    const back = elements(last).find(element => element.matches('main button'));
    if (back) back.focus({preventScroll: true});
    if (location.hash.startsWith('#/')) history.pushState(null, '', location.href.split('#')[0]);
  };
  /* Scrolls the source alone, so that what was chosen stays where it is. */
  const bring = element => {
    const pane = element.closest('.src');
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += top - pane.clientHeight / 3;
  };

  document.addEventListener('click', event => {
    const target = event.target.closest('[data-v]');
    if (target) {
      if (String(getSelection())) return;
      const values = target.dataset.v.split(' ').map(Number);
      choose(values[values.length - 1], target);
      /* Chosen by keyboard: the detail is where to read on, and Escape leads back. */
      if (event.detail === 0 && event.isTrusted) $('#detail').focus({preventScroll: true});
      return;
    }
    if (event.target.closest('#close')) return unchoose();
    const line = event.target.closest('.src [data-l]');
    if (line && event.target === line && event.clientX - line.getBoundingClientRect().left < 50)
      location.hash = 'L' + line.dataset.l;
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && chosen >= 0) return unchoose();
    const step = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]}[event.key];
    const table = event.target.closest && event.target.matches('.f') && event.target.closest('.printed');
    if (!step || !table) return;
    event.preventDefault();
    const all = $$('.f', table);
    let next;
    if (step[0]) next = all[all.indexOf(event.target) + step[0]];
    else {
      const row = event.target.closest('tr').rowIndex, left = event.target.getBoundingClientRect().left;
      const rows = step[1] > 0 ? [...table.rows].slice(row + 1) : [...table.rows].slice(0, row).reverse();
      for (const candidate of rows) {
        const figures = $$('.f', candidate);
        if (!figures.length) continue;
        const away = element => Math.abs(element.getBoundingClientRect().left - left);
        next = figures.reduce((best, element) => away(element) < away(best) ? element : best);
        break;
      }
    }
    if (!next) return;
    for (const element of all) element.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  /* One stop of the tab key a table; the arrow keys move inside. */
  for (const table of $$('.printed')) $$('.f', table).forEach((element, index) => { element.tabIndex = index ? -1 : 0; });

  const follow = () => {
    let fragment;
    try { fragment = decodeURI(location.hash.slice(1)); } catch { return; }
    if (fragment.startsWith('/')) {
      let value = data.values.findIndex(entry => entry[0] === fragment);
      if (value < 0) value = data.values.findIndex(entry => entry[0].startsWith(fragment + '/'));
      if (value >= 0) {
        choose(value);
        const shown = elements(value).find(element => element.matches('main button'));
        if (shown) shown.scrollIntoView({block: 'center'});
      }
      return;
    }
    const line = /^L(\d+)$/.exec(fragment);
    if (line) {
      let target;
      for (const element of $$('.src [data-l]')) if (+element.dataset.l <= +line[1]) target = element; else break;
      if (!target) return;
      for (const element of $$('.at')) element.classList.remove('at');
      const row = target.closest('tr') || target;
      row.classList.add('at');
      if (getComputedStyle($('.side')).position === 'static') row.scrollIntoView({block: 'start'});
      bring(row);
      return;
    }
    const target = fragment && document.getElementById(fragment);
    if (!target) return;
    if (target.matches('details')) target.open = true;
    if (target.matches('.finding')) {
      for (const element of $$('.at')) element.classList.remove('at');
      target.classList.add('at');
      target.focus({preventScroll: true});
    }
    target.scrollIntoView({block: 'start'});
  };
  addEventListener('hashchange', follow);
  addEventListener('popstate', () => { if (!location.hash && chosen >= 0) unchoose(); });
  if (location.hash) follow();
  })();

  """#

/// Lets nothing run or load but the page's own style and script, told by their SHA-256: not even what would slip through
/// the escaping. A test recomputes both sums and names the right ones.
let pagePolicy =
  "default-src 'none'; img-src data:; style-src 'sha256-IK/AbNxMMS2VWwg5/yGwb7pxdUg8VTYMAx3EnzqqIHc='; script-src 'sha256-tZ/IHGFcWZjbUhcND5tpeCkG9OCrQlpZTCkatGmrbY0='; "
  + "base-uri 'none'; form-action 'none'"
