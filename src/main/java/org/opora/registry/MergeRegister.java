package org.opora.registry;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.registry.MergeRefused.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins families and takes them apart again. Both are locked first, so that two merges at once come one after the other. */
@Component
@Transactional
class MergeRegister implements Merges {

    private final MergeTable merges;
    private final FamilyTable families;
    private final PersonTable persons;
    private final Sight sight;
    private final Region region;

    MergeRegister(MergeTable merges, FamilyTable families, PersonTable persons, Sight sight, Region region) {
        this.merges = merges;
        this.families = families;
        this.persons = persons;
        this.sight = sight;
        this.region = region;
    }

    UUID merge(UUID kept, UUID joined, String reason) {
        Family stays = seen(kept);
        Family goes = seen(joined);
        if (stays.id().equals(goes.id())) {
            throw new MergeRefused(Why.SAME);
        }
        if (!stays.organisation().equals(goes.organisation())) {
            throw new MergeRefused(Why.OTHER_ORGANISATION);
        }
        if (merges.lock(stays.id(), goes.id()) < 2) {
            throw new MergeRefused(Why.CHANGED);
        }
        UUID merge = merges.insert(stays.id(), goes.id(), sight.login(), reason);
        merges.keepMembers(merge, "BEFORE");
        persons.move(goes.id(), stays.id(), region.today());
        merges.point(goes.id(), stays.id());
        merges.keepMembers(merge, "AFTER");
        return merge;
    }

    @Override
    public Optional<Merge> find(UUID id) {
        return merges.find(id)
                .filter(merge -> families.find(merge.kept())
                        .filter(family -> sight.reaches(family.organisation()))
                        .isPresent());
    }

    @Override
    public List<Merge> recent() {
        return merges.recent(sight);
    }

    @Override
    public int undo(UUID id, String reason) {
        Merge merge = find(id).orElseThrow(() -> new NoSuchElementException("no merge " + id));
        merges.lockRow(id);
        if (merges.isUndone(id)) {
            throw new MergeRefused(Why.ALREADY_UNDONE);
        }
        if (!merges.isRecorded(id)) {
            throw new MergeRefused(Why.NOT_RECORDED);
        }
        if (merges.lock(merge.kept(), merge.kept()) < 1 || merges.hasLater(id)) {
            throw new MergeRefused(Why.LATER_MERGE);
        }
        int since = merges.membersSince(id);
        merges.restoreMembers(id);
        merges.point(merge.joined(), null);
        merges.noteUndone(id, sight.login(), reason);
        return since;
    }

    private Family seen(UUID id) {
        return families.find(id)
                .filter(family -> sight.reaches(family.organisation()))
                .orElseThrow(() -> new NoSuchElementException("no family " + id));
    }
}
