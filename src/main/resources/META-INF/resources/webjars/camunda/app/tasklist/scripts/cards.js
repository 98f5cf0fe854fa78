/*
 * Draws into each card of the list whom the task is about, and why it is due when it is. The cards of a page are asked for
 * at once; what was answered is kept while it is fresh, so that a list that is drawn anew does not jump. The names stay in
 * the memory of the page and go with it.
 */
import { call, element, words } from './desk.js';
import './lists.js';
import './next.js';

const MOST_AT_ONCE = 100;
const FRESH_MS = 5 * 60 * 1000;
const TEXTS = {
  en: { nobody: 'nobody has taken it', me: 'mine', failed: 'Details cannot be shown just now.', noTerm: 'no term' },
  ru: { nobody: 'никто не взял', me: 'у меня', failed: 'Подробности сейчас показать не удалось.', noTerm: 'без срока' }
};

const answered = new Map();
let waiting = [];
let texts = TEXTS.en;

function render(node, { taskId }, scope) {
  const box = element('div', { class: 'desk-card', 'data-task': taskId, 'aria-busy': 'true' });
  node.append(box);
  const state = stateOf(scope);
  const known = answered.get(taskId);
  if (known) {
    draw(box, known.card);
  }
  if (!known || known.state !== state || Date.now() - known.at > FRESH_MS) {
    ask({ taskId, state, box });
  }
}

/** What the list itself knows of the task; once it differs, the card is asked for anew. */
function stateOf(scope) {
  const task = (scope && scope.task) || {};
  return [task.assignee, task.due, task.priority].join(' ');
}

/** All that is asked within one turn of the page goes in one request. */
function ask(wanted) {
  waiting.push(wanted);
  if (waiting.length === 1) {
    setTimeout(() => {
      const all = waiting;
      waiting = [];
      for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
        fetchCards(all.slice(from, from + MOST_AT_ONCE));
      }
    });
  }
}

async function fetchCards(page) {
  try {
    texts = await words(TEXTS);
    const { cards } = await call('POST', '/api/desk/cards', { tasks: page.map(wanted => wanted.taskId) });
    window.dispatchEvent(new CustomEvent('desk-cards'));
    const byTask = new Map(cards.map(card => [card.task, card]));
    for (const { taskId, state, box } of page) {
      const card = byTask.get(taskId);
      if (card) {
        answered.set(taskId, { card, state, at: Date.now() });
        draw(box, card);
      } else {
        answered.delete(taskId);
        box.replaceChildren();
        box.removeAttribute('aria-busy');
      }
    }
  } catch (fault) {
    page.filter(({ taskId }) => !answered.has(taskId)).forEach(({ box }) => showStock(box));
  }
}

/** Without our words the list's own are better than none. */
function showStock(box) {
  box.replaceChildren(line('desk-card-why', texts.failed));
  box.removeAttribute('aria-busy');
  const item = box.closest('li.task');
  if (item) {
    item.classList.add('desk-plain');
  }
}

function draw(box, card) {
  box.removeAttribute('aria-busy');
  box.replaceChildren(whom(card), where(card), ...when(card));
}

function whom(card) {
  return line('desk-card-who', card.who || card.caseNumber, card.district && part('desk-card-district', card.district));
}

function where(card) {
  const level = card.level && part('desk-card-level desk-level-' + card.level.code.toLowerCase(), card.level.words);
  const holder = card.holder ? (card.holder.me ? texts.me : card.holder.name) : texts.nobody;
  return line('desk-card-case', level, card.who && part('', card.caseNumber), part('desk-card-holder', holder));
}

function when({ due }) {
  if (!due) {
    return [line('desk-card-due', texts.noTerm), line('desk-card-why', '')];
  }
  const why = due.why ? [due.why.words, due.why.legalBasis].filter(Boolean).join(' · ') : '';
  return [
    line(
      'desk-card-due' + (due.overdue ? ' desk-overdue' : ''),
      due.overdue && element('span', { class: 'glyphicon glyphicon-exclamation-sign', 'aria-hidden': 'true' }),
      part('desk-card-left', due.left),
      part('', due.day)
    ),
    line('desk-card-why', why)
  ];
}

/** What does not fit into a line can be read in its tooltip. */
function line(classes, ...children) {
  const made = element('div', { class: classes }, ...children);
  made.title = made.textContent ? [...made.childNodes].map(node => node.textContent).filter(Boolean).join(' · ') : '';
  return made;
}

function part(classes, text) {
  return element('span', { class: classes }, text);
}

export default { id: 'desk-card', pluginPoint: 'tasklist.card', priority: 100, render };
