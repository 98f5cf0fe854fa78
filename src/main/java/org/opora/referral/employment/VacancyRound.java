package org.opora.referral.employment;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.opora.calendar.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the list of each region anew once a night: page by page until there are no more, and only a list that was read to
 * its end takes the place of the earlier one. What was missed, because the server stood still or a region is new, is made
 * up for at the next look.
 */
@Component
public class VacancyRound {

    private static final Logger LOG = LoggerFactory.getLogger(VacancyRound.class);
    private static final int BARREN = 2;

    private final VacancyBoard board;
    private final VacancyStore store;
    private final VacancySettings settings;
    private final Region region;

    VacancyRound(VacancyBoard board, VacancyStore store, VacancySettings settings, Region region) {
        this.board = board;
        this.store = store;
        this.settings = settings;
        this.region = region;
    }

    /**
     * Takes the lists that have not been tried since the last night.
     *
     * @param stopping true once the server wants to stop; the round is then left for the next start
     */
    public void takeDue(BooleanSupplier stopping) {
        for (String code : settings.allRegions()) {
            if (isDue(VacancyBoard.key(code))) {
                take(code, stopping);
            }
        }
    }

    private boolean isDue(String key) {
        return store.triedAt(key).map(tried -> tried.isBefore(lastNight())).orElse(true);
    }

    private OffsetDateTime lastNight() {
        OffsetDateTime now = region.now();
        OffsetDateTime today =
                region.today().atTime(settings.at()).atZone(region.zone()).toOffsetDateTime();
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    private void take(String code, BooleanSupplier stopping) {
        String key = VacancyBoard.key(code);
        try {
            Map<String, Vacancy> found = read(code, new RoundTime(settings.roundLimit(), stopping));
            // A region without any work is less likely than a board that has lost its data.
            if (found.isEmpty() && store.count(key) > 0) {
                throw BoardFailed.forGood("EMPTY");
            }
            store.replace(key, found.values(), region.now());
        } catch (BoardFailed failed) {
            if (!failed.code().equals(RoundTime.STOPPED)) {
                LOG.warn("no new list of vacancies of region {}: {}; the earlier one stays", key, failed.code());
                store.failed(key, failed.code(), region.now());
            }
        } catch (RuntimeException broken) {
            LOG.warn("no new list of vacancies of region {}; the earlier one stays", key, broken);
            store.failed(key, "FAILED", region.now());
        }
    }

    /** Two pages without news end it, for boards that ignore the number of the page; one may be page 1 shown as page 0. */
    private Map<String, Vacancy> read(String code, RoundTime time) throws BoardFailed {
        Map<String, Vacancy> found = new LinkedHashMap<>();
        int total = -1;
        int barren = 0;
        int page = 0;
        for (boolean more = true; more && page < settings.maxPages(); page++) {
            VacancyPage answer = board.page(code, page, time);
            int before = found.size();
            answer.vacancies().forEach(vacancy -> found.putIfAbsent(vacancy.id(), vacancy));
            barren = found.size() == before ? barren + 1 : 0;
            total = Math.max(total, answer.total());
            more = !answer.isEmpty() && barren < BARREN;
            time.pause(settings.pause());
        }
        LOG.info(
                "vacancies of region {}: {} on {} pages, the board speaks of {}",
                VacancyBoard.key(code),
                found.size(),
                page,
                total);
        return found;
    }
}
