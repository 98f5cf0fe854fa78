package org.opora.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Takes the e-mails of the demo server, over SMTP, so that the links in them can be followed. Nothing leaves the machine. */
class DemoMail implements AutoCloseable {

    private final GreenMail server;

    private DemoMail(GreenMail server) {
        this.server = server;
    }

    static DemoMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new DemoMail(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** All e-mails since the start, the newest first. */
    List<Email> received() {
        List<MimeMessage> all = Arrays.asList(server.getReceivedMessages());
        List<Email> newestFirst =
                new ArrayList<>(all.stream().map(DemoMail::read).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Email read(MimeMessage message) {
        try {
            return new Email(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    record Email(String to, String subject, String text) {}
}
