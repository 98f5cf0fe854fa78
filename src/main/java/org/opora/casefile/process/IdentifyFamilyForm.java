package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.ATTACHED_TO_OPEN_CASE;
import static org.opora.casefile.process.CaseVariables.CLOSING_REASON;
import static org.opora.casefile.process.CaseVariables.FAMILY_ID;
import static org.opora.casefile.process.CaseVariables.ROUTE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.registry.Families;
import org.opora.registry.Likeness;
import org.opora.registry.NewFamily;
import org.springframework.stereotype.Component;

/** Says whose signal it is: a new family, or one already known. A family with an open case keeps that case. */
@Component
class IdentifyFamilyForm implements FormListener {

    private static final String FAMILY_TO_ATTACH = "familyToAttach";
    private static final String KNOWN_CASE = "knownCase";
    private static final String TOLD_APART = "toldApart";
    private static final int TELLING = 40;
    private static final int CERTAIN = 90;
    private static final Set<String> OPEN = Set.of(CaseCodes.SUPPORTED, CaseCodes.SIGNAL);

    private final Families families;
    private final SupportCases cases;
    private final CaseFile caseFile;
    private final DuplicateFamilies duplicates;
    private final KnownCases knownCases;
    private final Region region;

    IdentifyFamilyForm(
            Families families,
            SupportCases cases,
            CaseFile caseFile,
            DuplicateFamilies duplicates,
            KnownCases knownCases,
            Region region) {
        this.families = families;
        this.cases = cases;
        this.caseFile = caseFile;
        this.duplicates = duplicates;
        this.knownCases = knownCases;
        this.region = region;
    }

    @Override
    public String form() {
        return "identify-family";
    }

    @Override
    public void submitted(Submission submission) {
        UUID family = submission.fields().requiredText("decision").equals("ATTACH")
                ? knownFamily(submission)
                : newFamily(submission);
        Optional<SupportCase> open = openCase(family, submission.caseNumber());
        cases.attachFamily(submission.caseNumber(), family);
        submission.set(FAMILY_ID, family.toString());
        submission.set(ATTACHED_TO_OPEN_CASE, open.isPresent());
        open.ifPresent(other -> attach(submission, other));
    }

    private UUID newFamily(Submission submission) {
        FamilyFields described = new FamilyFields(submission.fields(), submission.organisation(), region.today());
        NewFamily identified = described.identified();
        List<Likeness> alike = families.alike(identified);
        if (!submission.fields().ticked(TOLD_APART)) {
            refuseUnseen(submission, alike);
        }
        UUID family = families.register(identified).id();
        families.tellApart(
                family,
                alike.stream()
                        .filter(likeness -> likeness.score() >= TELLING)
                        .map(likeness -> likeness.family().id())
                        .toList());
        return family;
    }

    /** Somebody who is certainly known, and whom the list did not offer since the signal did not tell of him. */
    private void refuseUnseen(Submission submission, List<Likeness> alike) {
        List<UUID> certain = alike.stream()
                .filter(likeness -> likeness.score() >= CERTAIN)
                .map(likeness -> likeness.family().id())
                .toList();
        if (certain.isEmpty()) {
            return;
        }
        Set<UUID> offered = duplicates.offered(submission.caseNumber(), submission.organisation());
        String unseen = certain.stream()
                .filter(family -> !offered.contains(family))
                .flatMap(family -> cases.ofFamily(family).stream())
                .map(SupportCase::number)
                .collect(Collectors.joining(", "));
        if (!unseen.isEmpty() && offered.size() < Families.MOST_ALIKE) {
            throw new FieldRefused(TOLD_APART, "family.mayBeKnown", unseen);
        }
    }

    /** Held, so that a merge at the same moment finds the case that comes to it. */
    private UUID knownFamily(Submission submission) {
        Optional<UUID> byNumber = submission
                .fields()
                .text(KNOWN_CASE)
                .map(number -> knownCases
                        .family(number, submission.organisation())
                        .orElseThrow(() -> new FieldRefused(KNOWN_CASE, "family.noSuchCase")));
        return byNumber.or(() -> submission.fields().text(FAMILY_TO_ATTACH).map(UUID::fromString))
                .flatMap(families::find)
                .map(family -> families.hold(family.id()).id())
                .orElseThrow(() -> new FieldRefused(FAMILY_TO_ATTACH, "family.choose"));
    }

    /** The case under support, if there is one, else another signal being looked into. */
    private Optional<SupportCase> openCase(UUID family, String exceptNumber) {
        return cases.ofFamily(family).stream()
                .filter(found -> !found.number().equals(exceptNumber) && OPEN.contains(found.status()))
                .max(Comparator.comparing(found -> found.status().equals(CaseCodes.SUPPORTED)));
    }

    private void attach(Submission submission, SupportCase open) {
        submission.set(ROUTE, CaseCodes.ATTACHED);
        submission.set(CLOSING_REASON, CaseCodes.DUPLICATE);
        caseFile.note(open.number(), "SIGNAL_ATTACHED", Map.of("signal", submission.caseNumber()));
        caseFile.note(submission.caseNumber(), "ATTACHED_TO_CASE", Map.of("case", open.number()));
    }
}
