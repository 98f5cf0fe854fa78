/** The production calendar over HTTP. */
@NullMarked
package org.opora.calendar.web;

import org.jspecify.annotations.NullMarked;
