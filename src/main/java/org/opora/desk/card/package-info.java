/** The cards of Tasklist: whom a task is about, what is due and why by then, and how many tasks each list holds. */
@NullMarked
package org.opora.desk.card;

import org.jspecify.annotations.NullMarked;
