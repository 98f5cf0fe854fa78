@NullMarked
package org.opora.referral.web;

import org.jspecify.annotations.NullMarked;
