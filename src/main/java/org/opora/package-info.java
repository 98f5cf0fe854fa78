@NullMarked
package org.opora;

import org.jspecify.annotations.NullMarked;
