/* Beside the actions of a task: its form on paper, to be filled in by hand, and the files of its case. */
import { element, words } from './desk.js';

const TEXTS = {
  en: { print: 'Print the form', files: 'Files' },
  ru: { print: 'Печать формы', files: 'Файлы' }
};

async function render(node, { taskId }) {
  const place = element('span', { class: 'desk-paper' });
  node.append(place);
  const texts = await words(TEXTS).catch(() => TEXTS.en);
  const task = '/tasks/' + encodeURIComponent(taskId);
  place.append(
    link(task + '/form.pdf', 'glyphicon-print', texts.print),
    link(task + '/attachments', 'glyphicon-paperclip', texts.files)
  );
}

/* In a page of its own, so that what stands in the form here stays. */
function link(href, icon, text) {
  return element('a', { class: 'btn btn-link', href, target: '_blank', rel: 'noopener' },
    element('span', { class: 'glyphicon ' + icon, 'aria-hidden': 'true' }), ' ' + text);
}

export default {
  id: 'opora.paper',
  pluginPoint: 'tasklist.task.action',
  priority: 20,
  render
};
