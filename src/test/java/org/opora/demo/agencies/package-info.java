/** Simulated agencies that speak the real protocols over HTTP on a port of their own. */
@NullMarked
package org.opora.demo.agencies;

import org.jspecify.annotations.NullMarked;
