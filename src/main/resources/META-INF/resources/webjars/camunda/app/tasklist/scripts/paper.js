/* The tab "Paper" of a task: its form to print and fill in by hand, and the files of its case. */
import { element, me } from './desk.js';

const TEXTS = {
  en: { tab: 'Paper', print: 'Print the form to fill in by hand', files: 'Files of the case' },
  ru: { tab: 'Бумаги', print: 'Напечатать форму для заполнения от руки', files: 'Файлы дела' }
};

const language = await me()
  .then(known => known.language)
  .catch(() => (navigator.language || 'en').slice(0, 2));
const words = TEXTS[language] || TEXTS.en;

/* In a page of its own, so that what stands in the form here stays. */
function link(href, text) {
  return element('p', {}, element('a', { href, target: '_blank', rel: 'noopener' }, text));
}

export default {
  id: 'opora-paper',
  pluginPoint: 'tasklist.task.detail',
  priority: 3,
  properties: { label: words.tab },
  render(node, { taskId }) {
    const task = '/tasks/' + encodeURIComponent(taskId);
    node.append(element('div', { class: 'desk-paper' },
      link(task + '/form.pdf', words.print),
      link(task + '/attachments', words.files)));
  },
  unmount() {}
};
