/** Delegates, form listeners and form contexts of plans. */
@NullMarked
package org.opora.plan.process;

import org.jspecify.annotations.NullMarked;
