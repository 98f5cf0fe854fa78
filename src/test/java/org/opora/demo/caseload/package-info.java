/**
 * Made-up families in every state of support, led there through the real doors while the clock went by, and the registry
 * of care leavers of seventeen made-up institutions.
 */
@NullMarked
package org.opora.demo.caseload;

import org.jspecify.annotations.NullMarked;
