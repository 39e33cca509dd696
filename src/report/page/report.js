// Filters, and ways from finding to finding. Everything is in the page without it.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const notes = Array.from(document.querySelectorAll('.note'));
  const marks = Array.from(document.querySelectorAll('.mark'));
  const tools = document.querySelector('.tools');
  const count = document.querySelector('.count');
  const keys = document.querySelector('dialog');
  const byId = new Map(notes.map((note) => [note.dataset.id, note]));
  const grades = ['high', 'medium', 'low', 'info', 'good'];
  let now = null;

  const wanted = (note) => {
    const level = tools.querySelector(`input[value="${note.dataset.level}"]`);
    if (level && !level.checked) return false;
    return ['dimension', 'burden', 'rule'].every((name) => {
      const value = tools.querySelector(`select[name="${name}"]`).value;
      return value === '' || note.dataset[name] === value;
    });
  };

  const visible = () => notes.filter((note) => !note.hidden);

  const filter = () => {
    for (const note of notes) note.hidden = !wanted(note);
    for (const mark of marks) {
      const shown = mark.dataset.notes.split(' ').map((id) => byId.get(id))
        .filter((note) => note && !note.hidden);
      const grade = grades.find((name) => shown.some((note) => note.dataset.level === name));
      mark.classList.remove(...grades);
      mark.classList.toggle('off', shown.length === 0);
      if (grade) mark.classList.add(grade);
      if (shown.length > 0) {
        mark.setAttribute('href', '#' + shown[0].id);
        mark.removeAttribute('tabindex');
      } else {
        mark.setAttribute('tabindex', '-1');
      }
    }
    const shown = visible().length;
    count.textContent = shown === notes.length
      ? `${shown} findings` : `${shown} of ${notes.length} findings`;
    if (now && now.hidden) select(null);
  };

  const select = (note, focus) => {
    for (const element of document.querySelectorAll('.now')) element.classList.remove('now');
    now = note;
    if (!note) return;
    note.classList.add('now');
    note.open = true;
    for (const mark of marks) {
      if (mark.dataset.notes.split(' ').includes(note.dataset.id)) mark.classList.add('now');
    }
    const mark = marks.find((each) => each.classList.contains('now'));
    (mark || note).scrollIntoView({block: 'center'});
    if (focus) note.querySelector('summary').focus({preventScroll: true});
  };

  const step = (by) => {
    const shown = visible();
    if (shown.length === 0) return;
    const at = shown.indexOf(now);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    select(shown[next], true);
  };

  const clear = () => {
    for (const box of tools.querySelectorAll('input')) box.checked = true;
    for (const choice of tools.querySelectorAll('select')) choice.value = '';
    filter();
  };

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.classList.contains('note')) return;
    if (target.hidden) clear();
    select(target, true);
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = document.getElementById(link.getAttribute('href').slice(1));
    if (!target || !target.classList.contains('note')) return;
    event.preventDefault();
    history.replaceState(null, '', link.getAttribute('href'));
    if (target.hidden) clear();
    select(target, true);
  });
  window.addEventListener('hashchange', follow);

  if (!tools) return;
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('change', filter);
  tools.querySelector('[data-do="next"]').addEventListener('click', () => step(1));
  tools.querySelector('[data-do="previous"]').addEventListener('click', () => step(-1));
  tools.querySelector('[data-do="clear"]').addEventListener('click', clear);
  tools.querySelector('[data-do="keys"]').addEventListener('click', () => keys.showModal());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.target.closest('select, textarea, input[type="text"]')) return;
    if (!document.getElementById('keys-on').checked) return;
    const actions = {
      n: () => step(1),
      p: () => step(-1),
      f: () => tools.querySelector('input').focus(),
      c: clear,
      '?': () => keys.showModal(),
      Escape: () => select(null),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // Paper shows everything that is not filtered out.
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open])'));
    for (const part of opened) part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });

  filter();
  follow();
})();
