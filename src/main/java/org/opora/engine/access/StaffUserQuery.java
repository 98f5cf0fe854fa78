package org.opora.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory.Staff;

/**
 * Finds staff by the criteria that the web applications use, among those who share an organisation with the person who
 * asks. A query is made within a command and knows who asks; it may be carried out outside of one.
 */
@SuppressWarnings("serial")
class StaffUserQuery extends UserQueryImpl {

    private final transient StaffIdentity identity;
    private final transient Predicate<Staff> known;

    StaffUserQuery(StaffIdentity identity) {
        this.identity = identity;
        this.known = identity.known();
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return matching().size();
    }

    @Override
    public List<User> executeList(CommandContext commandContext, @Nullable Page page) {
        return StaffIdentity.page(matching(), page);
    }

    @Override
    public List<User> list() {
        return matching();
    }

    @Override
    public List<User> listPage(int firstResult, int maxResults) {
        return StaffIdentity.page(matching(), new Page(firstResult, maxResults));
    }

    @Override
    public long count() {
        return matching().size();
    }

    @Override
    public @Nullable User singleResult() {
        List<User> users = matching();
        EnsureUtil.ensureEquals("number of users found", 1, Math.max(1, users.size()));
        return users.isEmpty() ? null : users.get(0);
    }

    private List<User> matching() {
        return identity.staff().stream()
                .filter(known)
                .filter(this::matches)
                .map(Identities::user)
                .toList();
    }

    private boolean matches(Staff staff) {
        return (id == null || id.equals(staff.login()))
                && (ids == null || Arrays.asList(ids).contains(staff.login()))
                && like(firstName, firstNameLike, staff.firstName())
                && like(lastName, lastNameLike, staff.lastName())
                && (groupId == null || staff.roles().contains(groupId))
                && (tenantId == null || staff.organisations().contains(tenantId));
    }

    private static boolean like(@Nullable String equal, @Nullable String like, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return (equal == null || equal.equals(value))
                && (like == null || lower.contains(like.replace("%", "").toLowerCase(Locale.ROOT)));
    }
}
