package org.opora.engine.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.opora.engine.Roles;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Grants by role and definition, read from the models: a role that may do a step of a model sees the tasks of that model,
 * a role that may start a model may start it. A supervisor sees and hands out the tasks of every model. Which organisation's tasks is decided by tenants, which task one may sign
 * by the form handler.
 */
@Component
class RoleGrants {

    private static final List<String> TASK_ROLES =
            List.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    private static final List<String> WATCHERS =
            List.of(Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.AUDITOR);

    private final AuthorizationService authorizations;

    RoleGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(List<Bundle> bundles) {
        TASK_ROLES.forEach(role -> allow(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        // to see the steps that are raised to the head
        allow(Roles.MANAGER, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        WATCHERS.forEach(this::letWatch);
        bundles.stream()
                .flatMap(bundle -> bundle.named(".bpmn").stream().map(file -> Xml.parse(bundle.content(file))))
                .flatMap(model -> Xml.all(model.getDocumentElement(), "process"))
                .forEach(this::grantProcess);
    }

    private void letWatch(String role) {
        allow(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        allow(role, Resources.PROCESS_DEFINITION, "*", watched(role));
        allow(role, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        allow(role, Resources.DEPLOYMENT, "*", Permissions.READ);
        if (role.equals(Roles.ADMINISTRATOR)) {
            // to look staff and organisations up; whatever it could change is closed
            allow(role, Resources.APPLICATION, "admin", Permissions.ACCESS);
            allow(role, Resources.PROCESS_INSTANCE, "*", Permissions.READ, Permissions.UPDATE);
            allow(role, Resources.BATCH, "*", Permissions.READ);
        }
    }

    /** Variables hold codes only, filled forms hold people: a form is shown to those who read case files. */
    private static Permission[] watched(String role) {
        Permission[] permissions = {
            Permissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE
        };
        return Roles.CASE_READERS.contains(role)
                ? with(permissions, ProcessDefinitionPermissions.READ_TASK_VARIABLE)
                : permissions;
    }

    private void grantProcess(Element process) {
        String key = process.getAttribute("id");
        Map<String, Set<String>> roles = new TreeMap<>();
        Xml.all(process, "userTask")
                .forEach(task -> names(task, "candidateGroups")
                        .forEach(role -> roles.computeIfAbsent(role, any -> new TreeSet<>())
                                .add("work")));
        if (!roles.isEmpty()) {
            // supervisors hand tasks of any role out, and late steps are raised to them
            roles.computeIfAbsent(Roles.SUPERVISOR, any -> new TreeSet<>()).add("work");
        }
        names(process, "candidateStarterGroups")
                .forEach(role ->
                        roles.computeIfAbsent(role, any -> new TreeSet<>()).add("start"));
        roles.forEach((role, reasons) -> grantRole(role, key, reasons));
    }

    private void grantRole(String role, String key, Set<String> reasons) {
        if (reasons.contains("start")) {
            allow(role, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        }
        Permission[] permissions = reasons.contains("start")
                ? new Permission[] {
                    Permissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                    ProcessDefinitionPermissions.TASK_WORK
                }
                : new Permission[] {
                    Permissions.READ, ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_TASK_VARIABLE, ProcessDefinitionPermissions.TASK_WORK
                };
        allow(role, Resources.PROCESS_DEFINITION, key, withAssigning(role, permissions));
    }

    private static Permission[] withAssigning(String role, Permission[] permissions) {
        return role.equals(Roles.SUPERVISOR)
                ? with(permissions, ProcessDefinitionPermissions.TASK_ASSIGN)
                : permissions;
    }

    private static Permission[] with(Permission[] permissions, Permission one) {
        Permission[] more = Arrays.copyOf(permissions, permissions.length + 1);
        more[permissions.length] = one;
        return more;
    }

    private void allow(String role, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        int before = bits(grant);
        grant.setPermissions(permissions);
        // a restart changes nothing, and should not fill the log of operations
        if (grant.getId() == null || bits(grant) != before) {
            authorizations.saveAuthorization(grant);
        }
    }

    private static int bits(Authorization grant) {
        return ((AuthorizationEntity) grant).getPermissions();
    }

    private static List<String> names(Element element, String attribute) {
        String names = element.getAttributeNS(Xml.CAMUNDA, attribute);
        return names.isBlank()
                ? List.of()
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
