/* The session of the one who works here: what happens when it is over while a form is open. */

import { element, me, meAnew, words } from './desk.js';

const TEXTS = {
  en: {
    lost: 'Your session is over. What you have written is still here. ',
    login: 'Log in again in another tab',
    back: ', then go on here: everything is kept.',
    other: name => `Now ${name} is logged in on this computer. What you have written is still here; it is kept when you log in again. `
  },
  ru: {
    lost: 'Сеанс завершён. Всё, что вы ввели, пока на месте. ',
    login: 'Войдите ещё раз в другой вкладке',
    back: ' и продолжайте здесь: ничего не потеряется.',
    other: name => `Теперь на этом компьютере работает ${name}. Всё, что вы ввели, пока на месте и сохранится, когда вы снова войдёте. `
  }
};
const ROUND = 4000;

const waiting = new Set();
let bar;
let first;
let round;

/** Remembers who works here, while he does. */
export function begin() {
  return me().then(who => {
    first = first || who.login;
  }).catch(() => {});
}

export function isLost() {
  return Boolean(bar);
}

/** Calls it when the same person is back; gives a function that forgets it. */
export function onReturn(call) {
  waiting.add(call);
  return () => waiting.delete(call);
}

/**
 * Before something is done in a person's name.
 *
 * @throws if it would be in that of another, or of nobody
 */
export async function check() {
  const who = await meAnew().catch(() => undefined);
  if (!who || first && who.login !== first) {
    lose();
    throw new Error((await words(TEXTS)).lost);
  }
}

/** The session is over: says so, and looks now and then whether the person is back. */
export async function lose() {
  if (!bar) {
    bar = element('div', { class: 'opora-bar', role: 'alert' });
    document.body.append(bar);
    await say(text => [text.lost]);
    round = setInterval(look, ROUND);
    window.addEventListener('focus', look);
  }
}

async function look() {
  try {
    const who = await meAnew();
    if (bar && (!first || who.login === first)) {
      // the engine's interface hands out its token of the new session
      await fetch('/camunda/api/engine/engine', { headers: { Accept: 'application/json' } });
      found();
    } else if (bar) {
      await say(text => [text.other(who.name)]);
    }
  } catch (still) {
    // not yet
  }
}

function found() {
  clearInterval(round);
  window.removeEventListener('focus', look);
  bar.remove();
  bar = undefined;
  [...waiting].forEach(call => call());
}

async function say(what) {
  const text = await words(TEXTS);
  bar.replaceChildren(...what(text), element('a', { href: '/login', target: '_blank', rel: 'noopener' }, text.login), text.back);
}
