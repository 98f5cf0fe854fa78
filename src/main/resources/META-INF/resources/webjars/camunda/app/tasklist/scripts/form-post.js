/* Fetches a form and its values from the engine's interface, and sends it back signed. */

import * as session from './session.js';

export async function fetchSchema(key) {
  const answer = await fetch(key + '?noCache=' + Date.now(), { headers: { Accept: 'application/json' } });
  if (answer.status !== 200) {
    throw new Error((await answer.json().catch(() => ({}))).message || answer.statusText);
  }
  return answer.json();
}

/** Values of the engine's variables; options that are plain texts are their own labels. */
export function plain(schema, variables) {
  const options = schema.components.map(field => field.valuesKey);
  return Object.fromEntries(Object.entries(variables || {}).map(([key, variable]) => {
    const json = variable.type === 'Json' || variable.valueInfo?.serializationDataFormat === 'application/json';
    const value = json && typeof variable.value === 'string' ? JSON.parse(variable.value) : variable.value;
    const texts = options.includes(key) && Array.isArray(value) && value.every(one => typeof one === 'string');
    return [key, texts ? value.map(one => ({ label: one, value: one })) : value];
  }));
}

/**
 * Signs the form of a task, or the form that begins a process.
 *
 * @returns the new process, for the latter
 * @throws Error with the words of the server
 */
export async function sign(tasklist, task, definition, data) {
  await session.check();
  const place = task ? `task/${task}` : `process-definition/${definition}`;
  const answer = await fetch(tasklist.Uri.appUri(`engine://engine/:engine/${place}/submit-form`), {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': tasklist.$cookies.get('XSRF-TOKEN') || ''
    },
    body: JSON.stringify({ variables: variables(data) })
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 401) {
    await session.check();
  }
  if (!answer.ok) {
    throw new Error(body.message || body.detail || answer.statusText);
  }
  return body;
}

/** As the engine takes them. */
function variables(data) {
  return Object.fromEntries(Object.entries(data).map(([key, value]) =>
    [key, value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value }]));
}
