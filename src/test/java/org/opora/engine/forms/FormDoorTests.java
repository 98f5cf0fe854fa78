package org.opora.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong form at the engine's own door, signed by the right person: nothing happens, and he is told why. */
@OporaTest
class FormDoorTests {

    private static final Map<String, String> REQUIRED = Map.of(
            "identify-family", "surname",
            "collect-information", "confirmation",
            "survey-home", "findings",
            "assess-risks", "S1",
            "choose-route", "route",
            "hold-case-conference", "protocolNumber",
            "sign-agreement", "agreementOutcome",
            "appoint-curator", "curator",
            "draft-plan", "goals",
            "approve-plan", "planDecision");

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void opensNoCaseForAWrongSignal() {
        State before = State.of(database);

        assertThatThrownBy(() -> cases.registerSignal(
                        Forms.filled("register-signal", TestClock.DAY, "familyName", null, "childAge", 18)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContainingAll("(familyName): must be filled in.", "(childAge): at most 17.");
        assertThat(State.of(database)).isEqualTo(before);
        assertThat(database.sql("select count(*) from act_ru_execution")
                        .query(Long.class)
                        .single())
                .isEqualTo(before.executions());
    }

    @Test
    void leavesEachTaskOfAdmissionAsItWas() {
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        for (String form : List.of(
                "identify-family",
                "collect-information",
                "survey-home",
                "assess-risks",
                "choose-route",
                "hold-case-conference",
                "sign-agreement",
                "appoint-curator",
                "draft-plan",
                "approve-plan")) {
            refuses(family, form, REQUIRED.getOrDefault(form, ""));
            family.complete(form);
        }

        assertThat(family.waitsFor()).containsExactly("carry-out-action");
    }

    private void refuses(Journey family, String form, String required) {
        State before = State.of(database);
        String task = family.task(form).getId();

        isRefused(() -> family.complete(form, required, null), "(" + required + "): must be filled in.");
        isRefused(() -> family.complete(form, "noSuchField", "x"), "(noSuchField): is not a field of this form.");
        isRefused(() -> family.complete(form, required, 17), "(" + required + "): must be");
        LocaleContextHolder.setLocale(new Locale("ru"));
        isRefused(() -> family.complete(form, required, null), "(" + required + "): нужно заполнить.");
        LocaleContextHolder.resetLocaleContext();

        assertThat(family.task(form).getId()).isEqualTo(task);
        assertThat(State.of(database)).as(form).isEqualTo(before);
    }

    private static void isRefused(ThrowingCallable signing, String words) {
        assertThatThrownBy(signing)
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(words);
    }

    /** All that a form could change. */
    record State(long entries, long families, long cases, long executions, List<Map<String, Object>> variables) {

        static State of(JdbcClient database) {
            return new State(
                    count(database, "casefile.entry"),
                    count(database, "registry.family"),
                    count(database, "casefile.support_case"),
                    count(database, "act_ru_execution"),
                    database.sql("select proc_inst_id_, name_, text_, long_, rev_ from act_ru_variable order by id_")
                            .query()
                            .listOfRows());
        }

        private static long count(JdbcClient database, String table) {
            return database.sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
        }
    }
}
