// What a page gains from a script: live alerts, evidence that lights up, suggestions, "/" for the
// search box.
// Every page works without it. Text from outside enters the page as text only.
'use strict';

const TOASTS_AT_ONCE = 3;
const TOAST_MILLISECONDS = 12000;
const toasts = document.getElementById('toasts');

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function isolated(text) {
  return element('bdi', '', text);
}

function linkTo(alert) {
  const link = element('a');
  link.href = alert.href;
  link.lang = alert.language_tag;
  link.append(isolated(alert.title));
  return link;
}

function showToast(alert) {
  const toast = element('div', 'toast');
  const kicker = element('p', '', toasts.dataset.heading + ': ');
  kicker.append(isolated(alert.rule_name));
  const dismiss = element('button', '', '×');
  dismiss.type = 'button';
  dismiss.setAttribute('aria-label', toasts.dataset.dismiss);
  dismiss.addEventListener('click', () => toast.remove());
  toast.append(kicker, linkTo(alert), dismiss);
  toasts.append(toast);
  while (toasts.children.length > TOASTS_AT_ONCE) toasts.firstElementChild.remove();
  let timer = setTimeout(() => toast.remove(), TOAST_MILLISECONDS);
  toast.addEventListener('pointerenter', () => clearTimeout(timer));
  toast.addEventListener('focusin', () => clearTimeout(timer));
}

function addToList(list, alert) {
  const known = Array.from(list.children).some(item => item.dataset.alert === alert.id);
  if (known) return;
  const item = element('li', 'result arrived');
  item.dataset.alert = alert.id;
  const kicker = element('p', 'kicker');
  const rule = element('span', 'rule-name');
  rule.append(isolated(alert.rule_name));
  const time = element('time', '', alert.raised_text);
  time.dateTime = alert.raised_at;
  const badge = element('span', 'badge', alert.language_badge);
  badge.title = alert.language_label;
  kicker.append(rule, ' · ', time, ' ', badge);
  const heading = element('h3');
  heading.append(linkTo(alert));
  const source = element('p', 'fragment');
  source.append(isolated(alert.source_name));
  item.append(kicker, heading, source);
  list.prepend(item);
  document.getElementById('no-alerts').hidden = true;
}

// One connection, and only while the page is looked at: browsers allow few to one host.
function listen() {
  const list = document.getElementById('alerts');
  const live = document.getElementById('live');
  let source = null;

  function tell(connected) {
    toasts.dataset.connected = String(connected);
    if (!live) return;
    live.hidden = false;
    live.classList.toggle('on', connected);
    live.textContent = connected ? live.dataset.on : live.dataset.off;
  }
  function open() {
    const newest = list && list.firstElementChild ? list.firstElementChild.dataset.alert : '';
    source = new EventSource(toasts.dataset.stream + (newest ? '?after=' + encodeURIComponent(newest) : ''));
    source.addEventListener('open', () => tell(true));
    source.addEventListener('error', () => tell(false));
    source.addEventListener('alert', event => {
      const alert = JSON.parse(event.data);
      if (list) addToList(list, alert);
      showToast(alert);
    });
  }
  function follow() {
    if (document.visibilityState === 'visible' && !source) open();
    if (document.visibilityState === 'hidden' && source) {
      source.close();
      source = null;
    }
  }
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => { if (source) source.close(); source = null; });
  addEventListener('pageshow', follow);
  follow();
}

// A tag's name jumps to its first words; with the script it also lights up all of them.
function lightUpEvidence() {
  const names = Array.from(document.querySelectorAll('a[data-tag]'));
  const marks = Array.from(document.querySelectorAll('mark[data-tags]'));
  function light(anchor) {
    marks.forEach(m => m.classList.toggle('lit', anchor !== '' && m.dataset.tags.split(' ').includes(anchor)));
    names.forEach(n => n.setAttribute('aria-pressed', String(n.dataset.tag === anchor)));
  }
  names.forEach(name => {
    name.setAttribute('role', 'button');
    name.setAttribute('aria-pressed', 'false');
    name.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); name.click(); } });
    name.addEventListener('click', event => {
      event.preventDefault();
      const lit = name.getAttribute('aria-pressed') === 'true';
      light(lit ? '' : name.dataset.tag);
      const first = document.querySelector('mark.lit');
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (first) first.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    });
  });
  addEventListener('keydown', event => { if (event.key === 'Escape') light(''); });
}

function slashGoesToSearch() {
  const box = document.getElementById('q');
  addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select');
    if (event.key === '/' && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

// What may be meant while something is typed: a combobox with a list below it (WAI-ARIA Authoring
// Practices, "Editable Combobox With List Autocomplete"). Without it the form is sent as it is.
function suggestWhileTyping() {
  const WAIT_MILLISECONDS = 150;
  const box = document.getElementById('q');
  if (!box || !box.dataset.suggestions) return;
  const list = element('ul', 'suggestions');
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.label);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.after(list);
  let timer = 0;
  let asking = null;
  let active = -1;

  function activate(index) {
    active = index;
    Array.from(list.children).forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }
  function close() {
    clearTimeout(timer);
    if (asking) asking.abort();
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    activate(-1);
  }
  function show(suggestions) {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = element('li');
      option.id = 'suggestion-' + i;
      option.dataset.href = suggestion.href;
      option.setAttribute('role', 'option');
      option.append(isolated(suggestion.label), ' ', element('span', 'quiet', suggestion.detail));
      option.addEventListener('pointerdown', event => { event.preventDefault(); location.assign(suggestion.href); });
      return option;
    }));
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  }
  async function ask() {
    asking = new AbortController();
    try {
      const address = box.dataset.suggestions + '?q=' + encodeURIComponent(box.value);
      const answer = await fetch(address, { signal: asking.signal });
      show(answer.ok ? await answer.json() : []);
    } catch {
      // Given up for what was typed since, or the portal is away: the form works without.
    }
  }
  box.addEventListener('input', () => {
    close();
    if (box.value.trim()) timer = setTimeout(ask, WAIT_MILLISECONDS);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown') activate(active === last ? -1 : active + 1);
    else if (event.key === 'ArrowUp') activate(active < 0 ? last : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) location.assign(list.children[active].dataset.href);
    else return;
    event.preventDefault();
  });
}

listen();
suggestWhileTyping();
lightUpEvidence();
slashGoesToSearch();
