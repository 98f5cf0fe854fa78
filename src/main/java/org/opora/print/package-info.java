/** What everything printed shares: typefaces, the frame of a page, and the pieces a paper is made of. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opora.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
