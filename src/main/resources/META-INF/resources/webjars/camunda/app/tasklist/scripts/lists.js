/* Names each list in the reader's language, shows how many tasks it holds, and puts what is due first on top. */
import { call } from './desk.js';

const PAUSE_MS = 30 * 1000;
const FIRST_CARDS_MS = 1500;
const FIRST_DUE = [{ sortBy: 'dueDate', sortOrder: 'asc' }];
const COUNTER = /<span ng-show="isFocused\(filter\)"\s+class="counter">{{ filterCount }}<\/span>/;
const NAME = '{{ filter.name }}';
const NAMES = '{{ deskList(filter).name || filter.name }}';
const HINT = '{{ filter.properties.description }}';
const HINTS = '{{ deskList(filter).description || filter.properties.description }}';
const COUNTERS =
  '<span class="counter" ng-show="deskCount(filter) !== undefined">{{ deskCount(filter) }}</span>';

/* Tasklist would begin with the newest; whoever has chosen an order keeps it. */
if (!/[?&]sorting=/.test(window.location.hash)) {
  const hash = window.location.hash.replace(/^#?\/?\??/, '');
  const sorting = 'sorting=' + encodeURIComponent(JSON.stringify(FIRST_DUE));
  window.history.replaceState(null, '', '#/?' + [hash, sorting].filter(Boolean).join('&'));
}

let known = {};
let askedAt = 0;

/* Counting takes the server longer than the first cards do, which somebody waits for. */
const firstCards = new Promise(drawn => {
  window.addEventListener('desk-cards', drawn, { once: true });
  setTimeout(drawn, FIRST_CARDS_MS);
});

async function count(scope) {
  if (Date.now() - askedAt < PAUSE_MS) {
    return;
  }
  askedAt = Date.now();
  await firstCards;
  try {
    const lists = await call('GET', '/api/desk/lists');
    known = Object.fromEntries(lists.map(list => [list.id, list]));
    scope.$applyAsync();
  } catch (fault) {
    // a list without its count is still a list
  }
}

window.angular.module('cam.tasklist.filter').decorator('camTasklistFiltersDirective', [
  '$delegate',
  function ($delegate) {
    $delegate.forEach(directive => {
      directive.template = directive.template
        .replace(COUNTER, COUNTERS)
        .replace(NAME, NAMES)
        .replace(HINT, HINTS);
      const compile = directive.compile;
      directive.compile = function () {
        const link = compile && compile.apply(this, arguments);
        return function (scope) {
          scope.deskList = filter => known[filter.id] || {};
          scope.deskCount = filter =>
            scope.isFocused(filter) && scope.filterCount !== undefined ? scope.filterCount : scope.deskList(filter).count;
          scope.$on('refresh', () => count(scope));
          scope.$watch('filterCount', () => count(scope));
          window.addEventListener('desk-completed', () => {
            askedAt = 0;
          });
          return link && (link.post || link).apply(this, arguments);
        };
      };
    });
    return $delegate;
  }
]);

export default [];
