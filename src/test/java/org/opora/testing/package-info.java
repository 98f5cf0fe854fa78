/** What tests stand on: a real PostgreSQL, a clock that can be set, and cases driven through their real doors. */
@NullMarked
package org.opora.testing;

import org.jspecify.annotations.NullMarked;
