package org.opora.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers, finds and joins families within what the caller may see. */
@Component
class FamilyRegister implements Families, FamilyNames {

    private final FamilyTable families;
    private final FamilyLines lines;
    private final PersonTable persons;
    private final LikenessSearch search;
    private final Sight sight;
    private final Region region;
    private final MergeRegister merges;

    FamilyRegister(
            FamilyTable families,
            FamilyLines lines,
            PersonTable persons,
            LikenessSearch search,
            MergeRegister merges,
            Sight sight,
            Region region) {
        this.families = families;
        this.lines = lines;
        this.persons = persons;
        this.search = search;
        this.merges = merges;
        this.sight = sight;
        this.region = region;
    }

    @Override
    @Transactional
    public Family register(NewFamily family) {
        UUID id = families.insert(family, sight.login());
        for (NewPerson member : family.members()) {
            UUID person = persons.register(member, family.organisation());
            persons.join(id, person, member.role(), region.today());
        }
        return families.find(id).orElseThrow();
    }

    @Override
    public Optional<Family> find(UUID id) {
        return families.find(id).filter(family -> sight.reaches(family.organisation()));
    }

    @Override
    public Map<UUID, String> surnames(Collection<UUID> ids) {
        return families.surnames(ids);
    }

    @Override
    public Map<UUID, FamilyLine> lines(Collection<UUID> ids) {
        return lines.of(ids);
    }

    @Override
    public List<Likeness> alike(NewFamily family) {
        return search.search(family).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -LikenessRule.score(entry.getValue())))
                .limit(MOST_ALIKE)
                .flatMap(this::likeness)
                .toList();
    }

    @Override
    @Transactional
    public Family hold(UUID id) {
        return families.hold(id)
                .filter(family -> sight.reaches(family.organisation()))
                .orElseThrow(() -> new NoSuchElementException("no family " + id));
    }

    @Override
    public Optional<Person> member(UUID family, UUID person) {
        return find(family).flatMap(found -> persons.member(found.id(), person));
    }

    @Override
    @Transactional
    public void tellApart(UUID family, Collection<UUID> others) {
        families.tellApart(family, others, sight.login());
    }

    @Override
    public boolean toldApart(UUID one, UUID other) {
        return families.toldApart(one, other);
    }

    @Override
    public UUID merge(UUID kept, UUID joined, String reason) {
        return merges.merge(kept, joined, reason);
    }

    private Stream<Likeness> likeness(Map.Entry<UUID, Set<LikenessRule>> found) {
        Set<LikenessRule> rules = found.getValue();
        return families.find(found.getKey()).stream()
                .map(family -> new Likeness(family, LikenessRule.score(rules), LikenessRule.reasons(rules)));
    }
}
