package org.opora.referral.link;

import jakarta.mail.internet.AddressException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.EngineProperties;
import org.opora.referral.Agency;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Delivery;
import org.opora.referral.MessageKind;
import org.opora.referral.Transport;
import org.opora.referral.TransportKind;
import org.opora.referral.transport.JsonMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends a link by e-mail. The e-mail names nobody: what the agency must know is on the page behind the link, and leaves
 * when it is opened.
 */
@Component
class LinkTransport implements Transport {

    private final JsonMessages messages;
    private final AgencyLinks links;
    private final LinkSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final MessageSource texts;
    private final EngineProperties region;

    LinkTransport(
            JsonMessages messages,
            AgencyLinks links,
            LinkSettings settings,
            ObjectProvider<JavaMailSender> mail,
            MessageSource texts,
            EngineProperties region) {
        this.messages = messages;
        this.links = links;
        this.settings = settings;
        this.mail = mail;
        this.texts = texts;
        this.region = region;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.LINK;
    }

    @Override
    public AgencyMessages messages() {
        return messages;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return new Delivery.Postponed("NO_MAIL_SERVER");
        }
        try {
            sender.send(letter(envelope));
            return new Delivery.Delivered();
        } catch (MailParseException malformed) {
            return new Delivery.Refused("MAIL_ADDRESS");
        } catch (MailException failed) {
            return failed.contains(AddressException.class)
                    ? new Delivery.Refused("MAIL_ADDRESS")
                    : new Delivery.Postponed("MAIL");
        }
    }

    private SimpleMailMessage letter(Envelope envelope) {
        Locale locale = region.locale();
        MessageKind kind = envelope.message().kind();
        String number = envelope.message().referralNumber();
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(settings.from());
        letter.setTo(recipient(envelope.agency(), kind));
        letter.setSubject(texts.getMessage("link.subject." + kind, new Object[] {number}, locale));
        letter.setText(texts.getMessage(
                "link.text." + kind, new Object[] {number, links.of(number, envelope.code())}, locale));
        return letter;
    }

    private static String recipient(Agency agency, MessageKind kind) {
        Agency.@Nullable Contact contact = agency.contact();
        if (contact == null || contact.email() == null) {
            throw new IllegalStateException("agency of kind " + agency.kind() + " has no e-mail");
        }
        boolean toHead = kind == MessageKind.ESCALATION;
        return toHead ? Optional.ofNullable(contact.headEmail()).orElse(contact.email()) : contact.email();
    }
}
