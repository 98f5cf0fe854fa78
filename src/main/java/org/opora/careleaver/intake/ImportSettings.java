package org.opora.careleaver.intake;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a yearly file may be, below {@code opora.care-leavers.import}.
 *
 * @param maxRows leavers in a file
 * @param maxSize of the file
 * @param maxUnpacked of everything inside an Excel file, which is packed
 */
@Validated
@ConfigurationProperties("opora.care-leavers.import")
record ImportSettings(
        @DefaultValue("20000") @Min(1) int maxRows,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("64MB") DataSize maxUnpacked) {}
