package org.opora.security.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read the metrics.
 *
 * @param open true if the network in front already decides it; otherwise administrators only
 */
@ConfigurationProperties("opora.metrics")
record MetricsProperties(boolean open) {}
