/** Stand-ins for what assessment, plan and visit stand on. */
@NullMarked
package org.opora.assessment.fakes;

import org.jspecify.annotations.NullMarked;
