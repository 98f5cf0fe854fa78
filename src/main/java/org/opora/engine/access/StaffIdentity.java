package org.opora.engine.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;

/**
 * The engine's users, groups and tenants are the staff, their roles and organisations. It cannot be written to through
 * the engine, which also keeps the administration application's first-user page shut (CVE-2026-77226).
 */
class StaffIdentity implements ReadOnlyIdentityProvider {

    private final StaffDirectory directory;

    StaffIdentity(StaffDirectory directory) {
        this.directory = directory;
    }

    List<Staff> staff() {
        return directory.all();
    }

    Optional<Staff> staff(String login) {
        return directory.find(login);
    }

    /** Whom the person who asks may know; everybody if the server itself asks. */
    Predicate<Staff> known() {
        Authentication asker = asker();
        Set<String> shared = asker == null ? Set.of() : organisations(asker);
        return staff -> asker == null
                || staff.login().equals(asker.getUserId())
                || staff.organisations().stream().anyMatch(shared::contains);
    }

    /** Which organisations the person who asks may know; all of them if the server itself asks. */
    Predicate<Tenant> knownTenants() {
        Authentication asker = asker();
        Set<String> own = asker == null ? Set.of() : organisations(asker);
        return tenant -> asker == null || own.contains(tenant.getId());
    }

    private static @Nullable Authentication asker() {
        CommandContext command = Context.getCommandContext();
        return command == null ? null : command.getAuthentication();
    }

    private Set<String> organisations(Authentication asker) {
        return directory
                .find(String.valueOf(asker.getUserId()))
                .map(staff -> Set.copyOf(staff.organisations()))
                .orElse(Set.of());
    }

    List<String> roles() {
        return directory.all().stream()
                .flatMap(staff -> staff.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<Tenant> tenants() {
        return directory.organisations().entrySet().stream()
                .map(organisation -> Identities.tenant(organisation.getKey(), organisation.getValue()))
                .toList();
    }

    static <T> List<T> page(List<T> all, @Nullable Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }

    private static <T> @Nullable T first(List<T> all, Function<T, String> id, String wanted) {
        return all.stream()
                .filter(one -> id.apply(one).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return staff(userId).filter(known()).map(Identities::user).orElse(null);
    }

    @Override
    public StaffUserQuery createUserQuery() {
        return new StaffUserQuery(this);
    }

    @Override
    public StaffUserQuery createUserQuery(CommandContext commandContext) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("native user queries are not supported");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return first(roles().stream().map(Identities::group).toList(), Group::getId, groupId);
    }

    @Override
    public StaffGroupQuery createGroupQuery() {
        return new StaffGroupQuery(this);
    }

    @Override
    public StaffGroupQuery createGroupQuery(CommandContext commandContext) {
        return createGroupQuery();
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return first(tenants(), Tenant::getId, tenantId);
    }

    @Override
    public StaffTenantQuery createTenantQuery() {
        return new StaffTenantQuery(this);
    }

    @Override
    public StaffTenantQuery createTenantQuery(CommandContext commandContext) {
        return createTenantQuery();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
