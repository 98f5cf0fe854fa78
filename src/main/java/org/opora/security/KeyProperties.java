package org.opora.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param file outside the database and its backups; readable by the server only
 * @param create makes the file on first start if it is not there
 */
@ConfigurationProperties("opora.keys")
record KeyProperties(@Nullable Path file, boolean create) {}
