/** Delegates, form listeners and form contexts of the support of care leavers. */
@NullMarked
package org.opora.careleaver.process;

import org.jspecify.annotations.NullMarked;
