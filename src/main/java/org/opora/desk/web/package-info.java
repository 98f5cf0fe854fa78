/** What every page and script of the desk asks first. */
@NullMarked
package org.opora.desk.web;

import org.jspecify.annotations.NullMarked;
