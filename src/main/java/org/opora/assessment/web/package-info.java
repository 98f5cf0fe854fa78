/** What the API tells about proposals. */
@NullMarked
package org.opora.assessment.web;

import org.jspecify.annotations.NullMarked;
