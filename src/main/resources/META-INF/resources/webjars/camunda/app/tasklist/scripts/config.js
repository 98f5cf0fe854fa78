/* Takes the place of the file of the same name in Tasklist's own jar. */
import { locales } from './locale.js';
import { application } from './names.js';
import { shortcuts } from './shortcuts.js';

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
  shortcuts
};
