package org.opora.referral.letter;

import java.util.OptionalInt;
import java.util.Set;
import org.opora.engine.Roles;
import org.opora.referral.web.ReferralAccess;
import org.opora.security.StaffPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where clerks find what goes out and comes back by post. */
@Configuration(proxyBeanMethods = false)
class LetterPlaces {

    static final Set<String> CLERKS = Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);

    @Bean
    @Order(110)
    StaffPage slipsPage() {
        return new StaffPage.Plain("/slips", "letter.slips.title", CLERKS);
    }

    /** Letters to post, of the cases that the clerk sees. */
    @Component
    @Order(100)
    static class ToPost implements StaffPage {

        private final Letters letters;
        private final ReferralAccess access;

        ToPost(Letters letters, ReferralAccess access) {
            this.letters = letters;
            this.access = access;
        }

        @Override
        public String address() {
            return "/letters";
        }

        @Override
        public String name() {
            return "letter.post.title";
        }

        @Override
        public Set<String> roles() {
            return CLERKS;
        }

        @Override
        public OptionalInt waiting() {
            return OptionalInt.of(access.count(letters.toPostByCase()));
        }
    }
}
