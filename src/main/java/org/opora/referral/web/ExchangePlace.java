package org.opora.referral.web;

import java.util.OptionalInt;
import java.util.Set;
import org.opora.engine.Roles;
import org.opora.referral.StuckByCase;
import org.opora.security.StaffPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where staff find what is stuck between us and agencies. */
@Component
@Order(120)
class ExchangePlace implements StaffPage {

    private final StuckByCase stuck;
    private final ReferralAccess access;

    ExchangePlace(StuckByCase stuck, ReferralAccess access) {
        this.stuck = stuck;
        this.access = access;
    }

    @Override
    public String address() {
        return "/exchange";
    }

    @Override
    public String name() {
        return "exchange.title";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CURATOR, Roles.SUPERVISOR, Roles.MANAGER);
    }

    @Override
    public OptionalInt waiting() {
        return OptionalInt.of(access.count(stuck.count()) + (access.has(Roles.MANAGER) ? stuck.ofNoCase() : 0));
    }
}
