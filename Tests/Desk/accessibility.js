/* What can be told of a page's accessibility without any network: a list of complaints, empty where there are none. */
(() => {
  const complaints = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const shown = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;

  const text = element => element.innerText || element.textContent;
  const name = element => {
    const labelled = (element.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
    return (labelled.map(id => document.getElementById(id)).map(found => found ? found.textContent : '').join(' ')
      || element.getAttribute('aria-label') || [...element.labels || []].map(text).join(' ') || text(element)).trim();
  };

  if (!document.documentElement.lang) complaints.push('no language');
  if (!document.title) complaints.push('no title');
  if (all('main').length !== 1) complaints.push('main landmarks: ' + all('main').length);
  if (all('h1').length !== 1) complaints.push('first-level headings: ' + all('h1').length);
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6').filter(shown)) {
    const own = +heading.tagName[1];
    if (own > level + 1) complaints.push('heading level jumps at ' + text(heading).slice(0, 40));
    if (!text(heading).trim()) complaints.push('empty heading');
    level = own;
  }
  for (const control of all('button,a[href],input,select,textarea,summary,[tabindex="0"]').filter(shown))
    if (!name(control)) complaints.push('no name: ' + control.outerHTML.slice(0, 120));
  for (const element of all('[aria-labelledby]'))
    for (const id of element.getAttribute('aria-labelledby').split(' '))
      if (!document.getElementById(id)) complaints.push('aria-labelledby leads nowhere: ' + id);
  const ids = new Set();
  for (const element of all('[id]')) {
    if (ids.has(element.id)) complaints.push('id used twice: ' + element.id);
    ids.add(element.id);
  }
  for (const link of all('a[href^="#"]'))
    if (link.hash.length > 1 && !/^#(\/|L\d)/.test(link.hash) && !document.getElementById(decodeURI(link.hash.slice(1))))
      complaints.push('link leads nowhere: ' + link.hash);
  for (const table of all('main table'))
    if (!name(table) && !table.caption && !table.querySelector('th')) complaints.push('table without a name');

  /* Contrast of every text with what lies behind it (WCAG 2: 4.5, or 3 where it is large). */
  const channels = color => (color.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([red, green, blue]) => {
    const part = value => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const background = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0.99) return color;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !shown(element) || element.closest('svg,script,style,.vh')) continue;
    const style = getComputedStyle(element);
    const fore = channels(style.color), back = background(element);
    const size = parseFloat(style.fontSize);
    const key = fore + '|' + back + '|' + size + style.fontWeight;
    if (seen.has(key)) continue;
    seen.add(key);
    const [light, dark] = [luminance(fore), luminance(back)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const isLarge = size >= 24 || size >= 18.66 && +style.fontWeight >= 700;
    if (ratio < (isLarge ? 3 : 4.5))
      complaints.push('contrast ' + ratio.toFixed(2) + ' at “' + walker.currentNode.textContent.trim().slice(0, 30) + '” ' + style.color);
  }
  return complaints;
})()
