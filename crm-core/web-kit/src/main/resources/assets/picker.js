/* Makes a long select quick: type part of a name, Enter picks. The select stays the form's field. */

export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function rank(option, wanted) {
  const words = wanted.split(/\s+/).filter(Boolean);
  const name = plain(option.text);
  const all = `${name} ${plain(option.dataset.keywords ?? '')}`;
  if (!words.every((word) => all.includes(word))) return -1;
  if (name.startsWith(wanted)) return 3;
  return name.split(/\s+/).some((word) => word.startsWith(words[0])) ? 2 : 1;
}

export function makePicker(select) {
  if (select.dataset.made) return;
  select.dataset.made = 'yes';
  const options = [...select.options].filter((option) => option.value);
  const wrap = document.createElement('div');
  wrap.className = 'desk-picker';
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const told = document.createElement('span');
  const id = select.id;
  let shown = [];
  let at = -1;

  input.className = select.className.replaceAll('govuk-select', 'govuk-input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.placeholder = select.options[0]?.value ? '' : select.options[0].text;
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list` })
    .forEach(([name, value]) => input.setAttribute(name, value));
  if (select.getAttribute('aria-describedby')) input.setAttribute('aria-describedby', select.getAttribute('aria-describedby'));
  list.className = 'desk-picker__list';
  list.id = `${id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', select.labels[0]?.textContent ?? '');
  list.hidden = true;
  told.className = 'govuk-visually-hidden';
  told.setAttribute('role', 'status');

  const chosen = () => (select.value ? select.options[select.selectedIndex].text : '');
  input.value = chosen();

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function light(index) {
    at = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    const item = list.children[at];
    if (!item) return;
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  }

  function open(all) {
    const wanted = all ? '' : plain(input.value.trim());
    shown = options.map((option) => ({ option, score: wanted ? rank(option, wanted) : 0 }))
      .filter((entry) => entry.score >= 0).sort((a, b) => b.score - a.score).map((entry) => entry.option);
    list.replaceChildren(...shown.map((option, i) => {
      const item = document.createElement('li');
      item.className = 'desk-picker__option';
      item.id = `${id}-list-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = option.text;
      item.addEventListener('mousedown', (event) => { event.preventDefault(); pick(option); });
      return item;
    }));
    told.textContent = shown.length ? `${shown.length} ${select.dataset.count}` : select.dataset.none;
    if (!shown.length) {
      const none = document.createElement('li');
      none.className = 'desk-picker__none';
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      none.setAttribute('aria-selected', 'false');
      none.textContent = select.dataset.none;
      list.replaceChildren(none);
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (shown.length) light(Math.max(0, all ? shown.findIndex((option) => option.selected) : 0));
  }

  function set(value) {
    if (select.value === value) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function pick(option) {
    set(option.value);
    input.value = option.text;
    close();
  }

  // Who comes back to the page finds the choice that the browser has kept.
  window.addEventListener('pageshow', () => {
    if (!input.value) input.value = chosen();
  });
  input.addEventListener('input', () => open(false));
  input.addEventListener('click', () => { if (list.hidden) open(true); });
  input.addEventListener('blur', () => {
    if (!input.value.trim()) set('');
    else if (!list.hidden && at >= 0 && input.value !== chosen() && shown.length === 1) pick(shown[0]);
    input.value = chosen();
    close();
  });
  input.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open(!input.value || input.value === chosen());
      else if (shown.length) light((at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      if (!shown[at]) return;
      pick(shown[at]);
      input.dispatchEvent(new Event('desk:next', { bubbles: true }));
    } else if (event.key === 'Tab' && !list.hidden && shown[at] && input.value.trim()) {
      pick(shown[at]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      input.value = chosen();
      close();
    }
  });

  // The label and links to this field lead to what a person types into.
  const focused = select.autofocus || document.activeElement === select;
  select.before(wrap);
  wrap.append(input, list, told, select);
  select.hidden = true;
  select.id = `${id}-value`;
  input.id = id;
  if (focused) input.focus();
}
