package org.opora.demo;

import java.util.List;
import java.util.Set;
import org.opora.engine.EngineProperties;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.referral.link.AgencyStaff;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two centres and the people who work there, each with his name for a password. */
@Component
@Order(1)
@Profile(Demo.PROFILE)
public class DemoStaff implements ApplicationRunner {

    /** The centre all of the caseload belongs to. */
    public static final String CHITA = "chita-centre";

    private static final String OMSK = "omsk-centre";

    private final Organisations organisations;
    private final StaffRegister register;
    private final AgencyStaff agencyStaff;
    private final boolean russian;

    DemoStaff(Organisations organisations, StaffRegister register, AgencyStaff agencyStaff, EngineProperties engine) {
        this.organisations = organisations;
        this.register = register;
        this.agencyStaff = agencyStaff;
        this.russian = engine.locale().getLanguage().equals("ru");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        open(CHITA, russian ? "Демо-центр, Чита" : "Demo Centre, Chita", "76701000");
        open(OMSK, russian ? "Демо-центр, Омск" : "Demo Centre, Omsk", "52701000");
        hireChita();
        hire("agency", russian ? "Мария Демо-Психологова" : "Maria Demo-Psychologist", Roles.AGENCY, CHITA);
        agencyStaff.assign("agency", "psychology");
        hire("curator2", russian ? "Вера Демо-Омская" : "Vera Demo-Omskaya", Roles.CURATOR, OMSK);
        hire("supervisor2", russian ? "Пётр Демо-Омский" : "Pyotr Demo-Omsky", Roles.SUPERVISOR, OMSK);
    }

    private void hireChita() {
        hire("intake", russian ? "Ирина Демо-Приёмная" : "Irina Demo-Intake", Roles.INTAKE, CHITA);
        hire("curator", russian ? "Ольга Демо-Кураторова" : "Olga Demo-Curator", Roles.CURATOR, CHITA);
        hire("supervisor", russian ? "Нина Демо-Старшая" : "Nina Demo-Supervisor", Roles.SUPERVISOR, CHITA);
        hire("secretary", russian ? "Анна Демо-Секретарёва" : "Anna Demo-Secretary", Roles.SECRETARY, CHITA);
        hire("manager", russian ? "Лев Демо-Директоров" : "Lev Demo-Manager", Roles.MANAGER, CHITA);
        hire("analyst", russian ? "Павел Демо-Аналитиков" : "Pavel Demo-Analyst", Roles.ANALYST, CHITA);
        hire("admin", russian ? "Яков Демо-Админов" : "Yakov Demo-Admin", Roles.ADMINISTRATOR, CHITA);
        hire("auditor", russian ? "Зоя Демо-Ревизорова" : "Zoya Demo-Auditor", Roles.AUDITOR, CHITA);
    }

    private void open(String id, String name, String oktmo) {
        List<String> there = organisations.all().stream().map(Organisation::id).toList();
        if (!there.contains(id)) {
            organisations.open(new Organisation(id, name, Organisation.Kind.CENTRE, oktmo));
        }
    }

    private void hire(String login, String name, String role, String organisation) {
        if (register.findPasswordHash(login).isEmpty()) {
            String[] names = name.split(" ", 2);
            register.hire(
                    new NewStaff(login, names[0], names[1], "{noop}" + login, Set.of(role), Set.of(organisation)));
        }
    }
}
