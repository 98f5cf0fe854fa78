/* Takes the place of the file of the same name in Tasklist's own jar. The server puts a folder into its paths (AppFiles). */
import { locales, say } from './locale.js';
import { application } from './names.js';

export default {
  app: application('tasklist'),
  locales,
  customScripts: [
    'scripts/forms',
    'scripts/language',
    'scripts/cards',
    'scripts/case-file',
    'scripts/drafts',
    'scripts/find',
    'scripts/paper'
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('взять выбранную задачу в работу', 'claim the selected task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('перейти к первому фильтру', 'go to the first filter') },
    focusList: { key: 'ctrl+alt+l', description: say('перейти к первой задаче списка', 'go to the first task of the list') },
    focusForm: { key: 'ctrl+alt+f', description: say('перейти к первому полю формы', 'go to the first field of the form') },
    startProcess: { key: 'ctrl+alt+p', description: say('выбрать процесс и запустить его', 'choose a process and start it') }
  }
};
