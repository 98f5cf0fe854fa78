/* Tells the person before a form what becomes of his draft, and does what he then chooses. */

import { computer } from './draft-keeper.js';
import { Notes, show } from './draft-notes.js';
import { inWords } from './form-values.js';

const TROUBLE = ['gone', 'held', 'large', 'offline', 'unavailable'];

export class Talk {

  /** @param room element before the form */
  constructor(form, room) {
    this.form = form;
    this.notes = new Notes(room);
  }

  greet({ draft, holder, mayFill, others }) {
    if (draft && Object.keys(draft.fields).length) {
      this.notes.line('draft', (text, at) => text.draft(at(draft.savedAt), draft.computer === computer()),
        ['discard', () => this.discard()]);
    }
    if (!mayFill && holder !== null) {
      this.tell('held');
    }
    this.tell('others', others);
  }

  /** What has become of the draft, see Keeper. */
  tell(state, about) {
    if (state === 'others') {
      this.notes.line('others', (text, at) =>
        about.map(one => text.writes(one.name, at(one.begunAt), at(one.savedAt))).join(' '));
      return;
    }
    this.form.dirty(state !== 'saved');
    this.notes.line('saved', state === 'saved' && about ? (text, at) => text.saved(at(about)) : undefined);
    this.notes.line('trouble', TROUBLE.includes(state) ? text => text[state] : undefined,
      ...(state === 'gone' ? [['show', () => this.show()]] : []));
    this.notes.line('conflict', state === 'conflict' ? (text, at) => text.conflict(about.savedAt && at(about.savedAt)) : undefined,
      ['mine', () => this.form.keeper.prefer(about.version)], ['other', () => this.takeOther()]);
  }

  show() {
    show(inWords(this.form.schema, this.form.fields()));
  }

  async discard() {
    const mine = this.form.fields();
    if (await this.form.keeper.discard()) {
      await this.form.fill({});
      this.notes.line('draft', text => text.discarded, ['back', () => this.bringBack(mine)]);
    }
  }

  async takeOther() {
    const mine = this.form.fields();
    const other = await this.form.keeper.other().catch(refused => this.form.keeper.fail(refused));
    if (other) {
      await this.form.fill(other);
      this.notes.line('draft', text => text.replaced, ['back', () => this.bringBack(mine)]);
    }
  }

  async bringBack(fields) {
    await this.form.fill(fields);
    this.notes.line('draft');
    this.form.keeper.changed(this.form.fields());
    this.form.keeper.save();
  }
}
