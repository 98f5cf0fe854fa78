package org.opora.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The e-mail in the morning, over SMTP. The tests begin on Monday, 2 March 2026, at nine in Chita. */
@OporaTest
class MorningLetterTests {

    private static final LocalDate TUESDAY = TestClock.DAY.plusDays(1);
    private static final GreenMail POST = post();
    private static int hired;

    @Autowired
    MorningRound round;

    @Autowired
    MorningLetters letters;

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffRegister register;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JavaMailSenderImpl sender;

    private String login = "";
    private String address = "";
    private Journey family;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    private static GreenMail post() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterAll
    static void close() {
        POST.stop();
    }

    @BeforeEach
    void aCuratorWantsTheLetter() {
        login = "letter" + hired++;
        address = login + "@example.org";
        register.hire(
                new NewStaff(login, "Test", login, "{noop}" + login, Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA)));
        family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, "familyName", "ДЕМО-Канареечкина"))
                .upToConference("surname", "ДЕМО-Канареечкина")
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator", "curator", login)
                .complete("draft-plan")
                .complete("approve-plan");
        letters.want(login, address, Locale.forLanguageTag("ru"), TestClock.DAY);
    }

    @Test
    void saysWhatIsOverdueDueTodayAndThisWeekAndNamesNobody() throws Exception {
        Task action = family.task("carry-out-action");
        due(action, at(TUESDAY, "15:30"));
        clock.set(at(TUESDAY, "07:05"));

        round.send();

        MimeMessage letter = received().get(0);
        String text = letter.getContent().toString();
        assertThat(letter.getSubject()).startsWith("Опора: просрочено 0, сегодня 1, на этой неделе ");
        assertThat(text)
                .contains("Сегодня: 1", "03.03.2026 15:30  " + action.getName() + " · " + family.caseNumber())
                .contains("/camunda/app/tasklist/default/#/?task=" + action.getId())
                .contains("Плановое посещение семьи · " + family.caseNumber(), "/calendar")
                .doesNotContain("Канареечкин", "ДЕМО", "ул.");
    }

    @Test
    void saysWhatIsOverdueInTheLanguageOfThePerson() throws Exception {
        letters.want(login, address, Locale.ENGLISH, TestClock.DAY);
        due(family.task("carry-out-action"), at(TestClock.DAY, "10:00"));
        clock.set(at(TUESDAY, "07:05"));

        round.send();

        assertThat(received()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).startsWith("Opora: 1 overdue, 0 today, ");
            assertThat(letter.getContent().toString()).contains("Overdue: 1", "2 Mar 2026 10:00");
        });
    }

    @Test
    void comesOnceADayAndNotOnTheDayItWasAskedFor() throws Exception {
        round.send();
        assertThat(received()).isEmpty();

        clock.set(at(TUESDAY, "07:05"));
        round.send();
        round.send();
        assertThat(received()).hasSize(1);

        clock.set(at(TUESDAY.plusDays(1), "07:05"));
        round.send();
        assertThat(received()).hasSize(2);
    }

    @Test
    void comesOnceThoughTwoNodesSendAtTheSameMoment() throws Exception {
        clock.set(at(TUESDAY, "07:05"));
        Callable<Boolean> node = () -> {
            round.send();
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> sent : nodes.invokeAll(List.of(node, node))) {
                assertThat(sent.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void waitsForTheMorningOfAWorkingDay() throws Exception {
        clock.set(at(TUESDAY, "06:55"));
        round.send();
        clock.set(at(TUESDAY, "12:00"));
        round.send();
        clock.set(at(LocalDate.parse("2026-03-07"), "07:05"));
        round.send();
        clock.set(at(LocalDate.parse("2026-03-09"), "07:05"));
        round.send();

        assertThat(received()).isEmpty();
    }

    @Test
    void isSentLaterIfTheServerOfMailsIsAway() throws Exception {
        clock.set(at(TUESDAY, "07:05"));
        int port = sender.getPort();
        sender.setPort(1);
        try {
            round.send();
        } finally {
            sender.setPort(port);
        }
        assertThat(received()).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        round.send();

        assertThat(received()).hasSize(1);
    }

    @Test
    void isNotSentToWhoeverStoppedItOrMaySeeNoCases() throws Exception {
        clock.set(at(TUESDAY, "07:05"));
        register.reassign(login, Set.of(Roles.ANALYST), Set.of(TestStaff.CHITA));
        round.send();
        assertThat(received()).isEmpty();

        register.reassign(login, Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA));
        letters.stop(login);
        clock.set(at(TUESDAY.plusDays(1), "07:05"));
        round.send();

        assertThat(received()).isEmpty();
    }

    @Test
    void forgetsTheAddressOfWhoeverLeft() {
        register.dismiss(login);
        clock.set(at(TUESDAY, "07:05"));

        round.send();

        assertThat(letters.addressOf(login)).isEmpty();
    }

    @Test
    void keepsTheAddressEncrypted() {
        assertThat(letters.addressOf(login)).contains(address);
        assertThat(letters.waiting(TUESDAY)).asString().doesNotContain(address);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void due(Task task, Instant moment) {
        Task open = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        open.setDueDate(Date.from(moment));
        tasks.saveTask(open);
    }

    private static Instant at(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour)).atZone(Journey.CHITA).toInstant();
    }
}
