/*
 * From one task to the next. A free task says above its form that it wants to be taken, with a button; once a task is
 * completed the next one of the list is offered.
 */
import { element, words } from './desk.js';

const PATIENCE_MS = 8000;
const LOOK_AGAIN_MS = 150;
const EMPTY_MS = 30000;
const TEXTS = {
  en: {
    free: 'Nobody has taken this task yet. Take it to send off its form.',
    take: 'Take it up',
    held: 'Somebody else holds this task: only who holds it can send off its form.',
    done: 'Done.',
    next: 'Next:',
    empty: 'Nothing more in this list.',
    close: 'Close'
  },
  ru: {
    free: 'Эту задачу ещё никто не взял. Возьмите её, чтобы отправить форму.',
    take: 'Взять в работу',
    held: 'Задача у другого сотрудника: отправить форму может только он.',
    done: 'Готово.',
    next: 'Следующая:',
    empty: 'В этом списке больше ничего нет.',
    close: 'Закрыть'
  }
};

window.angular.module('cam.tasklist.form').decorator('camTasklistFormCamundaDirective', [
  '$delegate',
  function ($delegate) {
    $delegate.forEach(directive => {
      const { link, compile } = directive;
      // whichever of the two another script builds upon
      directive.link = around(link);
      directive.compile = function () {
        return around(compile.apply(this, arguments));
      };
    });
    return $delegate;
  }
]);

function around(link) {
  return function (scope, node, attributes, form) {
    const { taskId } = form.getParams() || {};
    if (taskId && !form.deskNext) {
      form.deskNext = true;
      offerAfter(form, taskId);
      askToTake(scope, node[0]);
    }
    return link.apply(this, arguments);
  };
}

function offerAfter(form, taskId) {
  const register = form.registerCompletionHandler;
  form.registerCompletionHandler = function (complete) {
    return register.call(form, done => {
      const before = shownTasks();
      complete((fault, answer) => {
        done(fault, answer);
        if (!fault) {
          window.dispatchEvent(new CustomEvent('desk-completed', { detail: { taskId } }));
          offer(taskId, before);
        }
      });
    });
  };
}

function shownTasks() {
  return [...document.querySelectorAll('.tasks-list li.task .desk-card')].map(card => card.dataset.task);
}

/**
 * Waits until the list is without the task that is done. What the process asks for next may come to the list a little
 * later, so an empty list is watched for a while.
 */
function offer(done, before) {
  const end = Date.now() + PATIENCE_MS;
  let saidEmpty = false;
  const look = async () => {
    const now = shownTasks();
    const next = before.slice(before.indexOf(done) + 1).find(task => now.includes(task)) || now.find(task => task !== done);
    const comes = now.includes(done) || (next && isUnknown(next));
    if (comes && Date.now() < end) {
      setTimeout(look, LOOK_AGAIN_MS);
    } else if (next) {
      await show(next);
    } else if (!saidEmpty) {
      saidEmpty = true;
      await show();
      setTimeout(look, LOOK_AGAIN_MS);
    } else if (document.querySelector('.desk-next') && Date.now() < end + EMPTY_MS) {
      setTimeout(look, LOOK_AGAIN_MS);
    }
  };
  setTimeout(look, LOOK_AGAIN_MS);
}

/** Its card does not say yet whom it is about. */
function isUnknown(taskId) {
  const item = itemOf(taskId);
  return !item || item.querySelector('.desk-card').hasAttribute('aria-busy');
}

async function show(taskId) {
  const texts = await words(TEXTS);
  remove();
  const item = taskId && itemOf(taskId);
  const go = item && element('button', { class: 'btn btn-primary', type: 'button', onclick: () => open(taskId) });
  if (go) {
    const who = item.querySelector('.desk-card-who');
    go.append(texts.next + ' ' + [item.querySelector('h4 a').textContent.trim(), who && who.title].filter(Boolean).join(' — '));
  }
  const bar = element(
    'section',
    { class: 'desk-next', role: 'status' },
    element('span', {}, go ? texts.done : texts.done + ' ' + texts.empty),
    go,
    element('button', { class: 'btn btn-link', type: 'button', onclick: remove }, texts.close)
  );
  document.body.append(bar);
  window.addEventListener('hashchange', removeOnceOpen);
  if (go && (!document.activeElement || document.activeElement === document.body)) {
    go.focus();
  }
}

function itemOf(taskId) {
  const card = document.querySelector('.tasks-list .desk-card[data-task="' + CSS.escape(taskId) + '"]');
  return card && card.closest('li.task');
}

/** The list may have been drawn anew since the offer was made. */
function open(taskId) {
  remove();
  const item = itemOf(taskId);
  if (item) {
    item.querySelector('h4 a').click();
  }
}

function removeOnceOpen() {
  if (/[?&]task=[^&]/.test(window.location.hash)) {
    remove();
  }
}

function remove() {
  window.removeEventListener('hashchange', removeOnceOpen);
  document.querySelectorAll('.desk-next').forEach(bar => bar.remove());
}

/** The small link in the head of a task is easily overlooked; this one stands where the form begins. */
async function askToTake(scope, node) {
  let gone = false;
  scope.$on('$destroy', () => {
    gone = true;
  });
  const texts = await words(TEXTS);
  // the form itself lies under a veil until it is one's own
  const pane = node.closest('.form-pane');
  if (gone || !pane) {
    return;
  }
  const bar = element('div', { class: 'desk-take', role: 'status' });
  pane.prepend(bar);
  scope.$watch(holding, held => {
    bar.hidden = held === 'me';
    bar.replaceChildren(
      element('span', {}, held === 'free' ? texts.free : held === 'other' ? texts.held : ''),
      held === 'free' ? element('button', { class: 'btn btn-primary', type: 'button', onclick: take }, texts.take) : ''
    );
  });
  scope.$on('$destroy', () => bar.remove());
}

/** As the head of the task shows it. */
function holding() {
  if (document.querySelector('.task-card button.claim')) {
    return 'free';
  }
  return document.querySelector('.task-card .reset-assignee') ? 'other' : 'me';
}

function take() {
  const claim = document.querySelector('.task-card button.claim');
  if (claim) {
    claim.click();
  }
}

export default [];
