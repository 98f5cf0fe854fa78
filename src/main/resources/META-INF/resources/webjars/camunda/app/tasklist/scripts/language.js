/* Lets forms speak the reader's language, and their calendars begin with Monday. */
import './bar.js';
import { CALENDAR, RUSSIAN } from './form-words.js';
import { language } from './names.js';

const SPOKEN_ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

window.flatpickr.localize({ ...(language === 'ru' ? CALENDAR : {}), firstDayOfWeek: 1 });
writeDatesAsReadersDo();
if (language === 'ru') {
  translateForms();
}

/** form-js writes dates as in the language called "default", that of the browser, which need not be the reader's. */
function writeDatesAsReadersDo() {
  const tags = [...navigator.languages, language === 'ru' ? 'ru-RU' : 'en-GB'];
  const reader = tags.find(tag => tag.split('-')[0] === language);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [locale, ...rest]) => new Format(locale === 'default' ? reader : locale, ...rest)
  });
}

/**
 * Translates what form-js writes, before it is painted. Words of a form itself never have these words as a whole, since
 * they are Russian already; what is translated matches nothing any more, so that this comes to an end.
 */
function translateForms() {
  new MutationObserver(changes => changes.forEach(translateChange)).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: SPOKEN_ATTRIBUTES
  });
}

function translateChange(change) {
  if (change.type === 'childList') {
    change.addedNodes.forEach(translateAll);
  } else if (isOfForm(change.target)) {
    (change.type === 'attributes' ? translateAttributes : translateText)(change.target);
  }
}

function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (isOfForm(node)) {
      translateText(node);
    }
    return;
  }
  if (node.nodeType === Node.ELEMENT_NODE && (isOfForm(node) || node.querySelector('.fjs-container'))) {
    const nodes = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let one = nodes.currentNode; one; one = nodes.nextNode()) {
      (one.nodeType === Node.TEXT_NODE ? translateText : translateAttributes)(one);
    }
  }
}

function isOfForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return Boolean(element && element.closest('.fjs-container'));
}

function translateText(node) {
  if (node.parentElement && node.parentElement.closest('.fjs-form-field-text, .fjs-form-field-html')) {
    return;
  }
  const russian = translated(node.data);
  if (russian !== node.data) {
    node.data = russian;
  }
}

function translateAttributes(element) {
  SPOKEN_ATTRIBUTES.forEach(name => {
    const value = element.getAttribute && element.getAttribute(name);
    const russian = value && translated(value);
    if (russian && russian !== value) {
      element.setAttribute(name, russian);
    }
  });
}

function translated(text) {
  const bare = text.trim();
  const found = bare && RUSSIAN.find(([english]) => english.test(bare));
  return found ? text.replace(bare, () => bare.replace(found[0], found[1])) : text;
}

export default [];
