/** Support of care leavers over HTTP. */
@NullMarked
package org.opora.careleaver.web;

import org.jspecify.annotations.NullMarked;
