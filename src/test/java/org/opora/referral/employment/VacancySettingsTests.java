package org.opora.referral.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class VacancySettingsTests {

    private final ApplicationContextRunner server = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void areOffUntilARegionIsNamed() {
        server.run(started -> {
            VacancySettings settings = started.getBean(VacancySettings.class);
            assertThat(settings.allRegions()).isEmpty();
            assertThat(settings.regionOf("centre")).isEmpty();
        });
        server.withPropertyValues("opora.vacancies.region=")
                .run(started -> assertThat(
                                started.getBean(VacancySettings.class).allRegions())
                        .isEmpty());
        server.withPropertyValues("opora.vacancies.region=75", "opora.vacancies.enabled=false")
                .run(started -> assertThat(
                                started.getBean(VacancySettings.class).allRegions())
                        .isEmpty());
    }

    @Test
    void nameTheRegionOfAllAndOfOneOrganisation() {
        server.withPropertyValues("opora.vacancies.region=75", "opora.vacancies.regions.omsk=5500000000000")
                .run(started -> {
                    VacancySettings settings = started.getBean(VacancySettings.class);
                    assertThat(settings.regionOf("chita")).contains("75");
                    assertThat(settings.regionOf("omsk")).contains("5500000000000");
                    assertThat(settings.allRegions()).containsExactly("5500000000000", "75");
                });
    }

    @Test
    void refuseWhatIsNoRegionAndNoAddress() {
        server.withPropertyValues("opora.vacancies.region=Zabaikalye")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("numbers of regions, two digits or thirteen"));
        server.withPropertyValues("opora.vacancies.url=file:///etc/passwd")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("opora.vacancies.url begins with http"));
        server.withPropertyValues("opora.vacancies.page-size=500")
                .run(started -> assertThat(started).hasFailed());
    }

    @Configuration
    @EnableConfigurationProperties(VacancySettings.class)
    static class Bound {}
}
