package org.opora.casefile.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.opora.calendar.Region;
import org.opora.casefile.FamilyMerges.Preview;
import org.opora.casefile.SupportCase;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the pages of merges show, in words, and to whom. */
@Component
class MergeTexts {

    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final MessageSource messages;
    private final Region region;

    MergeTexts(CurrentStaff staff, StaffDirectory directory, MessageSource messages, Region region) {
        this.staff = staff;
        this.directory = directory;
        this.messages = messages;
        this.region = region;
    }

    void letSupervisorsIn() {
        if (!staff.roles().contains(Roles.SUPERVISOR)) {
            throw new AccessDeniedException("only a supervisor joins families");
        }
    }

    boolean sees(SupportCase one) {
        return staff.sees(one.organisation());
    }

    String of(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    String name(String login) {
        return directory.find(login).map(StaffDirectory.Staff::name).orElse(login);
    }

    String at(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(region.zone()));
    }

    Map<String, Object> family(Family family, List<SupportCase> cases, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", family.id());
        values.put("surname", family.surname());
        values.put("address", family.address());
        values.put("phone", family.phone());
        values.put(
                "members",
                family.members().stream().map(member -> member(member, locale)).toList());
        values.put(
                "cases",
                cases.stream()
                        .map(one ->
                                Map.of("number", one.number(), "status", of("search.status." + one.status(), locale)))
                        .toList());
        return values;
    }

    /** Persons who are in both families, under one entry or under two. */
    List<String> samePersons(Preview preview) {
        return preview.joined().members().stream()
                .filter(member -> preview.kept().members().stream().anyMatch(member::isSameAs))
                .map(Person::fullName)
                .toList();
    }

    private String member(Person member, Locale locale) {
        String role = of("merge.role." + member.role(), locale);
        String born = member.bornOn() == null
                ? ""
                : ", "
                        + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(member.bornOn());
        String snils = member.snils() == null ? "" : ", " + member.snils().formatted();
        return role + ": " + member.fullName() + born + snils;
    }
}
