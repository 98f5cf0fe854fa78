/* Keeps what is written into one opened form on the server, until it is signed. */

import { call, csrf } from './desk.js';
import * as session from './session.js';

const AGAIN = 5000;
const LOOK = 20000;
/** Whoever does nothing for so long is not looked out for: looking would keep his session alive. */
const IDLE = 600000;
/** What a browser still sends for a page that goes away, in characters that may weigh two bytes. */
const PARTING = 30000;
/** When trying again is of no use. */
const FINAL = ['conflict', 'gone', 'held', 'large'];

/** Of the forms on the screen, and of those that are gone but not yet saved. */
const open = new Set();

let lastTouch = Date.now();
['keydown', 'pointerdown'].forEach(event => window.addEventListener(event, () => {
  lastTouch = Date.now();
}, { capture: true, passive: true }));

/**
 * What is open while the page goes away is sent after it; what cannot be sent so, the person is asked about.
 */
window.addEventListener('pagehide', () => open.forEach(keeper => keeper.part()));
window.addEventListener('beforeunload', event => {
  if ([...open].some(keeper => keeper.isInDanger())) {
    event.preventDefault();
  }
});

export function anyOpen() {
  return open.size > 0;
}

/** Saves all that is not saved yet. */
export function saveAll() {
  return Promise.all([...open].map(keeper => keeper.save()));
}

/** Nothing is saved any more: the person goes. */
export function abandonAll() {
  [...open].forEach(keeper => keeper.stop());
}

/** A random id of this browser, which tells this computer from another and nothing else. */
export function computer() {
  const known = localStorage.getItem('opora-computer');
  const id = known || crypto.randomUUID?.() || randomId();
  if (!known) {
    localStorage.setItem('opora-computer', id);
  }
  return id;
}

/** Where browsers know no randomUUID: over plain HTTP. */
function randomId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

export class Keeper {

  /**
   * @param path of the draft in the API
   * @param tell is called with what has become of it: saved, unsaved, conflict, gone, held, large, offline, others
   */
  constructor(path, tell) {
    this.path = path;
    this.tell = tell;
    this.tab = crypto.randomUUID?.() || randomId();
    this.turn = 0;
    this.state = 'saved';
    this.saved = '{}';
    this.fields = {};
    this.after = 2000;
  }

  /** Asks for the draft of this form and who else writes in it. */
  async begin() {
    open.add(this);
    this.forget = session.onReturn(() => this.save());
    const opened = await call('GET', this.path);
    this.after = opened.saveAfter;
    this.take(opened.draft);
    if (this.path.startsWith('/api/desk/drafts/')) {
      this.looking = setInterval(() => this.look(), LOOK);
    }
    return opened;
  }

  /** From now on this is the draft that is known. */
  take(draft) {
    this.version = draft ? draft.version : undefined;
    this.fields = draft ? draft.fields : {};
    this.saved = JSON.stringify(this.fields);
    this.become('saved');
  }

  /** The form now differs from what it showed first by these fields. */
  changed(fields) {
    this.fields = fields;
    if (this.isUnsaved() && !['conflict', 'gone'].includes(this.state)) {
      this.become('unsaved');
      this.soon(this.after);
    }
  }

  isUnsaved() {
    return !this.stopped && JSON.stringify(this.fields) !== this.saved;
  }

  /** It would be lost with the page: there is nobody to send it to, or it is too much to send in parting. */
  isInDanger() {
    const unreachable = session.isLost() || this.state === 'offline' || FINAL.includes(this.state);
    return this.isUnsaved() && (unreachable || JSON.stringify(this.fields).length > PARTING);
  }

  soon(milliseconds) {
    if (!this.timer && !this.paused) {
      this.timer = setTimeout(() => this.save(), milliseconds);
    }
  }

  /** Saves at once, one saving after the other. */
  save() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const due = !this.paused && !session.isLost() && this.isUnsaved() && !['conflict', 'gone'].includes(this.state);
    if (due && !this.saving) {
      this.saving = this.send().finally(() => {
        this.saving = undefined;
        if (this.isUnsaved() && this.state === 'unsaved') {
          this.soon(this.after);
        }
      });
    }
    return this.saving || Promise.resolve();
  }

  async send() {
    const body = this.body();
    const text = JSON.stringify(body.fields);
    try {
      const empty = text === '{}';
      const answer = empty && this.version === undefined ? {}
        : await call(empty ? 'DELETE' : 'PUT', this.path, empty ? undefined : body, this.condition());
      this.saved = text;
      this.version = answer.version;
      this.become(this.isUnsaved() ? 'unsaved' : 'saved', answer.savedAt);
      if (answer.others) {
        this.tell('others', answer.others);
      }
    } catch (refused) {
      this.fail(refused);
    }
  }

  body() {
    this.turn += 1;
    return { tab: this.tab, turn: this.turn, computer: computer(), fields: this.fields };
  }

  condition() {
    return this.version === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${this.version}"` };
  }

  fail(refused) {
    const state = { 403: 'held', 404: 'gone', 412: 'conflict', 413: 'large' }[refused.status];
    if (refused.status === 401) {
      this.become('unsaved');
      session.lose();
    } else if (state) {
      this.become(state, refused.problem);
    } else {
      this.become('offline');
      this.soon(AGAIN);
    }
  }

  become(state, about) {
    this.state = state;
    this.tell(state, about);
    this.settle();
  }

  /** One's own words go over those of the other window, which have been told of. */
  prefer(version) {
    this.version = version;
    this.saved = undefined;
    this.become('unsaved');
    return this.save();
  }

  /** Throws the draft away. */
  async discard() {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    try {
      if (this.version !== undefined) {
        await call('DELETE', this.path, undefined, this.condition());
      }
      this.take(undefined);
      return true;
    } catch (refused) {
      this.fail(refused);
      return false;
    }
  }

  /** The draft as another window has left it. */
  async other() {
    const opened = await call('GET', this.path);
    this.take(opened.draft);
    return opened.draft ? opened.draft.fields : {};
  }

  /** Who else writes here now; or that the form has been signed meanwhile. */
  async look() {
    const there = document.visibilityState === 'visible' && Date.now() - lastTouch < IDLE;
    if (there && !session.isLost() && !this.paused && this.state !== 'gone') {
      try {
        this.tell('others', await call('GET', this.path + '/others'));
      } catch (refused) {
        if (refused.status === 401) {
          session.lose();
        } else if (refused.status === 404) {
          this.become('gone', refused.problem);
        }
      }
    }
  }

  /** The page goes away: nobody waits for the answer. */
  part() {
    if (this.isUnsaved() && !session.isLost() && !['conflict', 'gone'].includes(this.state)) {
      const headers = { 'Content-Type': 'application/json', ...csrf(), ...this.condition() };
      fetch(this.path, { method: 'PUT', headers, body: JSON.stringify(this.body()), keepalive: true }).catch(() => {});
    }
  }

  /** The form is being signed: nothing is saved beside that. */
  async pause() {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    this.paused = true;
  }

  /** It was not signed. */
  resume() {
    this.paused = false;
    return this.save();
  }

  /** The form leaves the screen; what is not saved yet is still saved, or handed to `lost`. */
  close(lost) {
    clearInterval(this.looking);
    this.closing = lost;
    return this.save().then(() => this.settle());
  }

  settle() {
    if (this.closing && !this.stopped) {
      const unsaved = this.isUnsaved();
      if (!unsaved || FINAL.includes(this.state)) {
        this.stop();
        if (unsaved) {
          this.closing(this.fields);
        }
      }
    }
  }

  /** Signed, or given up. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.looking);
    this.forget?.();
    open.delete(this);
  }
}
