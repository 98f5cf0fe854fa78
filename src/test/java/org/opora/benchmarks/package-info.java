/** Measures what the server costs beside the stock engine; {@code benchmarks/README.md} says how to run it. */
@NullMarked
package org.opora.benchmarks;

import org.jspecify.annotations.NullMarked;
