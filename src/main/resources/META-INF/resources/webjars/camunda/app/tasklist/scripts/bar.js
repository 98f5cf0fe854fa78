/* What the four web applications have in common with our own pages: the way home and the languages in their header. */
import { language, names } from './names.js';

const WORDS = {
  ru: {
    home: 'На главную',
    languages: 'Язык',
    applications: 'Приложения'
  },
  en: {
    home: 'Home',
    languages: 'Language',
    applications: 'Applications'
  }
};

const LANGUAGES = [
  ['ru', 'RU', 'Русский'],
  ['en', 'EN', 'English']
];

const words = WORDS[language];

document.documentElement.lang = language;
addIcon();
new MutationObserver(complete).observe(document.body, { childList: true, subtree: true });
complete();

/** The header is drawn late, and parts of it again when somebody logs in. */
function complete() {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (menu && !menu.querySelector('.opora-home')) {
    menu.prepend(home(), languages());
  }
  const applications = document.querySelector('.app-switch > a');
  if (applications && !applications.title) {
    applications.title = words.applications;
  }
  document.querySelectorAll('.app-switch .dropdown-menu li > a').forEach(nameApplication);
}

/** The applications are called in English whatever the language. */
function nameApplication(link) {
  const name = names[Object.keys(names).find(key => link.parentElement.classList.contains(key))];
  if (name && link.textContent.trim() !== name) {
    link.textContent = name;
  }
}

function home() {
  const link = make('a', { href: '/' });
  link.textContent = words.home;
  return wrap('opora-home', link);
}

function languages() {
  const group = make('span', { role: 'group', 'aria-label': words.languages });
  group.append(
    ...LANGUAGES.map(([code, label, name]) => {
      const button = make('button', { type: 'button', lang: code, title: name, 'aria-pressed': code === language });
      button.textContent = label;
      button.addEventListener('click', () => choose(code));
      return button;
    })
  );
  return wrap('opora-languages', group);
}

async function choose(code) {
  if (code !== language) {
    await fetch('/language', { method: 'POST', body: new URLSearchParams({ lang: code }), redirect: 'manual' });
    window.location.reload();
  }
}

function addIcon() {
  const icon = document.querySelector('link[rel="icon"]');
  if (icon) {
    icon.type = 'image/svg+xml';
    icon.href = '/images/opora.svg';
  }
}

function wrap(name, child) {
  const item = make('li', { class: name });
  item.append(child);
  return item;
}

function make(name, attributes) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
