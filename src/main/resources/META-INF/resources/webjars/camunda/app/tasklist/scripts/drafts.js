/*
 * Whoever loses his session keeps the form before him: Tasklist would throw it away to show a login form of its own, which
 * lets nobody in here. What the stock Tasklist has left in the browser is cleared away.
 */
import { abandonAll, anyOpen, saveAll } from './draft-keeper.js';
import * as session from './session.js';

const LEFTOVERS = /^(camunda-form:|camForm:)/;

let leaving = false;

function clearLeftovers() {
  [localStorage, sessionStorage].forEach(storage =>
    Object.keys(storage).filter(key => LEFTOVERS.test(key)).forEach(key => storage.removeItem(key)));
}

/** Does what needs the session before it ends. */
function leavesInOrder(service, $q) {
  const logout = service.logout;
  service.logout = function (...engine) {
    leaving = true;
    return $q.when(saveAll()).then(() => {
      abandonAll();
      return logout.apply(service, engine);
    }).finally(() => {
      leaving = false;
      clearLeftovers();
    });
  };
  return service;
}

/** Tasklist tells its parts that nobody is logged in any more; they would clear the screen. */
function keepsFormsOpen(root) {
  const broadcast = root.$broadcast;
  let person;
  root.$broadcast = function (event, subject) {
    const over = event === 'authentication.login.required' || event === 'authentication.changed' && !subject;
    person = root.authentication || person;
    if (event === 'authentication.login.required' && !anyOpen()) {
      // the server leads to its login page and back here
      window.location.reload();
    }
    if (!over || leaving || !anyOpen()) {
      return broadcast.apply(this, arguments);
    }
    root.$evalAsync(() => {
      root.authentication = root.authentication || person;
    });
    session.lose();
    return { name: event, defaultPrevented: true };
  };
  return root;
}

clearLeftovers();
session.begin();
window.angular.module('cam.tasklist.form').decorator('$rootScope', ['$delegate', keepsFormsOpen]);
window.angular.module('cam.commons.auth').decorator('AuthenticationService', ['$delegate', '$q', leavesInOrder]);

export default [];
