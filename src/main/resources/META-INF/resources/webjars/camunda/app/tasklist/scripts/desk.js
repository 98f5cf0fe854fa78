/* What all scripts of the desk share: our API, the reader's language, and elements without HTML in strings. */

let asked;
let known;

/** Who works here: login, name, roles, language and the header for calls that change something. Asked once a page. */
export function me() {
  asked = asked || fetch('/api/desk/me', { headers: { Accept: 'application/json' } }).then(answer).then(who => {
    known = who;
    return who;
  });
  return asked;
}

// the first card would wait for it
me().catch(() => {
  asked = undefined;
});

/** Asks again, for the session may be another by now. */
export function meAnew() {
  asked = undefined;
  return me();
}

/** The header for calls that change something, for those who cannot wait; nothing if nobody has asked yet. */
export function csrf() {
  return known ? { [known.csrf.header]: known.csrf.token } : {};
}

/**
 * Calls our API with JSON. Whoever has logged in again since goes on with the token of his new session; for another person
 * nothing is done.
 *
 * @param more headers, such as If-Match
 * @returns the answer's body, nothing if it has none
 * @throws Refused with the status and the words of the problem
 */
export async function call(method, path, body, more = {}) {
  const first = await send(method, path, body, more);
  const refusedByUs = (first.headers.get('Content-Type') || '').includes('problem');
  if (first.status !== 403 || method === 'GET' || refusedByUs) {
    return answer(first);
  }
  const { login } = await me();
  if ((await meAnew()).login !== login) {
    throw new Refused(401, { title: 'Another person is logged in.' });
  }
  return answer(await send(method, path, body, more));
}

async function send(method, path, body, more) {
  const headers = { Accept: 'application/json, application/problem+json', ...more };
  if (method !== 'GET') {
    await me();
    Object.assign(headers, csrf());
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** What the server said when it would not. Status 401 means that the session is over. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** One of {ru: …, en: …} in the reader's language; an entry may be a text or a table of texts. */
export async function words(table) {
  const { language } = known || await me();
  return table[language] || table.en;
}

/**
 * @param attributes also `onclick` and the like with a function, and `class`
 * @param children texts and elements; nothing is left out
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

async function answer(response) {
  const text = await response.text();
  const body = text && (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Refused(response.status, body);
  }
  return body;
}
