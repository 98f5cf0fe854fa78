package org.opora.referral.employment;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.opora.referral.Delivery;
import org.opora.referral.transport.AgencyAnswer;
import org.opora.referral.transport.AgencyHttp;
import org.opora.referral.transport.AgencyRequest;
import org.opora.referral.transport.NoAnswer;
import org.opora.referral.transport.RetryAfter;
import org.springframework.stereotype.Component;

/** Asks the board for one page at a time, again if it is busy or away for a moment. */
@Component
class VacancyBoard {

    private static final int KEY_OF_REGION = 2;

    private final VacancyReader reader = new VacancyReader();
    private final AgencyHttp http;
    private final VacancySettings settings;
    private final Clock clock;

    VacancyBoard(AgencyHttp http, VacancySettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** The two digits by which a region is known here, whichever way it is configured. */
    static String key(String region) {
        return region.substring(0, KEY_OF_REGION);
    }

    /**
     * @param region as configured
     * @param page from 0
     * @throws BoardFailed once the tries or the time are used up, or if trying again cannot help
     */
    VacancyPage page(String region, int page, RoundTime time) throws BoardFailed {
        for (int tries = 1; true; tries++) {
            try {
                return reader.read(ask(address(region, page)), key(region));
            } catch (BoardFailed failed) {
                if (!failed.passing() || tries >= settings.tries()) {
                    throw failed;
                }
                time.pause(settings.backOff().after(tries, failed.asked()));
            }
        }
    }

    private byte[] ask(URI address) throws BoardFailed {
        Map<String, List<String>> headers = Map.of("Accept", List.of("application/json"));
        try {
            AgencyAnswer answer =
                    http.send(new AgencyRequest("GET", address, headers, new byte[0]), settings.pageLimits());
            return bodyOf(answer);
        } catch (NoAnswer none) {
            throw failure(none.means());
        }
    }

    private byte[] bodyOf(AgencyAnswer answer) throws BoardFailed {
        Delivery result = Delivery.ofStatus(
                answer.status(), RetryAfter.parse(answer.header("retry-after").orElse(null), clock.instant()));
        if (result instanceof Delivery.Delivered) {
            return answer.body();
        }
        throw failure(result);
    }

    private static BoardFailed failure(Delivery means) {
        if (means instanceof Delivery.Postponed postponed) {
            return postponed.code().equals("ANSWER_TOO_LONG")
                    ? BoardFailed.forGood(postponed.code())
                    : BoardFailed.forNow(postponed.code(), postponed.asked());
        }
        return BoardFailed.forGood(means instanceof Delivery.Refused refused ? refused.code() : "FAILED");
    }

    private URI address(String region, int page) {
        int offset = switch (settings.offset()) {
            case PAGE -> settings.firstPage() + page;
            case ITEM -> page * settings.pageSize();
        };
        String base = settings.url().toString().replaceAll("/+$", "");
        return URI.create(base + "/vacancies/region/" + region + "?offset=" + offset + "&limit=" + settings.pageSize());
    }
}
