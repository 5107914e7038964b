// The script of the web page, plain and without a library.
//
// It makes heads of tables sort their rows, finds names, tells name and value of the area that is pointed at or
// reached by Tab and the arrow keys, lights up in maps and tables what stands for the same, and marks the chapter in
// the index.  Without it the page says the same: areas keep their titles, tables their order.
(() => {
let doc = document, all = (s, r = doc) => [...r.querySelectorAll(s)], keys = all('[data-key]');
let [tip] = all('#tip'), [box] = all('#find'), row = e => e.matches('tr');
let fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
keys.forEach(e => {
  let [t] = all('title', e);
  if (t) { e.dataset.t = t.textContent; t.remove(); }
});
function light(e, name) {
  if (row(e)) return e.classList.add(name);
  let o = doc.createElementNS(e.namespaceURI, 'path');
  o.setAttribute('d', e.getAttribute('d'));
  o.classList = name;
  e.parentNode.append(o);
}
let told, clear = name => all('.' + name).forEach(e => row(e) ? e.classList.remove(name) : e.remove());
function tell(on, x, y) {
  let e = on?.closest('[data-key]');
  if (e != told) {
    clear('lit');
    tip.hidden = !e?.dataset.t;
    if (e) keys.forEach(o => o.dataset.key == e.dataset.key && light(o, 'lit'));
    told = e;
  }
  if (tip.hidden) return;
  tip.textContent = e.dataset.t;
  tip.style.left = Math.min(x + 14, innerWidth - tip.offsetWidth - 8) + 'px';
  tip.style.top = Math.min(y + 14, innerHeight - tip.offsetHeight - 8) + 'px';
}
let at = e => { let b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; };
doc.onpointermove = e => tell(e.target, e.x, e.y);
doc.addEventListener('focusin', e => tell(e.target, ...at(e.target)));
doc.onkeydown = e => { if (e.key == 'Escape') tell(); };
all('.drawing svg').forEach(m => {
  let own = all('[data-t]', m);
  own.forEach((u, i) => { m.role = 'group'; u.role = 'img'; u.ariaLabel = u.dataset.t; u.tabIndex = i ? -1 : 0; });
  m.onkeydown = e => {
    let u = e.target, [dx, dy = 0] = {Left: [-1], Right: [1], Up: [0, -1], Down: [0, 1]}[e.key.slice(5)] || [];  // behind 'Arrow'
    if (dx == null) return;
    e.preventDefault();
    let [x, y] = at(u), cost = o => {
      let [p, q] = at(o), a = (p - x) * dx + (q - y) * dy;
      return a > 1 ? a + 2 * Math.abs((p - x) * dy + (q - y) * dx) : 1 / 0;
    };
    let to = own.reduce((a, b) => cost(b) < cost(a) ? b : a, u);
    u.tabIndex = -1; to.tabIndex = 0; to.focus();
  };
});
all('.sorted').forEach(t => all('thead th', t).forEach((th, i, heads) => {
  let b = doc.createElement('button'), body = t.tBodies[0];
  b.append(th.firstChild);
  th.prepend(b);
  b.onclick = () => {
    let up = th.ariaSort == 'ascending' ? -1 : 1;
    heads.forEach(h => h.ariaSort = null);
    th.ariaSort = up > 0 ? 'ascending' : 'descending';
    let of = r => { let c = r.cells[i], s = c.textContent; return c.className ? parseFloat(c.dataset.v || s) : s == '–' ? '' : s; };
    let none = v => !v && v !== 0;
    [...body.rows].sort((p, q) => {
      let a = of(p), z = of(q);
      return none(a) - none(z) || up * (a.big ? a.localeCompare(z) : a - z) || 0;
    }).forEach(r => body.append(r));
  };
}));
if (box) {
  let hits = [], next = 0;
  let said = box.nextSibling;
  box.parentNode.hidden = 0;
  box.oninput = () => {
    let s = fold(box.value.trim()), has = e => s && fold(e.dataset.t || e.textContent).includes(s);
    clear('hit');
    next = 0;
    hits = all('.table[id] table').flatMap(t => {
      let rows = [...t.tBodies[0].rows], own = rows.filter(has);
      rows.forEach(r => r.hidden = rows[8] && own[0] && !own.includes(r));
      return own;
    });
    let areas = all('[data-t]').filter(has);
    hits.concat(areas).forEach(e => light(e, 'hit'));
    said.textContent = s && said.dataset.found.replace('{rows}', hits.length).replace('{areas}', new Set(areas.map(e => e.dataset.key)).size);
  };
  box.onkeydown = e => {
    if (hits[0] && e.key == 'Enter') hits[next++ % hits.length].scrollIntoView({block: 'center'});
  };
}
let h2s = all('section > h2[id]');
(doc.onscroll = () => {
  let i = h2s.findLastIndex(h => at(h)[1] < innerHeight / 3);
  all('nav a').forEach((a, j) => a.ariaCurrent = j == i || null);
})();
})();
