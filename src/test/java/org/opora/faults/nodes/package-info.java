/** Servers in a JVM each, that are killed, stopped and set ahead. */
@NullMarked
package org.opora.faults.nodes;

import org.jspecify.annotations.NullMarked;
