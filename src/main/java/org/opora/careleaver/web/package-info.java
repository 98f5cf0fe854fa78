/** Care leavers over HTTP: the registry and its yearly file, help on request, manual control. */
@NullMarked
package org.opora.careleaver.web;

import org.jspecify.annotations.NullMarked;
