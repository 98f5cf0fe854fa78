/* Takes the place of the file of the same name in Admin's own jar. */
import { locales } from '../../tasklist/scripts/locale.js';
import { application } from '../../tasklist/scripts/names.js';

export default {
  app: application('admin'),
  locales,
  customScripts: ['scripts/language']
};
