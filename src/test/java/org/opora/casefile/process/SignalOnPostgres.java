package org.opora.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.engine.CaseLedger;
import org.opora.registry.Families;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.Signed;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A signal, registered on PostgreSQL, and the forms that make a family of it. */
@DomainTest
abstract class SignalOnPostgres {

    @Autowired
    IdentifyFamilyForm identifyFamily;

    @Autowired
    CaseLedger ledger;

    @Autowired
    SupportCases cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Families families;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    String number = "";

    @BeforeEach
    void aSignalIsRegistered() {
        clock.set("2026-03-02T12:00:00+03:00");
        somebody.is("intake", "intake", "north");
        number = signal();
    }

    String signal() {
        Signed signal =
                Signed.form("register-signal").with("familyName", "Иванова").with("address", "ул. Ленина, д. 5, кв. 3");
        String opened = ledger.caseFor(signal);
        ledger.append(signal.inCase(opened));
        return opened;
    }

    @SafeVarargs
    final Signed identify(Map<String, Object>... members) {
        return Signed.form("identify-family")
                .inCase(number)
                .with("decision", "CREATE")
                .with("surname", "Иванова")
                .with("address", "Ленина 5-3")
                .with("members", List.of(members));
    }

    static Map<String, Object> member(@Nullable String snils, @Nullable String bornOn) {
        Map<String, Object> member = new HashMap<>(Map.of("role", "CHILD", "lastName", "Иванов", "firstName", "Пётр"));
        if (snils != null) {
            member.put("snils", snils);
        }
        if (bornOn != null) {
            member.put("bornOn", bornOn);
        }
        return member;
    }
}
