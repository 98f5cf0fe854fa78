/*
 * Lets a form be sent off at any time. Its fields then say what is missing, and nothing leaves before all is right.
 *
 * Tasklist would keep the button grey as long as the form reports errors. That says nothing to the person before it; and
 * a list whose entries have been corrected goes on reporting them (form-js issue 1494), so that such a form could never
 * be completed. On submission the form is checked anew, without that fault.
 */
window.angular.module('cam.tasklist.form').decorator('camTasklistFormCamundaDirective', [
  '$delegate',
  function ($delegate) {
    $delegate.forEach(function (directive) {
      const link = directive.link;
      directive.compile = function () {
        return function (scope, element, attributes, form) {
          const validated = form.notifyFormValidated;
          form.notifyFormValidated = function () {
            validated.call(form, false);
          };
          return link.apply(this, arguments);
        };
      };
    });
    return $delegate;
  }
]);
