/** What a member of staff has before him, as a feed for his calendar program and as an e-mail in the morning. */
@NullMarked
package org.opora.desk.agenda;

import org.jspecify.annotations.NullMarked;
