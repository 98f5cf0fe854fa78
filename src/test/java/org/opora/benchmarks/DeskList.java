package org.opora.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.opora.browser.Chromium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a curator with 2,000 tasks waits for the first list in his browser, until all fifteen cards name their family,
 * beside Tasklist as it comes from Camunda, until all fifteen tasks are there. Both by turns on the same server and
 * database, each in a browser context of its own that has been there before; the stock one gets neither our scripts nor
 * our styles. System properties: {@code open} (2000) tasks, {@code rounds} (15).
 */
public final class DeskList {

    private static final Logger LOG = LoggerFactory.getLogger(DeskList.class);
    private static final int PAGE = 15;

    private DeskList() {}

    public static void main(String[] args) {
        try (ManyTasks server = ManyTasks.of(Integer.getInteger("open", 2000));
                Chromium chromium = Chromium.start()) {
            LOG.info("{} tasks are open", server.open());
            Page ours = logIn(chromium.browser(), server);
            Page stock = logIn(chromium.browser(), server);
            stock.context().addCookies(List.of(new Cookie(StockTasklist.COOKIE, "1").setUrl(address(server, "/"))));
            List<Double> named = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            int rounds = Integer.getInteger("rounds", 15);
            for (int round = -2; round < rounds; round++) {
                double withNames = millis(ours, server, ".desk-card-who");
                double without = millis(stock, server, "li.task h4 a");
                if (round >= 0) {
                    named.add(withNames);
                    plain.add(without);
                }
            }
            if (stock.locator(".desk-card").count() > 0) {
                throw new IllegalStateException("the stock Tasklist shows our cards");
            }
            Report.row("ms until the first list is there, median", Median.of(named), Median.of(plain));
        }
        System.exit(0);
    }

    private static Page logIn(Browser browser, ManyTasks server) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.navigate(address(server, "/login"));
        page.locator("input[name=username]").fill("curator");
        page.locator("input[name=password]").fill("curator");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static double millis(Page page, ManyTasks server, String shown) {
        page.navigate("about:blank");
        long start = System.nanoTime();
        page.navigate(address(server, "/camunda/app/tasklist/default/#/?filter=" + mine(server)));
        page.waitForFunction(
                "([shown, page]) => document.querySelectorAll(shown).length >= page", List.of(shown, PAGE));
        return (System.nanoTime() - start) / 1e6;
    }

    private static String mine(ManyTasks server) {
        Optional<Filter> mine = server.bean(FilterService.class).createFilterQuery().list().stream()
                .filter(filter -> "mine".equals(filter.getProperties().get("opora")))
                .findFirst();
        return mine.orElseThrow().getId();
    }

    private static String address(ManyTasks server, String path) {
        return "http://localhost:" + server.port() + path;
    }
}
