/** Delegates, form listeners and form contexts of assessments. */
@NullMarked
package org.opora.assessment.process;

import org.jspecify.annotations.NullMarked;
