/** Forms that people have begun to fill in: kept encrypted on the server until they are signed. */
@NullMarked
package org.opora.desk.draft;

import org.jspecify.annotations.NullMarked;
