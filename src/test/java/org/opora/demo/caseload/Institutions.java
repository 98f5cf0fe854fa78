package org.opora.demo.caseload;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.opora.engine.EngineProperties;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisation.Kind;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ministry and seventeen institutions for children that do not exist. Each has an adviser and a head, whose
 * passwords are their logins: {@code adviser} and {@code head} in the first one, {@code adviser02} and so on elsewhere.
 */
@Component
@Order(2)
@Profile("demo")
class Institutions implements ApplicationRunner {

    static final List<String> IDS =
            IntStream.rangeClosed(1, 17).mapToObj("institution-%02d"::formatted).toList();

    private static final String MINISTRY = "ministry";
    private static final List<String> SURNAMES = List.of("Наставникова", "Воспитателева", "Опорина", "Помогаева");

    private final Organisations organisations;
    private final StaffRegister register;
    private final boolean russian;

    Institutions(Organisations organisations, StaffRegister register, EngineProperties engine) {
        this.organisations = organisations;
        this.register = register;
        this.russian = engine.locale().getLanguage().equals("ru");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> there =
                organisations.all().stream().map(Organisation::id).collect(java.util.stream.Collectors.toSet());
        if (!there.contains(MINISTRY)) {
            String name = russian ? "Демо-министерство" : "Demo Ministry";
            organisations.open(new Organisation(MINISTRY, name, Kind.MINISTRY, "76000000"));
            hire("ministry", russian ? "Министерова" : "Ministry", Set.of(Roles.MANAGER), MINISTRY);
        }
        for (int i = 0; i < IDS.size(); i++) {
            if (!there.contains(IDS.get(i))) {
                open(i);
            }
        }
    }

    /** Login of the adviser of an institution, which is the login of all its advisers. */
    static String adviser(String institution) {
        return "adviser" + suffix(IDS.indexOf(institution));
    }

    /** Login of the head of an institution. */
    static String head(String institution) {
        return "head" + suffix(IDS.indexOf(institution));
    }

    private void open(int index) {
        String name = russian ? "Демо-центр помощи детям № %02d" : "Demo Children's Home No. %02d";
        String id = IDS.get(index);
        organisations.open(new Organisation(id, name.formatted(index + 1), Kind.INSTITUTION, "76701000"));
        String surname = SURNAMES.get(index % SURNAMES.size());
        hire(adviser(id), russian ? surname : "Adviser", Set.of(Roles.INTAKE, Roles.CURATOR), id);
        hire(head(id), russian ? "Директорова" : "Head", Set.of(Roles.SUPERVISOR), id);
    }

    /** Not hashed: everybody knows these passwords, and hashing three dozen would hold up the start. */
    private void hire(String login, String surname, Set<String> roles, String organisation) {
        String name = russian ? "Анна" : "Anna";
        register.hire(new NewStaff(
                login, name, (russian ? "Демо-" : "Demo-") + surname, "{noop}" + login, roles, Set.of(organisation)));
    }

    private static String suffix(int index) {
        return index == 0 ? "" : "%02d".formatted(index + 1);
    }
}
