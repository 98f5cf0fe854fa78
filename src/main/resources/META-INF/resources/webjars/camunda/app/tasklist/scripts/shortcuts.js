/* Keys of Tasklist, each with what it does in the reader's language. */
import { language } from './names.js';

const KEYS = {
  claimTask: ['ctrl+alt+c', 'takes the task that is open', 'взять открытую задачу'],
  focusFilter: ['ctrl+shift+f', 'goes to the first list of tasks', 'к первому списку задач'],
  focusList: ['ctrl+alt+l', 'goes to the first task in the list', 'к первой задаче в списке'],
  focusForm: ['ctrl+alt+f', 'goes to the first field of the form', 'к первому полю формы'],
  startProcess: ['ctrl+alt+p', 'chooses a process to start', 'выбрать процесс и начать его']
};

/** For `shortcuts` in config.js. */
export const shortcuts = Object.fromEntries(
  Object.entries(KEYS).map(([action, [key, english, russian]]) => [
    action,
    { key, description: language === 'ru' ? russian : english }
  ])
);
