package org.opora.engine.access;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.opora.engine.StaffDirectory.Staff;

/** Makes the engine's identity objects. */
final class Identities {

    private Identities() {}

    static User user(Staff staff) {
        UserEntity user = new UserEntity(staff.login());
        user.setFirstName(staff.firstName());
        user.setLastName(staff.lastName());
        return user;
    }

    static Group group(String role) {
        GroupEntity group = new GroupEntity(role);
        group.setName(role);
        group.setType("WORKFLOW");
        return group;
    }

    static Tenant tenant(String id, String name) {
        TenantEntity tenant = new TenantEntity(id);
        tenant.setName(name);
        return tenant;
    }
}
