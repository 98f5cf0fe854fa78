/* What stands in a form, as plain values: which of it people have written, in which zone, and in words. */

const SHOWN_ONLY = ['text', 'html', 'image', 'table', 'spacer', 'separator', 'button', 'iframe', 'expression'];

/** Inputs that people can change, groups opened; a list keeps its own. */
function inputs(schema) {
  return schema.components.flatMap(field =>
    field.type === 'group' ? inputs(field) : SHOWN_ONLY.includes(field.type) || field.disabled ? [] : [field]);
}

function name(field) {
  return field.type === 'dynamiclist' ? field.path : field.key;
}

/** Values by key, whether shown or hidden for the moment; rows of lists as they stand. */
export function typed(schema, data) {
  return Object.fromEntries(inputs(schema).map(field => {
    const value = data[name(field)];
    return [name(field), Array.isArray(value) && field.type === 'dynamiclist'
      ? value.map(row => typed(field, row))
      : value ?? null];
  }));
}

/** Those values that are no longer as they were. */
export function differences(before, now) {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}

/** All rows are shown, for a row that is folded away would not be signed (mended in form-js 1.9.2). */
export function unfolded(schema) {
  return {
    ...schema,
    components: schema.components.map(field => field.components
      ? { ...unfolded(field), ...(field.type === 'dynamiclist' && { disableCollapse: true }) }
      : field)
  };
}

/** Ids of the fields of lists that have fewer rows than before; complaints about rows go by their number. */
export function shortened(schema, before, now) {
  return inputs(schema)
    .filter(field => field.type === 'dynamiclist' && (now[field.path] || []).length < (before[field.path] || []).length)
    .flatMap(field => inputs(field).map(cell => cell.id));
}

/* A time means the clock of the region, wherever the computer believes to be. */

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What was written by the computer's clock, said by that of the region. */
export function inRegion(schema, values, zone) {
  return times(schema, values, moment => {
    const wall = wallOf(new Date(moment), -new Date(moment).getTimezoneOffset());
    return wall + written(regionOffset(zone, wall));
  });
}

/** What the region's clock says, so that the computer shows the same hour. */
export function onThisComputer(schema, values, zone) {
  return times(schema, values, moment => {
    const at = new Date(moment);
    const wall = wallOf(at, offsetAt(zone, at));
    return wall + written(-new Date(wall).getTimezoneOffset());
  });
}

function times(schema, values, change) {
  const changed = { ...values };
  inputs(schema).filter(field => name(field) in changed).forEach(field => {
    const value = changed[name(field)];
    if (field.type === 'datetime' && MOMENT.test(value) && !Number.isNaN(Date.parse(value))) {
      changed[name(field)] = change(value);
    } else if (field.type === 'dynamiclist' && Array.isArray(value)) {
      changed[field.path] = value.map(row => times(field, row, change));
    }
  });
  return changed;
}

/** @param offset in minutes east of Greenwich */
function wallOf(instant, offset) {
  return new Date(instant.getTime() + offset * 60000).toISOString().slice(0, 16);
}

function regionOffset(zone, wall) {
  const near = offsetAt(zone, new Date(wall + 'Z'));
  return offsetAt(zone, new Date(Date.parse(wall + 'Z') - near * 60000));
}

function offsetAt(zone, instant) {
  const said = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(part => part.type === 'timeZoneName').value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(said);
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

function written(offset) {
  const size = Math.abs(offset);
  return (offset < 0 ? '-' : '+') + [Math.floor(size / 60), size % 60].map(part => String(part).padStart(2, '0')).join(':');
}

/* To be read and copied by people. */

/** Label and value of each field that holds one of these values, line by line. */
export function inWords(schema, values) {
  return inputs(schema)
    .filter(field => values[name(field)] !== undefined && values[name(field)] !== null && values[name(field)] !== '')
    .map(field => `${field.label || field.dateLabel || name(field)}: ${words(field, values[name(field)])}`)
    .join('\n');
}

function words(field, value) {
  if (field.type === 'dynamiclist') {
    return (value || []).map(row => '\n' + inWords(field, row).replace(/^/gm, '  ')).join('\n');
  }
  const option = code => ((field.values || []).find(one => one.value === code) || { label: code }).label;
  return (Array.isArray(value) ? value : [value]).map(option).join(', ');
}
