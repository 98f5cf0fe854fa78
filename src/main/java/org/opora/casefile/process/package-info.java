/** The case of a family as its processes see it: variables, delegates and forms. */
@NullMarked
package org.opora.casefile.process;

import org.jspecify.annotations.NullMarked;
