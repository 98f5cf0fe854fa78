/** What keeps code out of models, forms and queries. */
@NullMarked
package org.opora.engine.guard;

import org.jspecify.annotations.NullMarked;
