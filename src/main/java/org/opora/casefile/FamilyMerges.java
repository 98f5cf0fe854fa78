package org.opora.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.MergeRefused;
import org.opora.registry.MergeRefused.Why;
import org.opora.registry.Merges;
import org.opora.registry.Merges.Merge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins two registrations of one family, together with their cases, and takes them apart again. */
@Component
public class FamilyMerges {

    private final Families families;
    private final Merges merges;
    private final CaseTable cases;
    private final MergedCases mergedCases;
    private final CaseFile caseFile;

    FamilyMerges(Families families, Merges merges, CaseTable cases, MergedCases mergedCases, CaseFile caseFile) {
        this.families = families;
        this.merges = merges;
        this.cases = cases;
        this.mergedCases = mergedCases;
        this.caseFile = caseFile;
    }

    /**
     * What a merge would join, and whether it can be made.
     *
     * @throws NoSuchElementException if the caller sees no such family
     */
    @Transactional(readOnly = true)
    public Preview preview(UUID kept, UUID joined) {
        Family stays = seen(kept);
        Family goes = seen(joined);
        List<SupportCase> itsCases = cases.ofFamily(stays.id());
        List<SupportCase> otherCases = cases.ofFamily(goes.id());
        List<Why> against = new ArrayList<>();
        if (stays.id().equals(goes.id())) {
            against.add(Why.SAME);
        }
        if (!stays.organisation().equals(goes.organisation())) {
            against.add(Why.OTHER_ORGANISATION);
        }
        against.addAll(against(new Side(stays, itsCases), new Side(goes, otherCases)));
        return new Preview(
                stays, goes, itsCases, otherCases, families.toldApart(stays.id(), goes.id()), List.copyOf(against));
    }

    /**
     * @return id of the merge
     * @throws NoSuchElementException if the caller sees no such family
     * @throws MergeRefused if they are one already, or cannot become one
     */
    @Transactional
    public UUID merge(UUID kept, UUID joined, String reason) {
        Family itself = seen(kept);
        Family other = seen(joined);
        UUID stays = itself.id();
        UUID goes = other.id();
        UUID merge = families.merge(stays, goes, reason);
        List<SupportCase> itsCases = mergedCases.lock(stays);
        List<SupportCase> otherCases = mergedCases.lock(goes);
        against(new Side(itself, itsCases), new Side(other, otherCases)).stream()
                .findFirst()
                .ifPresent(why -> {
                    throw new MergeRefused(why);
                });
        mergedCases.keep(merge, itsCases);
        mergedCases.keep(merge, otherCases);
        otherCases.forEach(one -> cases.setFamily(one.number(), stays));
        Map<String, String> codes =
                Map.of("kept", stays.toString(), "joined", goes.toString(), "merge", merge.toString());
        itsCases.forEach(one -> caseFile.note(one.number(), "FAMILY_MERGED", codes));
        otherCases.forEach(one -> caseFile.note(one.number(), "FAMILY_MERGED", codes));
        return merge;
    }

    /**
     * Both families get back the members and cases they had. What came since stays with the family that was kept.
     *
     * @throws NoSuchElementException if the caller sees no such merge
     * @throws MergeRefused if it is undone already, or a later one has to be undone first
     */
    @Transactional
    public Undone undo(UUID id, String reason) {
        Merge merge = merges.find(id).orElseThrow(() -> new NoSuchElementException("no merge " + id));
        int members = merges.undo(id, reason);
        List<String> back = mergedCases.back(merge);
        back.forEach(number -> cases.setFamily(number, merge.joined()));
        List<String> since = mergedCases.since(merge);
        Map<String, String> codes =
                Map.of("kept", merge.kept().toString(), "joined", merge.joined().toString(), "merge", id.toString());
        mergedCases.of(id).forEach(number -> caseFile.note(number, "FAMILY_MERGE_UNDONE", codes));
        since.forEach(number -> caseFile.note(number, "FAMILY_MERGE_UNDONE", codes));
        return new Undone(back, since, members);
    }

    private static List<Why> against(Side one, Side other) {
        List<Why> against = new ArrayList<>();
        if ((one.isLeavers() || other.isLeavers())
                && !(one.isLeavers() && other.isLeavers() && one.isSamePerson(other))) {
            against.add(Why.CARE_LEAVER);
        }
        if (one.isSupported() && other.isSupported()) {
            against.add(Why.TWO_SUPPORTED);
        }
        return against;
    }

    private Family seen(UUID id) {
        return families.find(id).orElseThrow(() -> new NoSuchElementException("no family " + id));
    }

    /**
     * @param toldApart somebody said before that they are two families
     * @param against why it cannot be, empty if it can
     */
    public record Preview(
            Family kept,
            Family joined,
            List<SupportCase> keptCases,
            List<SupportCase> joinedCases,
            boolean toldApart,
            List<Why> against) {}

    /**
     * @param casesBack numbers of cases that are the joined family's again
     * @param casesSince numbers of cases that came since and stay with the family that was kept
     * @param membersSince how many entries of members came or changed since and stay there too
     */
    public record Undone(List<String> casesBack, List<String> casesSince, int membersSince) {}

    private record Side(Family family, List<SupportCase> cases) {

        boolean isLeavers() {
            return cases.stream().anyMatch(one -> one.kind() == CaseKind.CARE_LEAVER);
        }

        boolean isSupported() {
            return cases.stream().anyMatch(one -> one.status().equals(CaseStatus.SUPPORTED.name()));
        }

        boolean isSamePerson(Side other) {
            return other.family.members().stream()
                    .allMatch(member -> family.members().stream().anyMatch(member::isSameAs));
        }
    }
}
