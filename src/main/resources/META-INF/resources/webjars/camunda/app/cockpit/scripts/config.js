/* Takes the place of the file of the same name in Cockpit's own jar. */
import { locales } from '../../tasklist/scripts/locale.js';
import { application } from '../../tasklist/scripts/names.js';

export default {
  app: application('cockpit'),
  locales,
  customScripts: ['scripts/language']
};
