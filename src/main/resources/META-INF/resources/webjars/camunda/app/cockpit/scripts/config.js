/* Takes the place of the file of the same name in Cockpit's own jar. */
import { locales } from '../../tasklist/scripts/locale.js';

export default {
  locales
};
