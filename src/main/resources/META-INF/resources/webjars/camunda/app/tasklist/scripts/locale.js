/*
 * The language of the four web applications, as the server chooses it too: the reader's own choice in the cookie
 * `opora-lang`, else the first of the browser's languages that is spoken here, else the region's.
 */
const SPOKEN = ['ru', 'en'];
const RELEASE = 'opora-words';

const language = chosen() || browsers() || (await regions());

await keepWords();

/** For `locales` in config.js. Only one language is on offer, since the applications know no choice but the browser's. */
export const locales = { availableLocales: [language], fallbackLocale: language };

/** One of two texts, for what the applications show as it stands in config.js. */
export const say = (russian, english) => (language === 'ru' ? russian : english);

function chosen() {
  const cookie = document.cookie.match(/(?:^|;\s*)opora-lang=([a-z]+)/);
  return cookie && SPOKEN.includes(cookie[1]) ? cookie[1] : undefined;
}

function browsers() {
  return (navigator.languages || [navigator.language || ''])
    .map(tag => tag.split('-')[0].toLowerCase())
    .find(tag => SPOKEN.includes(tag));
}

async function regions() {
  try {
    const answer = await fetch('/api/desk/me', { headers: { Accept: 'application/json' } });
    const { language } = await answer.json();
    return SPOKEN.includes(language) ? language : SPOKEN[0];
  } catch {
    return SPOKEN[0];
  }
}

/**
 * The applications keep the words of last time and show them before new ones; without any they show the names of the
 * words. So the words of today are put where they look first, before they begin, unless those of this release are there.
 */
async function keepWords() {
  const folder = location.pathname.replace(/^(.*\/app\/[^/]+\/).*$/, '$1') + 'locales/';
  const place = folder + '_locales_data_' + language + '_' + window.bust;
  const release = (import.meta.url.match(/v-[0-9a-f]+/) || [''])[0];
  try {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    if (release && place in kept && localStorage.getItem(RELEASE) === release) {
      return;
    }
    const answer = await fetch(folder + language + '.json');
    const words = answer.ok ? { [place]: await answer.text() } : {};
    const rest = Object.entries(kept).filter(([key]) => !key.includes('_locales_data_'));
    localStorage.setItem('camunda-web', JSON.stringify({ ...Object.fromEntries(rest), ...words }));
    localStorage.setItem(RELEASE, answer.ok ? release : '');
  } catch {
    // A browser that keeps nothing gets its words a little later.
  }
}
