/* What the desk adds where scripts run. Every page works without it. */
import { initAll } from './govuk.js';
import { makePicker, plain } from './picker.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const visible = (element) => element.getClientRects().length > 0;
const typing = (element) => element && element.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

function enliven(scope) {
  initAll({ scope });
  const selects = scope.matches?.('select[data-picker]') ? [scope] : scope.querySelectorAll('select[data-picker]');
  selects.forEach(makePicker);
}

enliven(document.body);
if (document.querySelector('form[data-passkey]')) import('./passkey.js');
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
document.querySelector('[data-focus]')?.focus();
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.target !== document.body && event.target.isConnected) enliven(event.target);
});

/* Whoever was signed out meanwhile is answered with a whole page: it doesn't belong into a part of this one. */
document.addEventListener('htmx:beforeSwap', (event) => {
  if (!/^\s*<!doctype/i.test(event.detail.xhr.responseText)) return;
  event.detail.shouldSwap = false;
  if (event.detail.target.id === 'hits') window.location.reload();
});

/* A form with a part under way waits for it before it moves on. */
let underWay = 0;
let afterwards = null;
document.addEventListener('htmx:beforeRequest', () => { underWay += 1; });
document.addEventListener('htmx:afterRequest', () => {
  underWay -= 1;
  setTimeout(() => {
    if (underWay > 0 || !afterwards) return;
    const act = afterwards;
    afterwards = null;
    act();
  }, 40);
});
const whenQuiet = (act) => { if (underWay > 0) afterwards = act; else act(); };

/* Search: arrows move among the hits, Enter opens the first. */
const box = document.querySelector('[data-search] input[type=search]');
const hits = () => [...document.querySelectorAll('[data-hit]')];
const current = () => document.querySelector('.desk-hits__found')?.dataset.query?.trim() === box.value.trim();

function say(found) {
  const told = document.getElementById('hits-told');
  if (told) told.textContent = found ? found.dataset.told : '';
  document.body.classList.toggle('desk-searching', Boolean(found) && document.activeElement === box);
}

if (box) {
  box.setSelectionRange(box.value.length, box.value.length);
  say(document.querySelector('.desk-hits__found'));
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'hits') say(event.target.querySelector('.desk-hits__found'));
  });
  box.addEventListener('focus', () => say(document.querySelector('.desk-hits__found')));
  box.addEventListener('blur', () => document.body.classList.remove('desk-searching'));
  box.form.addEventListener('submit', (event) => {
    const first = hits()[0];
    if (first && current()) {
      event.preventDefault();
      first.click();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const among = hits();
    const at = among.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && (document.activeElement === box || at >= 0) && among.length > 0) {
      event.preventDefault();
      among[Math.min(at + 1, among.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? box : among[at - 1]).focus();
    } else if (event.key === 'Escape' && at >= 0) {
      box.focus();
    }
  });
}

/* Forms: Enter goes to the next field that is needed (Tab to every field), Ctrl+Enter saves. */
function next(form, from) {
  const spare = from.closest('[data-spare]');
  const stops = [...form.elements].filter((element) => {
    if (!spare && element.closest('[data-spare]')) return false;
    if (element.disabled || element.type === 'hidden' || element.tabIndex < 0 || !visible(element) || element.tagName === 'FIELDSET') return false;
    if (element.type !== 'radio') return true;
    const group = form.elements[element.name];
    const chosen = group instanceof RadioNodeList ? [...group].find((radio) => radio.checked) : null;
    return chosen ? element === chosen : !(group instanceof RadioNodeList) || element === group[0];
  });
  const others = stops.filter((stop) => stop === from || stop.type !== 'radio' || stop.name !== from.name);
  const at = others.indexOf(from);
  return others.slice(at + 1).find((stop) => stop.type !== 'submit' && stop.type !== 'button' || stop.value === 'save');
}

document.addEventListener('desk:next', (event) => {
  const from = event.target;
  whenQuiet(() => { if (document.activeElement === from) next(from.form, from)?.focus(); });
});

document.addEventListener('keydown', (event) => {
  const from = event.target;
  const form = from.form;
  if (event.key !== 'Enter' || event.isComposing || !form || form.method !== 'post') return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const save = [...form.querySelectorAll('button[type=submit]')].find((button) => button.value.startsWith('save') && button.tabIndex >= 0);
    whenQuiet(() => form.requestSubmit(save ?? undefined));
    return;
  }
  if (!('fast' in form.dataset) || event.defaultPrevented || event.shiftKey || !from.matches('input, select')) return;
  event.preventDefault();
  from.dispatchEvent(new Event('desk:next', { bubbles: true }));
});

/* Among radio buttons, the first letters of an answer choose it. */
let letters = '';
let asked = '';
let typedAt = 0;
document.addEventListener('keydown', (event) => {
  const from = event.target;
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey || !from.matches('input[type=radio]')) return;
  letters = from.name === asked && event.timeStamp - typedAt < 1500 ? letters + event.key : event.key;
  asked = from.name;
  typedAt = event.timeStamp;
  const wanted = plain(letters);
  const answer = [...from.form.elements[from.name]].find((radio) => plain(radio.labels[0]?.textContent.trim() ?? '').startsWith(wanted));
  if (!answer) return;
  event.preventDefault();
  answer.focus();
  if (!answer.checked) answer.click();
});

/* Back from a contact just saved, the browser shows what was typed with a new key: unchanged, it is still the same contact. */
const log = document.getElementById('log');
function mark() {
  const words = [...new FormData(log)].filter(([name]) => !['_csrf', 'formKey', 'startedAt', 'action'].includes(name)).join('\n');
  return [...words].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 4294967291, words.length);
}
log?.addEventListener('submit', (event) => {
  if (event.submitter?.value !== 'save') return;
  const key = log.elements.formKey;
  const now = mark();
  if (history.state?.mark === now) key.value = history.state.key;
  else history.replaceState({ mark: now, key: key.value }, '');
});

/* How long the contact has lasted. */
const clocks = document.querySelectorAll('[data-started]');
function tick() {
  clocks.forEach((clock) => {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.started)) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    clock.title = clock.dataset.elapsed;
  });
}
if (clocks.length > 0) {
  tick();
  setInterval(tick, 1000);
}

/* Shortcuts of one key, which a person can switch off. */
const keys = document.getElementById('keys');
const keysOn = document.getElementById('keys-on');
if (keys) {
  keysOn.checked = localStorage.getItem('keys') !== 'off';
  keysOn.addEventListener('change', () => localStorage.setItem('keys', keysOn.checked ? 'on' : 'off'));
  document.querySelectorAll('[data-opens=keys]').forEach((button) => button.addEventListener('click', () => keys.showModal()));
  document.addEventListener('keydown', (event) => {
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || keys.open) return;
    const search = document.querySelector('[data-shortcut=search]');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '?') {
      event.preventDefault();
      keys.showModal();
    }
  });
}

/* A menu closes with Escape, and when the focus or a click goes elsewhere. */
document.querySelectorAll('.desk-menu').forEach((menu) => {
  const close = () => { menu.open = false; };
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) close(); });
  menu.addEventListener('focusout', (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(); });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary').focus();
  });
});

/* A colour is typed, or picked: both say the same. */
document.querySelectorAll('input[type=color][data-sets]').forEach((pick) => {
  const typed = document.getElementById(pick.dataset.sets);
  const hex = () => `#${typed.value.trim().replace(/^#/, '')}`.toLowerCase();
  const follow = () => { if (/^#[0-9a-f]{6}$/.test(hex())) pick.value = hex(); };
  follow();
  typed.addEventListener('input', follow);
  pick.addEventListener('input', () => { typed.value = pick.value; });
});

/* A file that is too large is told before it is sent. */
document.querySelectorAll('input[type=file][data-most]').forEach((choice) => {
  choice.addEventListener('change', () => {
    const large = [...choice.files].some((file) => file.size > Number(choice.dataset.most));
    choice.setCustomValidity(large ? choice.dataset.tooLarge : '');
    choice.reportValidity();
  });
});
