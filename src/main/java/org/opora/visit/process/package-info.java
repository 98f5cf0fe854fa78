/** Delegates, form listeners and form contexts of visits and reviews. */
@NullMarked
package org.opora.visit.process;

import org.jspecify.annotations.NullMarked;
