/** Cases over HTTP. */
@NullMarked
package org.opora.casefile.web;

import org.jspecify.annotations.NullMarked;
