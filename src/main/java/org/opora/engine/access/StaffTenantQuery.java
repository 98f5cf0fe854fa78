package org.opora.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Finds organisations of the person who asks, all or those that another one belongs to as well. */
@SuppressWarnings("serial")
class StaffTenantQuery extends TenantQueryImpl {

    private final transient StaffIdentity identity;
    private final transient Predicate<Tenant> known;

    StaffTenantQuery(StaffIdentity identity) {
        this.identity = identity;
        this.known = identity.knownTenants();
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return matching().size();
    }

    @Override
    public List<Tenant> executeList(CommandContext commandContext, @Nullable Page page) {
        return StaffIdentity.page(matching(), page);
    }

    @Override
    public List<Tenant> list() {
        return matching();
    }

    @Override
    public List<Tenant> listPage(int firstResult, int maxResults) {
        return StaffIdentity.page(matching(), new Page(firstResult, maxResults));
    }

    @Override
    public long count() {
        return matching().size();
    }

    @Override
    public @Nullable Tenant singleResult() {
        return matching().stream().findFirst().orElse(null);
    }

    private List<Tenant> matching() {
        return identity.tenants().stream()
                .filter(known)
                .filter(tenant -> id == null || id.equals(tenant.getId()))
                .filter(tenant -> ids == null || Arrays.asList(ids).contains(tenant.getId()))
                .filter(tenant -> userId == null
                        || identity.staff(userId)
                                .filter(staff -> staff.organisations().contains(tenant.getId()))
                                .isPresent())
                .toList();
    }
}
