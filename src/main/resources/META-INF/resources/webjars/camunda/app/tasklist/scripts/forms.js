/*
 * Takes the place of Tasklist's own way of showing a Camunda Form, which keeps drafts in the browser in clear and has
 * faults that lose what people write (docs/adr/0019): Enter completes the task, the last word is lost if the button is
 * pressed at once, rows of a list that are folded away are not sent, and a list goes on complaining of rows that are right.
 *
 * A form can be sent off at any time. Its fields then say what is missing, and nothing leaves before all is right.
 */
import { words } from './desk.js';
import { Keeper } from './draft-keeper.js';
import { lost } from './draft-notes.js';
import { Talk } from './draft-talk.js';
import { differences, inRegion, inWords, onThisComputer, shortened, typed, unfolded } from './form-values.js';
import { fetchSchema, plain, sign } from './form-post.js';

/** Where form-js stands in the bundle of Tasklist 7.24.0, the last one of the community edition. */
const FORM_JS = 57661;
/** Fields that appear because of the last answer report themselves a moment later. */
const DRAWN = 150;

const TEXTS = {
  en: { incomplete: 'Some answers are missing or not right. They are marked.' },
  ru: { incomplete: 'Не все ответы даны или верны. Они отмечены.' }
};

let formJs;

function formClass() {
  if (!formJs) {
    window.webpackChunkcamunda_bpm_webapp.push([['opora-forms'], {}, load => {
      formJs = load(FORM_JS).Form;
    }]);
  }
  return formJs;
}

const forms = window.angular.module('cam.tasklist.form');
forms.decorator('camTasklistFormCamundaDirective', [
  '$delegate', 'camAPI', 'Uri', '$cookies', 'Notifications', '$translate',
  function ($delegate, camAPI, Uri, $cookies, Notifications, $translate) {
    const tasklist = { camAPI, Uri, $cookies, Notifications, $translate };
    $delegate.forEach(directive => {
      directive.compile = () => (scope, element, attributes, form) => {
        let open;
        form.notifyFormValidated(false);
        scope.$watch('asynchronousFormKey.key', key => {
          open?.end();
          if (key) {
            open = new OpenForm(tasklist, scope, element[0], form);
            open.begin(key).catch(fault => form.notifyFormInitializationFailed(fault));
          }
        });
        scope.$on('$destroy', () => open?.end());
      };
    });
    return $delegate;
  }
]);
// first of all, whichever script is loaded first: others build upon this way of showing a form
forms._configBlocks.unshift(forms._configBlocks.pop());

/** A form on the screen, of a task or of a process that begins. */
class OpenForm {

  constructor(tasklist, scope, host, form) {
    Object.assign(this, { tasklist, scope, host, form });
    const { taskId, processDefinitionId, processDefinitionKey } = form.getParams();
    this.task = taskId;
    this.definition = processDefinitionId;
    this.path = taskId
      ? '/api/desk/drafts/' + encodeURIComponent(taskId)
      : '/api/desk/start-drafts/' + encodeURIComponent(processDefinitionKey || processDefinitionId.split(':')[0]);
    this.changedAt = 0;
  }

  async begin(key) {
    this.makeRoom();
    const [schema, variables, opened] = await Promise.all([fetchSchema(key), this.fetchVariables(), this.fetchDraft()]);
    if (this.ended) {
      this.keeper.stop();
      return;
    }
    this.schema = unfolded(schema);
    this.zone = opened?.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.talk.notes.zone = this.zone;
    this.given = onThisComputer(this.schema, plain(this.schema, variables), this.zone);
    await this.draw(opened);
    this.form.notifyFormInitialized();
    this.form.registerSaveHandler(() => this.keeper.save());
    this.form.registerCompletionHandler(done => this.complete(done));
    if (opened) {
      this.talk.greet(opened);
    }
  }

  makeRoom() {
    const room = document.createElement('div');
    room.className = 'opora-notes';
    room.setAttribute('role', 'status');
    const paper = document.createElement('div');
    this.host.append(room, paper);
    this.room = room;
    this.paper = paper;
    this.talk = new Talk(this, room);
    this.keeper = new Keeper(this.path, (state, about) => this.talk.tell(state, about));
    // Enter is not a signature
    paper.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
    }, true);
    paper.addEventListener('focusout', () => setTimeout(() => this.keeper.save()));
    this.forgetful = new MutationObserver(() => forgetInput(paper));
    this.forgetful.observe(paper, { childList: true, subtree: true });
  }

  async fetchVariables() {
    if (!this.task) {
      return {};
    }
    try {
      return await this.tasklist.camAPI.resource('task').formVariables({ id: this.task, deserializeValues: false });
    } catch (fault) {
      const status = await this.tasklist.$translate('LOAD_VARIABLES_FAILURE');
      this.tasklist.Notifications.addError({ status, message: fault.message, scope: this.scope });
      return {};
    }
  }

  /** A form is shown whether or not its draft can be had. */
  async fetchDraft() {
    try {
      return await this.keeper.begin();
    } catch (refused) {
      this.talk.tell(refused.status === 404 ? 'gone' : 'unavailable');
      return undefined;
    }
  }

  async draw(opened) {
    const Form = formClass();
    // without the delay of form-js, so that nothing is under way when somebody presses the button
    this.shown = new Form({ container: this.paper, debounce: false });
    this.base = await untouched(Form, this.schema, this.given);
    await this.fill(opened?.draft?.fields || {});
    this.shown.on('changed', () => this.changed());
    forgetInput(this.paper);
  }

  /** Values as the computer's clock has them. */
  written() {
    return typed(this.schema, this.shown._getState().data);
  }

  /** What has been written, as the region's clock has it. */
  fields() {
    return inRegion(this.schema, differences(this.base, this.written()), this.zone);
  }

  /** Shows these answers over what the form showed first. */
  async fill(fields) {
    await this.shown.importSchema(this.schema, { ...this.given, ...onThisComputer(this.schema, fields, this.zone) });
    this.last = this.written();
  }

  changed() {
    const now = this.written();
    if (this.last && JSON.stringify(now) !== JSON.stringify(this.last)) {
      const ids = shortened(this.shown._getState().schema, this.last, now);
      this.last = now;
      this.changedAt = Date.now();
      this.keeper.changed(this.fields());
      if (ids.length) {
        this.forgetErrors(ids);
      }
    }
  }

  forgetErrors(ids) {
    const errors = { ...this.shown._getState().errors };
    ids.forEach(id => delete errors[id]);
    this.shown._setState({ errors });
  }

  dirty(is) {
    if (this.isDirty !== is && !this.ended) {
      this.isDirty = is;
      this.form.notifyFormDirty(is);
    }
  }

  async complete(done) {
    const finish = (fault, answer) => this.scope.$evalAsync(() => done(fault, answer));
    try {
      await pause(DRAWN - (Date.now() - this.changedAt));
      const { data, errors } = this.shown.submit();
      if (Object.keys(errors).length) {
        this.pointOut();
        throw new Error((await words(TEXTS)).incomplete);
      }
      await this.keeper.pause();
      const answer = await sign(this.tasklist, this.task, this.definition, inRegion(this.schema, data, this.zone));
      this.keeper.stop();
      finish(null, answer);
    } catch (fault) {
      this.keeper.resume();
      finish(fault);
    }
  }

  pointOut() {
    setTimeout(() => {
      const field = this.paper.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field');
      field?.scrollIntoView({ block: 'center' });
      // a list of options would open over the form
      field?.querySelector('input:not(.fjs-input-group input),textarea')?.focus({ preventScroll: true });
    }, DRAWN);
  }

  end() {
    if (!this.ended) {
      this.ended = true;
      this.forgetful.disconnect();
      this.room.remove();
      if (this.shown) {
        const { schema, keeper } = this;
        keeper.close(fields => lost(inWords(schema, fields)));
        this.shown.destroy();
      } else {
        this.keeper.stop();
      }
      this.paper.remove();
    }
  }
}

/** What a form holds before anybody writes; of a form of its own, for form-js forgets times that it gets while it is being drawn. */
async function untouched(Form, schema, given) {
  const form = new Form({ container: document.createElement('div') });
  await form.importSchema(schema, given);
  const values = typed(schema, form._getState().data);
  form.destroy();
  return values;
}

/** Browsers keep no list of what was written into a field. */
function forgetInput(paper) {
  paper.querySelectorAll('form,input,textarea').forEach(field => {
    if (field.getAttribute('autocomplete') !== 'off') {
      field.setAttribute('autocomplete', 'off');
    }
  });
}

function pause(milliseconds) {
  return new Promise(go => setTimeout(go, Math.max(0, milliseconds)));
}
