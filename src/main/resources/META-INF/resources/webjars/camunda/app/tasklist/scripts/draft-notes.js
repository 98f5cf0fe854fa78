/* What the person before a form is told about its draft. */

import { element, me, words } from './desk.js';

const TEXTS = {
  en: {
    draft: (at, here) => `Draft of ${at}, from ${here ? 'this' : 'another'} computer.`,
    discard: 'Discard',
    discarded: 'The draft is thrown away.',
    replaced: 'This is what was written in the other window.',
    back: 'Bring back what I had',
    saved: at => `Saved at ${at}.`,
    unsaved: '',
    offline: 'Not saved: there is no connection. It will be tried again.',
    unavailable: 'Drafts cannot be kept at the moment. Complete the form before you leave this page.',
    held: 'What you write here is not kept: the task is held by somebody else, or it is for another role.',
    large: 'Not saved: this is more than a draft may hold. Shorten it, or complete the form.',
    writes: (name, since, last) => `${name} has been filling in this form since ${since} (last saved at ${last}).`,
    conflict: at => at
      ? `The draft was changed in another window at ${at}.`
      : 'The draft was thrown away in another window.',
    mine: 'Keep what is here',
    other: 'Take the other',
    gone: 'This form need not be filled in any more: somebody has completed it, or the process has withdrawn it.',
    show: 'Show what I wrote',
    lost: 'What you wrote in a form that is no longer open has not been kept.',
    wrote: 'What you wrote',
    copy: 'Copy',
    close: 'Close'
  },
  ru: {
    draft: (at, here) => `Черновик от ${at}, ${here ? 'с этого' : 'с другого'} компьютера.`,
    discard: 'Удалить черновик',
    discarded: 'Черновик удалён.',
    replaced: 'Здесь то, что введено в другом окне.',
    back: 'Вернуть введённое мной',
    saved: at => `Сохранено в ${at}.`,
    unsaved: '',
    offline: 'Не сохранено: нет связи. Попытка повторится.',
    unavailable: 'Черновики сейчас не сохраняются. Завершите форму, прежде чем уйти с этой страницы.',
    held: 'Введённое здесь не сохраняется: задача у другого сотрудника или для другой роли.',
    large: 'Не сохранено: это больше, чем помещается в черновик. Сократите текст или завершите форму.',
    writes: (name, since, last) => `${name} заполняет эту форму с ${since} (последнее сохранение: ${last}).`,
    conflict: at => at ? `Черновик изменили в другом окне в ${at}.` : 'Черновик удалили в другом окне.',
    mine: 'Оставить то, что здесь',
    other: 'Взять то, что там',
    gone: 'Эту форму больше не нужно заполнять: её уже завершили, или процесс её отозвал.',
    show: 'Показать введённое',
    lost: 'Введённое в форме, которая уже закрыта, не сохранилось.',
    wrote: 'Что вы ввели',
    copy: 'Скопировать',
    close: 'Закрыть'
  }
};

export class Notes {

  /** @param host element before the form */
  constructor(host) {
    this.host = host;
    // always there, so that the form does not move under the hand that fills it in
    this.saved = element('p', { class: 'opora-note-saved' });
    host.append(this.saved);
    this.lines = {};
    this.zone = undefined;
    this.text = words(TEXTS);
  }

  /**
   * @param kind of the line, which takes the place of the line of the same kind
   * @param say makes the sentence of the texts; nothing takes the line away
   * @param actions pairs of a text's key and what happens on the click
   */
  async line(kind, say, ...actions) {
    const text = await this.text;
    this.language = this.language || (await me().catch(() => ({}))).language;
    const sentence = say ? say(text, moment => this.at(moment)) : '';
    if (kind === 'saved') {
      this.saved.textContent = sentence;
      return;
    }
    this.lines[kind]?.remove();
    delete this.lines[kind];
    if (sentence) {
      const buttons = actions.map(([key, act]) =>
        element('button', { type: 'button', class: 'btn btn-link', onclick: act }, text[key]));
      this.lines[kind] = element('p', { class: 'opora-note-' + kind }, sentence, ' ', buttons);
      this.host.append(this.lines[kind]);
    }
  }

  /** The region's clock; with the day if it is not today's. */
  at(moment) {
    const written = style => new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : this.language, { ...style, timeZone: this.zone });
    const day = date => written({ dateStyle: 'short' }).format(date);
    const time = written({ timeStyle: 'short' }).format(new Date(moment));
    return day(new Date(moment)) === day(new Date()) ? time : `${day(new Date(moment))} ${time}`;
  }
}

/** For a form that is not on the screen any more. */
export async function lost(written) {
  const text = await words(TEXTS);
  const bar = element('div', { class: 'opora-bar', role: 'alert' }, text.lost, ' ',
    element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(written, bar) }, text.show), ' ',
    element('button', { type: 'button', class: 'btn btn-link', onclick: () => bar.remove() }, text.close));
  document.body.append(bar);
}

/** To be read, and copied elsewhere. */
export async function show(written, bar) {
  const text = await words(TEXTS);
  const area = element('textarea', { readonly: true, rows: 16, autocomplete: 'off', 'aria-label': text.wrote });
  area.value = written;
  const dialog = element('dialog', { class: 'opora-written', 'aria-label': text.wrote },
    element('h4', {}, text.wrote), area,
    element('div', {},
      element('button', { type: 'button', class: 'btn btn-primary', onclick: () => copy(area) }, text.copy), ' ',
      element('button', { type: 'button', class: 'btn btn-default', onclick: () => dialog.close() }, text.close)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    bar?.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function copy(area) {
  area.select();
  if (navigator.clipboard) {
    navigator.clipboard.writeText(area.value);
  } else {
    document.execCommand('copy');
  }
}
