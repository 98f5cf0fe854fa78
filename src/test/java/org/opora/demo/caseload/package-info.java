/** Forty made-up families in every state of support, led there through the real doors while the clock went by. */
@NullMarked
package org.opora.demo.caseload;

import org.jspecify.annotations.NullMarked;
