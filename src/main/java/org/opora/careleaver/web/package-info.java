/** The registry of care leavers and its yearly file over HTTP. */
@NullMarked
package org.opora.careleaver.web;

import org.jspecify.annotations.NullMarked;
