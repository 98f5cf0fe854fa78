/** Papers of a case as PDF: signed forms, forms to fill in by hand, plan, consents, and the whole case for an audit. */
@NullMarked
package org.opora.desk.paper;

import org.jspecify.annotations.NullMarked;
