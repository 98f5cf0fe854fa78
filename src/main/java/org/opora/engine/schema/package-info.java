/** The tables of the engine. */
@NullMarked
package org.opora.engine.schema;

import org.jspecify.annotations.NullMarked;
