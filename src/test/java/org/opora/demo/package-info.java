/**
 * The demo server: the real server with a database of its own, made-up people, simulated agencies and a clock that can be
 * moved forward. None of it is in the shipped jar.
 */
@NullMarked
package org.opora.demo;

import org.jspecify.annotations.NullMarked;
