/** The engine's web applications: who is logged in, and what they may ask for. */
@NullMarked
package org.opora.engine.web;

import org.jspecify.annotations.NullMarked;
