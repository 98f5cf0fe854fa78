/* The tab "Case file" beside the form: the server's own pages, read when the tab is opened and kept while it is away. */
import { element, me } from './desk.js';

const TEXTS = {
  en: {
    tab: 'Case file',
    loading: 'The case file is being read …',
    back: 'Back to the case file',
    refresh: 'Read anew',
    page: 'Open as a page',
    retry: 'Try again',
    login: 'Log in again',
    over: 'Your session is over.',
    403: 'Your role does not read case files.',
    404: 'This task belongs to no case, or you do not see it any more.',
    failed: 'The case file could not be read.'
  },
  ru: {
    tab: 'Дело',
    loading: 'Дело читается …',
    back: 'Назад к делу',
    refresh: 'Обновить',
    page: 'Открыть отдельной страницей',
    retry: 'Повторить',
    login: 'Войти снова',
    over: 'Сеанс завершён.',
    403: 'Ваша роль не предусматривает чтения дел.',
    404: 'Эта задача не относится к делу или больше вам не видна.',
    failed: 'Не удалось прочитать дело.'
  }
};

const language = await me()
  .then(known => known.language)
  .catch(() => (navigator.language || 'en').slice(0, 2));
const words = TEXTS[language] || TEXTS.en;

/* The one task whose case file was opened last, with all that was unfolded in it. Only here, never in a store. */
let kept;

class Unreadable extends Error {
  constructor(status) {
    super(String(status));
    this.status = status;
  }
}

/** A part of a page of ours. Whoever is logged out is sent to the login page, which is not to be shown here. */
async function part(path, options) {
  const answer = await fetch(path, { redirect: 'manual', headers: { Accept: 'text/html' }, ...options });
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    throw new Unreadable('over');
  }
  if (!answer.ok) {
    throw new Unreadable(answer.status);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
}

function styled() {
  if (!document.getElementById('case-file-style')) {
    document.head.append(element('link', { id: 'case-file-style', rel: 'stylesheet', href: '/css/case-file.css' }));
  }
}

class CaseFileTab {
  constructor(taskId) {
    this.taskId = taskId;
    this.body = element('div', { class: 'case-file-body' });
    this.root = element('div', { class: 'case-file-tab', onclick: event => this.click(event), onsubmit: event => this.ask(event) }, this.body);
    this.scrolled = 0;
    this.open();
  }

  async open() {
    await this.show(this.body, () => part('/cases/of-task/' + encodeURIComponent(this.taskId)), () => this.open(), file => {
      const number = file.dataset.case;
      this.number = number;
      return [
        element('p', { class: 'case-file case-file-acts' },
          element('button', { type: 'button', onclick: () => this.open() }, words.refresh), ' ',
          element('a', { href: '/cases/' + number, target: '_blank', rel: 'noopener' }, words.page)),
        file
      ];
    });
  }

  /** Says that it reads, then shows what came or what went wrong with a button to try again. */
  async show(place, read, again, made) {
    place.setAttribute('aria-busy', 'true');
    const waiting = element('p', { role: 'status' }, words.loading);
    place.replaceChildren(waiting);
    try {
      place.replaceChildren(...made(await read()));
    } catch (fault) {
      place.replaceChildren(refusal(fault, again));
    } finally {
      place.removeAttribute('aria-busy');
    }
  }

  click(event) {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const target = link.getAttribute('href') || '';
    if (target.startsWith('#case-')) {
      event.preventDefault();
      this.go(target.slice(1));
    } else if (link.classList.contains('again')) {
      event.preventDefault();
      this.story(new URLSearchParams());
    } else if (link.classList.contains('part')) {
      event.preventDefault();
      this.read(target, link);
    }
  }

  go(section) {
    const place = this.root.querySelector('#' + section);
    if (place) {
      place.scrollIntoView();
      place.setAttribute('tabindex', '-1');
      place.focus({ preventScroll: true });
    }
  }

  /** A form or the reasons, in the place of the file, which is there again after going back. */
  read(path, link) {
    const files = [...this.body.children];
    const scroller = scrollerOf(this.root);
    const height = scroller.scrollTop;
    const back = () => {
      this.body.replaceChildren(...files);
      scroller.scrollTop = height;
      link.focus({ preventScroll: true });
    };
    const backButton = () => element('p', { class: 'case-file' }, element('button', { type: 'button', class: 'back', onclick: back }, words.back));
    const place = element('div', {});
    const top = backButton();
    this.body.replaceChildren(top, place);
    scroller.scrollTop = 0;
    top.firstElementChild.focus({ preventScroll: true });
    const read = () => this.show(place, () => part(path + '?part=true'), read, shown => [shown, backButton()]);
    read();
  }

  ask(event) {
    if (!event.target.matches('.filter')) {
      return;
    }
    event.preventDefault();
    const asked = new URLSearchParams(new FormData(event.target));
    if (event.submitter && event.submitter.name) {
      asked.set(event.submitter.name, event.submitter.value);
    }
    this.story(asked);
  }

  /** What is searched for goes into the body, never into an address. */
  async story(asked) {
    const place = this.root.querySelector('#case-chronology');
    const token = place.querySelector('input[type=hidden]');
    asked.set(token.name, token.value);
    asked.set('part', 'true');
    place.classList.add('busy');
    place.setAttribute('aria-busy', 'true');
    place.querySelectorAll('.case-file-refused').forEach(old => old.remove());
    try {
      const found = await part('/cases/' + this.number + '/chronology', { method: 'POST', body: asked });
      place.replaceWith(found);
      this.go('case-chronology');
    } catch (fault) {
      place.classList.remove('busy');
      place.removeAttribute('aria-busy');
      place.append(refusal(fault, () => this.story(asked)));
    }
  }
}

function refusal(fault, again) {
  const said = fault instanceof Unreadable && words[fault.status] ? words[fault.status] : words.failed;
  const over = fault instanceof Unreadable && fault.status === 'over';
  return element('div', { class: 'case-file case-file-refused', role: 'alert' },
    element('p', {}, said),
    element('p', {},
      over && element('a', { href: '/login', target: '_blank', rel: 'noopener' }, words.login), ' ',
      element('button', { type: 'button', onclick: again }, words.retry)));
}

/** The element around that scrolls. */
function scrollerOf(node) {
  for (let around = node.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY)) {
      return around;
    }
  }
  return document.scrollingElement;
}

export default {
  id: 'opora-case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 5,
  properties: { label: words.tab },
  render(node, { taskId }) {
    styled();
    if (!kept || kept.taskId !== taskId) {
      kept = new CaseFileTab(taskId);
    }
    node.append(kept.root);
    const tab = kept;
    requestAnimationFrame(() => (scrollerOf(tab.root).scrollTop = tab.scrolled));
    tab.scrolling = () => {
      if (tab.root.isConnected) {
        tab.scrolled = scrollerOf(tab.root).scrollTop;
      }
    };
    document.addEventListener('scroll', tab.scrolling, true);
  },
  unmount() {
    if (kept) {
      document.removeEventListener('scroll', kept.scrolling, true);
    }
  }
};
