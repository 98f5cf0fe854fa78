/* Takes the place of the file of the same name in the welcome page's own jar. */
import { locales } from '../../tasklist/scripts/locale.js';
import { application } from '../../tasklist/scripts/names.js';

export default {
  app: application('welcome'),
  locales,
  customScripts: ['scripts/language']
};
