package org.opora.processes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The e-mail of agencies, over SMTP, one server for all tests of this JVM. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/agency/r/(\\S+)");
    private static final GreenMail SERVER = open();

    private Mailbox() {}

    private static GreenMail open() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    public static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** Texts of e-mails that speak of this referral, oldest first. */
    static List<String> about(String referral) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(Mailbox::text)
                .filter(text -> text.contains(referral))
                .toList();
    }

    /** The path of the page that the last e-mail about a referral leads to. */
    public static String pageOf(String referral) {
        List<String> all = about(referral);
        Matcher link = LINK.matcher(all.get(all.size() - 1));
        if (!link.find()) {
            throw new IllegalStateException("the e-mail has no link");
        }
        return "/agency/r/" + link.group(1);
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + message.getAllRecipients()[0] + "\n" + message.getContent();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
