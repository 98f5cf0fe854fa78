/* Takes the place of the file of the same name in the welcome page's own jar. */
import { locales } from '../../tasklist/scripts/locale.js';

export default {
  locales
};
