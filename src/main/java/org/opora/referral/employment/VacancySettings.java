package org.opora.referral.employment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opora.referral.BackOff;
import org.opora.referral.transport.AgencyHttp;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where vacancies come from and how often, below {@code opora.vacancies}. Without a region there are none, and nobody
 * misses them.
 *
 * @param url of the board's interface; {@code /vacancies/region/…} follows
 * @param region number of the subject of the federation as in its laws and in KLADR, two or thirteen digits (Zabaikalye
 *     is {@code 75}); not the first digits of OKTMO
 * @param regions the same for an organisation that serves another region, by its id
 * @param at time of the region's clocks at which the list is taken anew every night
 * @param check how often the server looks whether a list is due
 * @param offset what the board counts with its parameter {@code offset}
 * @param firstPage number of the first page, where the board counts pages
 * @param pageSize vacancies asked for at once
 * @param maxPages after which a round is content with what it has
 * @param pause between two pages, so as not to be a burden
 * @param tries of one page before the round gives up
 * @param delays between tries, the last one repeated
 * @param roundLimit time for all pages of a region and the waiting between them
 * @param pageLimit time for one page
 * @param maxAnswer bytes of one page that are read
 * @param oldAfter age from which the list is said to be old
 * @param shown vacancies on a form
 */
@Validated
@ConfigurationProperties("opora.vacancies")
public record VacancySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("https://opendata.trudvsem.ru/api/v1") URI url,
        @Nullable String region,
        @DefaultValue Map<String, String> regions,
        @DefaultValue("03:30") LocalTime at,
        @DefaultValue("1m") Duration check,
        @DefaultValue("PAGE") Offset offset,
        @DefaultValue("0") @Min(0) @Max(1) int firstPage,
        @DefaultValue("100") @Min(1) @Max(100) int pageSize,
        @DefaultValue("200") @Min(1) @Max(1000) int maxPages,
        @DefaultValue("300ms") Duration pause,
        @DefaultValue("5") @Min(1) @Max(20) int tries,
        @DefaultValue({"2s", "10s", "30s"}) @NotEmpty List<Duration> delays,
        @DefaultValue("15m") Duration roundLimit,
        @DefaultValue("30s") Duration pageLimit,
        @DefaultValue("4194304") @Min(1024) int maxAnswer,
        @DefaultValue("3d") Duration oldAfter,
        @DefaultValue("5") @Min(1) @Max(20) int shown) {

    private static final String CODE = "\\d{2}|\\d{13}";

    /** What a board counts with its parameter {@code offset}: client programs disagree. */
    public enum Offset {
        PAGE,
        ITEM
    }

    /** The region whose vacancies an organisation sees, as configured; empty if it sees none. */
    Optional<String> regionOf(String organisation) {
        return enabled ? filled(regions.get(organisation)).or(() -> filled(region)) : Optional.empty();
    }

    /** All regions as configured, none if there is nothing to do. */
    Set<String> allRegions() {
        Set<String> all = new TreeSet<>();
        if (enabled) {
            filled(region).ifPresent(all::add);
            regions.values().forEach(code -> filled(code).ifPresent(all::add));
        }
        return all;
    }

    BackOff backOff() {
        return new BackOff(delays);
    }

    AgencyHttp.Limits pageLimits() {
        return new AgencyHttp.Limits(pageLimit, maxAnswer);
    }

    @AssertTrue(message = "opora.vacancies.region and regions are numbers of regions, two digits or thirteen")
    boolean isRegionsWellFormed() {
        return allRegions().stream().allMatch(code -> code.matches(CODE));
    }

    @AssertTrue(message = "opora.vacancies.url begins with http:// or https://")
    boolean isUrlWellFormed() {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }

    private static Optional<String> filled(@Nullable String code) {
        return Optional.ofNullable(code).map(String::strip).filter(text -> !text.isEmpty());
    }
}
