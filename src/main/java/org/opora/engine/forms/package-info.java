/** Shows forms filled in and takes them back signed. */
@NullMarked
package org.opora.engine.forms;

import org.jspecify.annotations.NullMarked;
