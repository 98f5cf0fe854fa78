/** Families' stories as staff live them: in a real browser, in Tasklist and Cockpit, on the demo server. */
@NullMarked
package org.opora.browser;

import org.jspecify.annotations.NullMarked;
