/** Referrals over HTTP: for staff, and the address where agencies answer. */
@NullMarked
package org.opora.referral.web;

import org.jspecify.annotations.NullMarked;
