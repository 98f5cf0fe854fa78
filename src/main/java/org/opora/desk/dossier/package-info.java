/** The case file as people read it: beside the form in Tasklist, as a page of its own, and over HTTP for programs. */
@NullMarked
package org.opora.desk.dossier;

import org.jspecify.annotations.NullMarked;
