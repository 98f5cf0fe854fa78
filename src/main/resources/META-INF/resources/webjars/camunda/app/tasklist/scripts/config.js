/* Takes the place of the file of the same name in Tasklist's own jar. */
import { locales } from './locale.js';
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
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
