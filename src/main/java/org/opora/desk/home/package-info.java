/** The page after login: for each role its places, with what waits there. */
@NullMarked
package org.opora.desk.home;

import org.jspecify.annotations.NullMarked;
