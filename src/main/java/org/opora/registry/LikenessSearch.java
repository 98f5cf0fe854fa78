package org.opora.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds families that share something telling with a new one, by blind indexes; what is only similar is opened and compared. */
@Component
class LikenessSearch {

    private static final byte[] MATCHES_NOTHING = {};
    private static final int ENOUGH = 200;
    private static final String SHARED = """
            with recursive shared as (
                select f.id, s.rule, s.strength, f.merged_into from (
                    select id, 'SURNAME_AND_ADDRESS' as rule, 3 as strength from registry.family
                    where household_index = :household
                    union all
                    select id, 'PHONE', 4 from registry.family where phone_index = :phone
                    union all
                    select id, 'SURNAME', 5 from registry.family where surname_index = :surname
                    union all
                    select m.family, 'SNILS', 1 from registry.family_member m
                    join registry.person p on p.id = m.person where p.snils_index in (:snils)
                    union all
                    select m.family, 'NAME_AND_BIRTH_DATE', 2 from registry.family_member m
                    join registry.person p on p.id = m.person where p.name_index in (:names)
                ) s join registry.family f on f.id = s.id where :unlimited or f.organisation in (:organisations)
                union
                select f.id, s.rule, s.strength, f.merged_into from shared s join registry.family f on f.id = s.merged_into
            )
            select id, rule from shared where merged_into is null order by strength limit :enough
            """;

    private final JdbcClient jdbc;
    private final FamilyIndexes indexes;
    private final SimilarFamilies similar;
    private final Sight sight;

    LikenessSearch(JdbcClient jdbc, FamilyIndexes indexes, SimilarFamilies similar, Sight sight) {
        this.jdbc = jdbc;
        this.indexes = indexes;
        this.similar = similar;
        this.sight = sight;
    }

    /** Families of the caller's organisations with what they share. One that was joined into another counts for that one. */
    Map<UUID, Set<LikenessRule>> search(NewFamily family) {
        Map<UUID, Set<LikenessRule>> found = similar.search(family);
        jdbc.sql(SHARED)
                .param("household", indexes.household(family.surname(), family.address()))
                .param("phone", Objects.requireNonNullElse(indexes.phone(family.phone()), MATCHES_NOTHING))
                .param("surname", indexes.surname(family.surname()))
                .param("snils", ofMembers(family, member -> indexes.snils(member.snils())))
                .param("names", ofMembers(family, indexes::name))
                .param("unlimited", sight.unlimited())
                .param("organisations", organisations())
                .param("enough", ENOUGH)
                .query(rows -> {
                    found.computeIfAbsent(rows.getObject("id", UUID.class), id -> EnumSet.noneOf(LikenessRule.class))
                            .add(LikenessRule.valueOf(rows.getString("rule")));
                });
        return found;
    }

    private List<byte[]> ofMembers(NewFamily family, Function<NewPerson, byte @Nullable []> index) {
        List<byte[]> found =
                family.members().stream().map(index).filter(Objects::nonNull).toList();
        return found.isEmpty() ? List.of(MATCHES_NOTHING) : found;
    }

    private List<String> organisations() {
        return sight.organisations().isEmpty() ? List.of("") : List.copyOf(sight.organisations());
    }
}
