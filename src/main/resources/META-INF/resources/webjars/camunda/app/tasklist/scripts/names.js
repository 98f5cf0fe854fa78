/* What the product and its four web applications are called. */
import { locales } from './locale.js';

/** `ru` or `en` */
export const language = locales.fallbackLocale;

const PRODUCT = { ru: 'Опора', en: 'Opora' };

const NAMES = {
  ru: { welcome: 'Мой профиль', admin: 'Администрирование', cockpit: 'Мониторинг', tasklist: 'Задачи' },
  en: { welcome: 'My profile', admin: 'Administration', cockpit: 'Processes', tasklist: 'Tasks' }
};

/** By the key that the applications have in their addresses. */
export const names = NAMES[language];

/** For `app` in config.js: makes the title of the window and the name in the header. */
export function application(key) {
  return { vendor: PRODUCT[language], name: `· ${names[key]}` };
}
