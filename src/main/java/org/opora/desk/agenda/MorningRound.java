package org.opora.desk.agenda;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.engine.StaffDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of a morning, on working days. A letter is claimed before it is sent, so that no node sends it twice;
 * one that could not be sent is tried again in the next round, until the morning is over.
 */
@Component
class MorningRound {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRound.class);

    private final MorningLetters letters;
    private final MorningText text;
    private final Agenda agenda;
    private final StaffDirectory directory;
    private final ObjectProvider<JavaMailSenderImpl> mail;
    private final WorkingDays workingDays;
    private final Region region;
    private final AgendaSettings settings;

    MorningRound(
            MorningLetters letters,
            MorningText text,
            Agenda agenda,
            StaffDirectory directory,
            ObjectProvider<JavaMailSenderImpl> mail,
            WorkingDays workingDays,
            Region region,
            AgendaSettings settings) {
        this.letters = letters;
        this.text = text;
        this.agenda = agenda;
        this.directory = directory;
        this.mail = mail;
        this.workingDays = workingDays;
        this.region = region;
        this.settings = settings;
    }

    void send() {
        JavaMailSenderImpl sender = mail.getIfAvailable();
        LocalDate today = region.today();
        if (sender != null && sender.getHost() != null && !sender.getHost().isBlank() && isMorning(region.now())) {
            letters.waiting(today).forEach(wanted -> send(wanted, today, sender));
        }
    }

    private boolean isMorning(OffsetDateTime now) {
        return now.getHour() >= settings.hour()
                && now.getHour() < settings.untilHour()
                && workingDays.isWorkingDay(now.toLocalDate());
    }

    /** Who works here no more leaves no address behind. */
    private void send(MorningLetters.Wanted wanted, LocalDate today, JavaMailSenderImpl sender) {
        directory
                .find(wanted.login())
                .ifPresentOrElse(staff -> send(wanted, staff, today, sender), () -> letters.stop(wanted.login()));
    }

    /** Neither login nor reason of a failure is logged: the reason may hold the address. */
    private void send(
            MorningLetters.Wanted wanted, StaffDirectory.Staff staff, LocalDate today, JavaMailSenderImpl sender) {
        if (!letters.claim(wanted.login(), today)) {
            return;
        }
        try {
            text.of(agenda.of(staff, wanted.language()), wanted.language())
                    .ifPresent(letter -> sender.send(message(wanted, letter)));
        } catch (RuntimeException failed) {
            letters.giveBack(wanted.login(), today);
            LOG.warn(
                    "a morning letter could not be sent and will be tried again: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private SimpleMailMessage message(MorningLetters.Wanted wanted, MorningText.Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(wanted.address());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        return message;
    }
}
