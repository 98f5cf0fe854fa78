package org.opora.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** The door. In the demo everybody's password is his name. */
record LoginPage(Page page) {

    static LoginPage open(Page page) {
        page.navigate("/");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("/login$"));
        return new LoginPage(page);
    }

    void enterAs(String login) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(login);
        page.locator("main button").click();
        page.waitForURL(Pattern.compile("[0-9]/(\\?continue)?$|/agency$"));
        page.locator("main h1").waitFor();
    }
}
