package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A nurse of a clinic that has no system: she answers on her telephone, not always rightly at once, and is not alone. */
record Nurse(Office office, FamilyStory family) {

    private static final String NOTE =
            "Пациентка пришла на приём, лечение начато. ".repeat(100).substring(0, 4000);

    void answers() {
        String number = family.referralBecomes("SENT");
        String link = office.linkAbout(number);
        reads(number, link);
        errs(link);
        appoints(number, link);
        reports(isClosedAndSentAnew(number, link));
    }

    private void reads(String number, String link) {
        String other = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(office.telephone().triesInVain(other)).isEqualTo(410);
        office.telephone().follow(other).says("link.gone.title").picture("phone-gone");
        office.telephone().follow(link).shows(number).shows("Алла").picture("phone-referral");
        office.telephone("en-GB").follow(link).says("link.answer");
        office.telephone("de-DE").follow(link).says("link.answer");
        family.referralBecomes("RECEIVED_BY_AGENCY");
    }

    private void errs(String link) {
        AnswerPage page = office.telephone().follow(link);
        page.choose("DECLINED").send().says("link.fault.words").picture("phone-fault");
        page.choose("SCHEDULED")
                .write(NOTE)
                .attach("note.txt", NOTE.getBytes(StandardCharsets.UTF_8))
                .send();
        page.says("link.fault.day").says("link.fault.paper").keeps(NOTE);
        page.attach("scan.pdf", AnswerPage.pdf(AnswerPage.LARGE))
                .on(office.today())
                .send();
        page.says("link.fault.large").keeps(NOTE);
    }

    private void appoints(String number, String link) {
        AnswerPage page = office.telephone().follow(link);
        page.choose("SCHEDULED").on(office.today().plusDays(2)).write(NOTE).sendTwice();
        page.thanks().picture("phone-thanks");
        family.referralBecomes("SCHEDULED");
        page.goBack().offers(Map.of("ACCEPTED", false, "SCHEDULED", false, "COMPLETED", true));
        var said = office.as("curator").asks("/api/referrals/" + number).path("events");
        assertThat(StreamSupport.stream(said.spliterator(), false)
                        .filter(event -> event.path("status").asText().equals("SCHEDULED")))
                .hasSize(1);
    }

    /** The e-mail was passed on: staff close the link, and send another. */
    private String isClosedAndSentAnew(String number, String link) {
        ExchangePage exchange = ExchangePage.open(office.as("curator"));
        exchange.closesLinks(number);
        assertThat(office.telephone().triesInVain(link)).isEqualTo(410);
        exchange.sendsNewLink(number);
        return office.linkAbout(number, link);
    }

    /** Two colleagues have opened the same link, and the second says something else. */
    private void reports(String link) {
        AnswerPage first = office.telephone().follow(link);
        AnswerPage second = office.telephone().follow(link);
        first.choose("COMPLETED").write("Курс пройден").attach("scan.pdf", AnswerPage.pdf(new byte[2000]));
        first.send().thanks();
        family.referralBecomes("COMPLETED");
        second.choose("NOT_COMPLETED").write("Не пришла на приём").send();
        second.says("link.fault.over").shows("Не пришла на приём").picture("phone-late");
    }
}
