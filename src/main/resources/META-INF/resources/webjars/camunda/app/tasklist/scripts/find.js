/*
 * Finding families and young people from Tasklist: a field in the header (Ctrl+K), and, beside the form of a signal, those
 * who may be known already. What is typed goes in the body of a request and is kept nowhere.
 */
import { call, element, me, words } from './desk.js';

const PAUSE_MS = 600;
const READERS = ['intake', 'curator', 'supervisor', 'secretary', 'manager', 'auditor'];

const TEXTS = {
  ru: {
    label: 'Найти семью',
    placeholder: 'Найти семью (Ctrl+K)',
    nothing: 'Никто не подходит. Попробуйте одну фамилию, другое написание или телефон.',
    found: 'Найдено: ',
    searching: 'Ищу…',
    task: 'Задача: ',
    curator: 'куратор: ',
    page: 'Поиск на отдельной странице',
    close: 'Закрыть',
    failed: 'Поиск не удался. Попробуйте ещё раз.',
    noCase: 'дела нет',
    doubles: 'Возможно, семья уже известна',
    same: 'Та же семья',
    another: 'Ни одна из них',
    chosen: 'Отмечено в форме.'
  },
  en: {
    label: 'Find a family',
    placeholder: 'Find a family (Ctrl+K)',
    nothing: 'Nobody fits. Try the surname alone, another spelling, or the telephone.',
    found: 'Found: ',
    searching: 'Searching…',
    task: 'Task: ',
    curator: 'curator: ',
    page: 'Search on a page of its own',
    close: 'Close',
    failed: 'The search failed. Try once more.',
    noCase: 'no case',
    doubles: 'The family may be known already',
    same: 'The same family',
    another: 'None of them',
    chosen: 'Noted in the form.'
  }
};

/** One family with its cases and open tasks, each a link. */
function hitItem(hit, texts) {
  const cases = hit.cases.map(one => element('li', {},
    element('a', { href: one.address }, one.number),
    ' · ' + [one.status, one.level, one.curator && texts.curator + one.curator].filter(Boolean).join(' · '),
    element('ul', {}, one.tasks.map(task => element('li', {}, element('a', { href: task.address }, texts.task + task.name))))));
  return element('li', { class: 'find-hit' },
    element('strong', {}, hit.name),
    element('span', { class: 'find-why' }, ' ' + hit.why.join('; ')),
    element('div', { class: 'find-where' }, [hit.organisation, hit.district].filter(Boolean).join(', ')),
    cases.length ? element('ul', {}, cases) : element('div', {}, texts.noCase));
}

async function header(node) {
  const who = await me();
  if (!who.roles.some(role => READERS.includes(role))) {
    return;
  }
  const texts = await words(TEXTS);
  const field = element('input', {
    type: 'search', class: 'find-field', 'aria-label': texts.label, placeholder: texts.placeholder,
    maxlength: '200', autocomplete: 'off', spellcheck: 'false', title: 'Ctrl+K'
  });
  const panel = element('div', { class: 'find-panel', role: 'region', 'aria-label': texts.label, hidden: true });
  const box = element('form', { class: 'find-box', role: 'search' }, field, panel);
  let latest = 0;

  const close = () => { panel.hidden = true; latest += 1; };
  const show = (...children) => {
    panel.replaceChildren(
      element('button', { type: 'button', class: 'find-close', 'aria-label': texts.close,
        onclick: () => { close(); field.focus(); } }, '×'),
      ...children,
      element('p', {}, element('a', { href: '/search' }, texts.page)));
    panel.hidden = false;
  };

  box.addEventListener('submit', async event => {
    event.preventDefault();
    const turn = ++latest;
    show(element('p', { role: 'status' }, texts.searching));
    try {
      const result = await call('POST', '/api/desk/search', { text: field.value });
      if (turn === latest) {
        show(
          element('p', { role: 'status' }, result.found.length ? texts.found + result.found.length : texts.nothing),
          ...result.hints.map(hint => element('p', {}, hint)),
          element('ul', { class: 'find-hits' }, result.found.map(hit => hitItem(hit, texts))));
      }
    } catch (refused) {
      if (turn === latest) {
        show(element('p', { role: 'alert' }, refused.problem ? refused.message : texts.failed));
      }
    }
  });
  box.addEventListener('keydown', event => {
    const links = [...panel.querySelectorAll('.find-hits a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' && links.length && !panel.hidden) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? field : links[at - 1]).focus();
    }
  });
  panel.addEventListener('click', event => {
    if (event.target.closest('a')) {
      close();
    }
  });
  node.append(box);
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey && !event.altKey && !event.shiftKey && event.code === 'KeyK') {
    const field = document.querySelector('.find-field');
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
});

/* Beside the form of a signal. */

const input = (form, key) => form.querySelector(`[id$="-Field_${key}"], [id$="-Field_${key}"] input`);

/** As if typed, so that the form takes it. */
function type(field, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(form, code, number) {
  const radio = [...form.querySelectorAll('input[type=radio]')]
    .filter(one => one.id.includes('Field_knownFamily'))[code === 'KNOWN' ? 0 : 1];
  if (!radio) {
    return;
  }
  radio.click();
  if (number) {
    const wait = (left) => setTimeout(() => {
      const field = input(form, 'knownCase');
      if (field) {
        type(field, number);
      } else if (left > 0) {
        wait(left - 1);
      }
    }, 50);
    wait(20);
  }
}

let timer;
let asked = '';

async function lookForDoubles(form) {
  const surname = (input(form, 'familyName') || {}).value || '';
  const address = (input(form, 'address') || {}).value || '';
  const phone = (input(form, 'reporterPhone') || {}).value || '';
  const question = [surname, address, phone].join('|');
  if (surname.trim().length < 3 || question === asked) {
    return;
  }
  asked = question;
  const texts = await words(TEXTS);
  let found;
  try {
    found = (await call('POST', '/api/desk/doubles', { surname, address, phone })).found;
  } catch (refused) {
    return; // only an offer; the step after the signal offers it again
  }
  const old = form.querySelector('.find-doubles');
  if (old) {
    old.remove();
  }
  if (!found.length || question !== asked) {
    return;
  }
  const status = element('p', { role: 'status' });
  const note = code => number => () => { choose(form, code, number); status.textContent = texts.chosen; };
  const place = input(form, 'address').closest('.fjs-form-field') || form;
  place.after(element('section', { class: 'find-doubles', 'aria-label': texts.doubles },
    element('h4', {}, texts.doubles),
    element('ul', {}, found.map(hit => element('li', {},
      element('strong', {}, hit.name), ' ' + hit.address + ' ',
      element('span', { class: 'find-why' }, hit.why.join('; ')), ' ',
      hit.cases.flatMap(number => [
        element('a', { href: '/cases/' + number, target: '_blank', rel: 'noopener' }, number), ' ',
        element('button', { type: 'button', onclick: note('KNOWN')(number) }, texts.same + ' ' + number), ' '
      ])))),
    element('button', { type: 'button', onclick: note('OTHER')() }, texts.another), status));
}

document.addEventListener('input', event => {
  const form = event.target.closest && event.target.closest('.fjs-form');
  if (form && input(form, 'familyName')) {
    clearTimeout(timer);
    timer = setTimeout(() => lookForDoubles(form).catch(() => {}), PAUSE_MS);
  }
});

export default {
  id: 'opora.find',
  pluginPoint: 'tasklist.navbar.action',
  priority: 20,
  render: node => { header(node).catch(() => {}); },
  unmount: () => {}
};
