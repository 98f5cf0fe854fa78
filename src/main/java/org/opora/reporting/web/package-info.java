/** Figures over HTTP: all for those who answer for the work, and the published ones for everybody. */
@NullMarked
package org.opora.reporting.web;

import org.jspecify.annotations.NullMarked;
