/** Organisations and staff over HTTP, for administrators. */
@NullMarked
package org.opora.organisation.web;

import org.jspecify.annotations.NullMarked;
