/** The doors of the server and the page at them. */
@NullMarked
package org.opora.security.web;

import org.jspecify.annotations.NullMarked;
