package org.opora.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory.Staff;

/** Finds roles: all, or those of one person whom the person who asks may know. */
@SuppressWarnings("serial")
class StaffGroupQuery extends GroupQueryImpl {

    private final transient StaffIdentity identity;
    private final transient Predicate<Staff> known;

    StaffGroupQuery(StaffIdentity identity) {
        this.identity = identity;
        this.known = identity.known();
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return matching().size();
    }

    @Override
    public List<Group> executeList(CommandContext commandContext, @Nullable Page page) {
        return StaffIdentity.page(matching(), page);
    }

    @Override
    public List<Group> list() {
        return matching();
    }

    @Override
    public List<Group> listPage(int firstResult, int maxResults) {
        return StaffIdentity.page(matching(), new Page(firstResult, maxResults));
    }

    @Override
    public long count() {
        return matching().size();
    }

    @Override
    public @Nullable Group singleResult() {
        return matching().stream().findFirst().orElse(null);
    }

    private List<Group> matching() {
        return identity.roles().stream()
                .filter(role -> id == null || id.equals(role))
                .filter(role -> ids == null || Arrays.asList(ids).contains(role))
                .filter(role -> userId == null
                        || identity.staff(userId)
                                .filter(known)
                                .filter(staff -> staff.roles().contains(role))
                                .isPresent())
                .map(Identities::group)
                .toList();
    }
}
