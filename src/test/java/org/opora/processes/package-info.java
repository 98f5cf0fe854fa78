/** Every path of every process, passed as staff would pass it. */
@NullMarked
package org.opora.processes;

import org.jspecify.annotations.NullMarked;
