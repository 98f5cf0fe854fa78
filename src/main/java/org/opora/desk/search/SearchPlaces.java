package org.opora.desk.search;

import java.util.Set;
import org.opora.engine.Roles;
import org.opora.security.StaffPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where families are found and joined, offered to whoever may. */
@Configuration(proxyBeanMethods = false)
class SearchPlaces {

    @Bean
    StaffPage searchPagePlace() {
        return new StaffPage.Plain("/search", "search.title", Roles.CASE_READERS);
    }

    @Bean
    StaffPage mergesPlace() {
        return new StaffPage.Plain("/families/merges", "merge.list", Set.of(Roles.SUPERVISOR));
    }
}
