/** Finding families and young people, and leading to their cases and open tasks. */
@NullMarked
package org.opora.desk.search;

import org.jspecify.annotations.NullMarked;
