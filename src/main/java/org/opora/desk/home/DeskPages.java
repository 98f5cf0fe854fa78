package org.opora.desk.home;

import java.util.Set;
import org.opora.engine.Roles;
import org.opora.security.StaffPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The pages of the desk itself, which the bar offers first. */
@Configuration(proxyBeanMethods = false)
class DeskPages {

    @Bean
    @Order(10)
    StaffPage searchPlace() {
        return new StaffPage.Plain("/search", "home.page.search", Roles.CASE_READERS);
    }

    @Bean
    @Order(20)
    StaffPage casesPlace() {
        return new StaffPage.Plain("/cases", "home.page.cases", Roles.CASE_READERS);
    }

    @Bean
    @Order(30)
    StaffPage calendarPlace() {
        return new StaffPage.Plain("/calendar", "home.page.calendar", Roles.CASE_READERS);
    }

    @Bean
    @Order(210)
    StaffPage mergesPlace() {
        return new StaffPage.Plain("/families/merges", "home.page.merges", Set.of(Roles.SUPERVISOR));
    }
}
