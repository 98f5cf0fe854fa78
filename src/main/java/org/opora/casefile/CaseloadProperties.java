package org.opora.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a curator can carry. How much each family weighs is said by the table CaseloadWeight.
 *
 * @param capacity load one curator can carry
 */
@ConfigurationProperties("opora.caseload")
record CaseloadProperties(@DefaultValue("40") int capacity) {}
